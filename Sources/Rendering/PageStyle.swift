/// The look that all pages share: paper-like, calm, without anything from
/// outside the file.
enum PageStyle {
    /// What every head begins with.
    static func head(title: String, styles: [String]) -> [HTML] {
        [
            .tag("meta", ["charset": "utf-8"]),
            .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag("meta", ["name": "robots", "content": "noindex"]),
            .tag("title", text: title),
            .tag("style", [:], [.verbatim(([common] + styles).joined(separator: "\n"))]),
        ]
    }

    /// Type, colours, marks and tables; no `<` and no `&` may stand in it.
    private static let common = """
        :root{--ink:#1c2530;--soft:#55606b;--line:#d5dade;--ground:#f2f3f0;--accent:#17566b;--accent-soft:#e8f0f2;
        --error:#98231a;--error-soft:#fbedeb;--warning:#744a00;--warning-soft:#fcf4e3;--info:#28537d;
        --info-soft:#ebf2f8;--good:#235f39;--good-soft:#e9f4ed;
        --sans:"Noto Sans","Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","DejaVu Sans",sans-serif;
        --serif:"Noto Serif",Cambria,"Times New Roman","Liberation Serif","DejaVu Serif",serif}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.6 var(--serif)}
        .sheet{max-width:56rem;margin:1.5rem auto;background:#fff;padding:2.75rem 3.25rem;
        border:1px solid var(--line);border-radius:3px;overflow-wrap:break-word}
        h1,h2,h3,h4{line-height:1.3;margin:0 0 .5rem;font-weight:600}
        h1{font-size:1.75rem}
        h2{font-size:1.25rem;margin-top:2.5rem;padding-bottom:.35rem;border-bottom:2px solid var(--accent)}
        h3{font-size:1.02rem}
        p,ul,ol,dl{margin:0 0 .75rem}
        a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
        a:focus-visible,[tabindex]:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid #e0a52f;
        outline-offset:2px}
        .sans,h3,h4,th,.mark,.note,.meta,.open,.small,nav,caption,footer{font-family:var(--sans)}
        .small,.meta,footer{font-size:.86rem;color:var(--soft)}
        .mark{display:inline-block;font-size:.74rem;font-weight:600;line-height:1.5;padding:0 .45em;
        border:1px solid currentColor;border-radius:2px;color:var(--soft);vertical-align:.1em}
        .mark.error{color:var(--error);background:var(--error-soft)}
        .mark.warning{color:var(--warning);background:var(--warning-soft)}
        .mark.info{color:var(--info);background:var(--info-soft)}
        .mark.good{color:var(--good);background:var(--good-soft)}
        .note{font-size:.92rem;line-height:1.5;margin:0 0 .75rem;padding:.6rem .9rem;border-left:4px solid var(--accent);
        background:var(--accent-soft)}
        .note.error{border-color:var(--error);background:var(--error-soft)}
        .note.warning{border-color:#b9821f;background:var(--warning-soft)}
        .note.good{border-color:var(--good);background:var(--good-soft)}
        .note p:last-child{margin-bottom:0}
        table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.45;margin:0 0 1rem}
        th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
        thead th{font-size:.8rem;border-bottom:2px solid var(--ink);vertical-align:bottom}
        tbody th{font-size:.86rem;font-weight:600}
        caption{text-align:left;font-size:.86rem;color:var(--soft);padding-bottom:.35rem}
        td .mark{white-space:nowrap}
        td.number,th.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        code,.code{font:600 .86em var(--sans);letter-spacing:.01em}
        code.digest{font:400 .78rem/1.4 "Noto Sans Mono","DejaVu Sans Mono",Consolas,monospace;word-break:break-all}
        .skip{position:absolute;left:-999rem}
        .skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        .bar{display:flex;height:.85rem;margin:.1rem 0 .5rem;border:1px solid var(--ink);
        print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .bar i{display:block;height:100%}
        .bar .met{background:#2f7a4c}
        .bar .notMet{background:repeating-linear-gradient(-45deg,#98231a 0 2px,#fbe3e0 2px 6px)}
        .bar .waiting{background:repeating-linear-gradient(45deg,#d9b565 0 5px,#f3e3bd 5px 10px)}
        .bar .noData{background:#fff}
        table.records,.records caption,.records tbody,.records tr,.records td,.records tbody th{display:block;border:0}
        .records thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .records tr{border-bottom:1px solid var(--line);padding:.5rem 0}
        .records td,.records tbody th{padding:.1rem 0}
        .records td.number{text-align:left;white-space:normal}
        .records td[data-label]::before{content:attr(data-label) ": ";font:600 .8rem var(--sans);color:var(--soft)}
        .records:lang(fr) td[data-label]::before{content:attr(data-label) "\u{A0}: "}
        .records td:empty{display:none}
        @media (max-width:44rem){
        body{background:#fff}
        .sheet{margin:0;padding:1.25rem 1rem;border:0}
        h1{font-size:1.4rem}
        h2{font-size:1.15rem;margin-top:2rem}
        table.stack,.stack caption,.stack tbody,.stack tr,.stack td,.stack tbody th{display:block;border:0}
        .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .stack tr{border-bottom:1px solid var(--line);padding:.5rem 0}
        .stack td,.stack tbody th{padding:.1rem 0}
        .stack td.number{text-align:left;white-space:normal}
        .stack td[data-label]::before{content:attr(data-label) ": ";font:600 .8rem var(--sans);color:var(--soft)}
        .stack:lang(fr) td[data-label]::before{content:attr(data-label) "\u{A0}: "}
        .stack td:empty{display:none}
        }
        @media print{
        @page{size:A4;margin:17mm 16mm 16mm;@bottom-right{content:counter(page) " / " counter(pages);
        font:9pt "Noto Sans",Arial,sans-serif;color:#55606b}}
        body{background:none;font-size:10.5pt;line-height:1.45}
        .sheet{max-width:none;margin:0;padding:0;border:0;display:table;width:100%;table-layout:fixed}
        .running{display:table-footer-group;break-inside:avoid}
        nav,.skip,.screen{display:none}
        h1{font-size:17pt}
        h2{font-size:13pt;margin-top:16pt}
        h2,h3,h4,caption{break-after:avoid}
        tr,.note,.finding,.box{break-inside:avoid}
        tbody tr:first-child,.check h3+*{break-before:avoid}
        thead{display:table-header-group}
        table{font-size:8.8pt}
        thead th{font-size:7.6pt}
        th,td{padding:2.5pt 4pt}
        a{color:inherit;text-decoration:none}
        .note,.mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }
        """
}
