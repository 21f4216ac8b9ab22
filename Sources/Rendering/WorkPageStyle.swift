/// What the pages that people work with share beside ``PageStyle``: a panel
/// beside the list, small screens, and a dark ground where the reader's
/// system has one.
enum WorkPageStyle {
    static let sheet = """
        :root{--paper:#fff;--raised:#fff;--tick:#17566b;color-scheme:light dark}
        @media screen and (prefers-color-scheme:dark){
        :root{--ink:#e6e8e6;--soft:#a3adb3;--line:#37424a;--ground:#14191d;--paper:#1b2227;--raised:#222b31;
        --accent:#7fc1d6;--accent-soft:#20323a;--error:#f2a097;--error-soft:#3a2220;--warning:#e8c071;
        --warning-soft:#352b18;--info:#9cc4ea;--info-soft:#1f2d3b;--good:#93d3aa;--good-soft:#1d3226;--tick:#7fc1d6}
        .bar .noData{background:#2c363d}
        .bar .met{background:#4b9a69}
        .bar .notMet{background:#c86a5f}
        }
        body{font-family:var(--sans);line-height:1.55}
        .page{max-width:78rem;margin:0 auto;padding:2.25rem 1.75rem 4rem}
        .page h1{font:600 1.9rem/1.25 var(--serif);letter-spacing:-.005em;text-wrap:balance}
        .page h2{font:600 1.3rem/1.3 var(--serif);border-bottom-width:1px;border-color:var(--ink)}
        .lead{max-width:46rem}
        .columns{display:grid;grid-template-columns:minmax(0,1fr);gap:0 2.5rem}
        .live .columns{grid-template-columns:17.5rem minmax(0,1fr)}
        .columns main{min-width:0;max-width:50rem}
        #filter{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.4rem .35rem 1.4rem 0;
        font-size:.88rem;scrollbar-width:thin}
        #filter[hidden]{display:none}
        .search{position:relative}
        .search input{width:100%;font:1rem/1.3 var(--sans);padding:.5rem 2rem .5rem .7rem;border:1px solid var(--soft);
        border-radius:4px;background:var(--raised);color:var(--ink)}
        .search kbd{position:absolute;right:.55rem;top:50%;transform:translateY(-50%);font:.75rem/1 var(--sans);color:var(--soft);
        border:1px solid var(--line);border-radius:3px;padding:.2rem .42rem;pointer-events:none}
        .search input:focus+kbd,.search input:not(:placeholder-shown)+kbd{display:none}
        .state{display:flex;justify-content:space-between;align-items:baseline;gap:.5rem;min-height:1.9rem;margin:.55rem 0 .35rem;
        color:var(--soft);font-variant-numeric:tabular-nums}
        .state button{font:inherit;color:var(--accent);background:none;border:0;padding:.2rem 0;cursor:pointer;
        text-decoration:underline;text-underline-offset:.15em}
        #facets summary{display:none}
        fieldset{border:0;border-top:1px solid var(--line);margin:0;padding:.7rem 0 .75rem;min-width:0}
        legend{float:left;width:100%;font-weight:600;padding:0;margin-bottom:.25rem}
        .values{clear:both;max-height:14.5rem;overflow:auto;scrollbar-width:thin}
        .values label{display:grid;grid-template-columns:1.05rem minmax(0,1fr) auto;gap:.5rem;align-items:baseline;padding:.16rem 0;
        cursor:pointer;overflow-wrap:anywhere}
        .values label.none{color:var(--soft);opacity:.6}
        .values input{margin:0;width:1rem;height:1rem;align-self:start;margin-top:.17rem;accent-color:var(--tick)}
        .values b{font-weight:400;color:var(--soft);font-variant-numeric:tabular-nums;padding-right:.3rem}
        .keys{color:var(--soft);font-size:.8rem;border-top:1px solid var(--line);padding-top:.7rem;margin:0}
        [hidden]{display:none}
        summary{cursor:pointer}
        @media (max-width:60rem){
        .live .columns{grid-template-columns:minmax(0,1fr)}
        #filter{position:static;max-height:none;padding:.9rem 0 0;overflow:visible}
        #facets summary{display:list-item;font-weight:600;padding:.5rem 0;border-top:1px solid var(--line)}
        .keys,.search kbd{display:none}
        .values label{padding:.36rem 0}
        }
        @media (max-width:44rem){
        body{background:var(--ground)}
        .page{padding:1.25rem 1rem 3rem}
        .page h1{font-size:1.45rem}
        .page h2{font-size:1.15rem}
        }
        @media print{
        #filter{display:none}
        html{font-size:9.8pt}
        body{font-size:1rem}
        .page{max-width:none;padding:0}
        .live .columns,.columns{display:block}
        .columns main{max-width:none}
        .page h1{font-size:16pt}
        .page h2{font-size:12.5pt}
        details::details-content{content-visibility:visible;display:block}
        details.rest>summary{display:none}
        }
        """
}
