/// What only the form's pages need.
enum FormStyle {
    static let sheet = """
        .title{border-bottom:1px solid var(--line);padding-bottom:1rem;margin-bottom:1.25rem}
        .title .city{font-size:1.2rem;margin:0 0 .6rem}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13.5rem,1fr));gap:.35rem 1.5rem;margin:0}
        .facts div{min-width:0}
        .facts dt{font:.78rem var(--sans);color:var(--soft)}
        .facts dd{margin:0}
        .facts div:last-child dd{white-space:nowrap}
        nav ol{margin:0;padding-left:0;list-style:none;columns:2;font-size:.9rem}
        .part{font:600 .95rem var(--sans);color:#fff;background:var(--accent);padding:.45rem .8rem;margin:2.5rem 0 0;
        print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .question{display:grid;grid-template-columns:3.4rem minmax(0,1fr);gap:0 .75rem;padding:.8rem 0;
        border-bottom:1px solid var(--line)}
        .question:last-child{border-bottom:0}
        .question .id{font:600 .86rem/1.55 var(--sans);color:var(--accent)}
        .question h3{font-size:.94rem;margin-bottom:.25rem}
        .question .help{font:.84rem/1.45 var(--sans);color:var(--soft);margin-bottom:.4rem}
        .question .answer p:last-child{margin-bottom:.1rem}
        .required{color:var(--error);font-weight:700}
        .open{font-size:.88rem;margin:.1rem 0 .2rem;padding:.35rem .7rem;border:1px dashed #a8842f;color:#5f3f00;
        background:#fffaf0;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .other{border-left:3px solid var(--line);padding-left:.8rem;color:var(--soft)}
        .cite{font:600 .74em/1 var(--sans);white-space:nowrap;text-decoration:none}
        .cite.missing{color:var(--error);text-decoration:underline wavy 1px}
        .value{font-size:1.2rem;font-weight:600;font-variant-numeric:tabular-nums}
        .options{list-style:none;padding:0}
        .options li{padding-left:1.6rem;position:relative;color:var(--soft)}
        .options li::before{content:"";position:absolute;left:0;top:.36em;width:.85em;height:.85em;
        border:1.5px solid var(--soft)}
        .options li.chosen{color:var(--ink);font-weight:600}
        .options li.chosen::before{border-color:var(--ink);background:linear-gradient(45deg,transparent 44%,var(--ink) 44% 56%,
        transparent 56%),linear-gradient(-45deg,transparent 44%,var(--ink) 44% 56%,transparent 56%);
        print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .wording{border-left:3px solid var(--accent);padding-left:1rem;font-style:italic}
        .boxes{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem}
        .boxes p{grid-column:1/-1;margin:0}
        .box{border:1px solid var(--ink);min-height:7rem;padding:.5rem .75rem;display:flex;flex-direction:column}
        .box .name{font:600 .78rem var(--sans);color:var(--soft)}
        .box .stampline{margin:auto 0 0}
        .box.stamp{border-style:dashed;align-items:center;text-align:center;min-height:9rem;max-width:15rem}
        .box.stamp .name{margin:auto}
        .box dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .6rem;align-items:baseline;font-size:.9rem}
        .box dt{font:.74rem var(--sans);color:var(--soft)}
        .box dd{margin:0;min-height:1.5em}
        .scroll{overflow-x:auto}
        .original{display:block;color:var(--soft);font-size:.94em}
        .evidence{table-layout:fixed}
        .evidence th:nth-child(1){width:9.5%}
        .evidence th:nth-child(2){width:5%}
        .evidence th:nth-child(3){width:12%}
        .evidence th:nth-child(4){width:27%}
        .evidence th:nth-child(5){width:15.5%}
        .evidence th:nth-child(6){width:13%}
        .evidence td{overflow-wrap:anywhere}
        .evidence td:nth-child(3){white-space:nowrap}
        .evidence tr:target{background:var(--warning-soft)}
        .shares{margin:1rem 0}
        .watermark{position:fixed;left:0;right:0;top:42%;text-align:center;transform:rotate(-30deg);z-index:9;
        font:700 min(13vw,6.5rem)/1 var(--sans);letter-spacing:.05em;color:rgba(152,35,26,.08);pointer-events:none;white-space:nowrap;
        print-color-adjust:exact;-webkit-print-color-adjust:exact}
        .watermark::before{content:attr(data-text)}
        .running{margin-top:2rem;padding-top:.5rem;border-top:1px solid var(--line)}
        @media (max-width:44rem){
        nav ol{columns:1}
        .question{grid-template-columns:2.6rem minmax(0,1fr)}
        .question .id{font-size:.8rem}
        .evidence td:nth-child(3){white-space:normal}
        }
        @media print{
        .question.short{break-inside:avoid}
        .question{padding:5pt 0}
        .newpage{break-before:page}
        .running p{margin:5pt 0 0;padding-top:3pt;border-top:.5pt solid #888;font-size:8.2pt}
        .running{border:0}
        .watermark{font-size:66pt}
        .value{font-size:12pt}
        }
        """
}
