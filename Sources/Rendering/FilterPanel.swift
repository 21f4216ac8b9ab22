internal import DossierModel
internal import Wording

/// What a page of many items is filtered by: a search, and lists of values to
/// tick.
///
/// Items carry the tokens of their values in `data-t`. Without a script the
/// panel stays hidden and everything is shown.
struct FilterPanel {
    /// One question that a reader can ask of every item.
    struct Facet {
        /// The name in the address of a view, such as `severity`.
        let name: String
        let title: String
        /// What may be ticked, in the order shown: the value in an address,
        /// and what people read.
        let values: [(value: String, label: String)]
    }

    let facets: [Facet]
    let wording: Wording
    private let tokens: [String: [String: String]]

    /// A panel with the facets that tell items apart: those of two values or
    /// more.
    init(_ facets: [Facet], _ wording: Wording) {
        self.facets = facets.filter { $0.values.count > 1 }
        self.wording = wording
        tokens = Dictionary(
            uniqueKeysWithValues: self.facets.enumerated().map { position, facet in
                let pairs = facet.values.enumerated().map { ($1.value, "\(position)-\($0)") }
                return (facet.name, Dictionary(pairs) { first, _ in first })
            }
        )
    }

    /// The tokens of an item that has these values, by the names of facets.
    func tokens(of values: [String: [String]]) -> String {
        facets.flatMap { facet in
            (values[facet.name] ?? []).compactMap { tokens[facet.name]?[$0] }
        }.joined(separator: " ")
    }

    /// The panel, hidden until the script shows it.
    var html: HTML {
        .tag(
            "aside",
            ["id": "filter", "hidden": "hidden", "aria-label": wording.text("filter.label")],
            [
                .tag(
                    "div",
                    ["class": "search"],
                    [
                        .tag(
                            "input",
                            [
                                "type": "search", "id": "search", "autocomplete": "off",
                                "aria-label": wording.text("filter.search"),
                                "placeholder": wording.text("filter.search"),
                            ]
                        ),
                        .tag("kbd", ["aria-hidden": "true"], text: "/"),
                    ]
                ),
                .tag(
                    "p",
                    ["class": "state"],
                    [
                        .tag(
                            "output",
                            ["id": "shown", "data-text": wording.text("filter.shown")]
                        ),
                        .tag(
                            "button",
                            ["type": "button", "id": "clear", "hidden": "hidden"],
                            text: wording.text("filter.clear")
                        ),
                    ]
                ),
                .tag(
                    "details",
                    ["id": "facets", "open": "open"],
                    [.tag("summary", text: wording.text("filter.label"))] + facets.map(facet)
                        + [.tag("p", ["class": "keys"], text: wording.text("filter.keys"))]
                ),
            ]
        )
    }

    private func facet(_ facet: Facet) -> HTML {
        .tag(
            "fieldset",
            ["data-facet": facet.name],
            [
                .tag("legend", text: facet.title),
                .tag(
                    "div",
                    ["class": "values"],
                    facet.values.map { value, label in
                        .tag(
                            "label",
                            [:],
                            [
                                .tag(
                                    "input",
                                    [
                                        "type": "checkbox", "name": facet.name, "value": value,
                                        "data-token": tokens[facet.name]?[value],
                                    ]
                                ),
                                .tag("span", text: label), .tag("b", [:], []),
                            ]
                        )
                    }
                ),
            ]
        )
    }

    /// What is said where nothing is left to show.
    var nothing: HTML {
        .tag(
            "p",
            ["id": "nothing", "class": "note", "hidden": "hidden"],
            text: wording.text("filter.nothing")
        )
    }

    /// Filters, keeps the view in the address and answers keys, without a
    /// network.
    static let script: HTML = .script(
        """
        (function(){
        "use strict";
        function all(what){return Array.from(document.querySelectorAll(what))}
        function one(id){return document.getElementById(id)}
        function plain(text){
        return text.normalize("NFD").replace(/[\\u0300-\\u036f]/g,"").replace(/[\\u0111\\u0110]/g,"d").toLowerCase()}
        var items=all("[data-t]"),sections=all("[data-c]"),rests=all("details.rest");
        var boxes=all("#filter input[type=checkbox]"),search=one("search"),shown=one("shown");
        var facets=all("fieldset[data-facet]").map(function(set){
        return {name:set.getAttribute("data-facet"),boxes:boxes.filter(function(box){return set.contains(box)})}});
        var states=items.map(function(item){return {item:item,words:plain(item.textContent+" "+(item.getAttribute("data-w")||"")),
        tokens:new Set(item.getAttribute("data-t").split(" "))}});
        function chosen(facet){return facet.boxes.filter(function(box){return box.checked}).map(function(box){
        return box.getAttribute("data-token")})}
        function apply(){
        var words=plain(search.value).split(/\\s+/).filter(Boolean);
        var wanted=facets.map(chosen),counts={},visible=0;
        var isFiltered=words.length>0?true:wanted.some(function(tokens){return tokens.length>0});
        states.forEach(function(state){
        var hasWords=words.every(function(word){return state.words.includes(word)});
        var fits=wanted.map(function(tokens){
        return tokens.length===0?true:tokens.some(function(token){return state.tokens.has(token)})});
        var misses=fits.filter(function(fit){return !fit}).length;
        if(hasWords){facets.forEach(function(facet,place){
        if(misses===0?true:(misses===1?!fits[place]:false)){facet.boxes.forEach(function(box){
        var token=box.getAttribute("data-token");
        if(state.tokens.has(token)){counts[token]=(counts[token]||0)+1}})}})}
        state.item.hidden=hasWords?misses>0:true;
        if(!state.item.hidden){visible+=1}
        });
        sections.forEach(function(section){section.hidden=!section.querySelector("[data-t]:not([hidden])")});
        if(isFiltered){rests.forEach(function(rest){rest.open=true})}
        boxes.forEach(function(box){
        var count=counts[box.getAttribute("data-token")]||0,label=box.parentNode;
        label.querySelector("b").textContent=count;
        label.className=count===0?(box.checked?"":"none"):""});
        shown.textContent=shown.getAttribute("data-text").replace("{shown}",visible).replace("{all}",items.length);
        one("clear").hidden=!isFiltered;
        one("nothing").hidden=visible>0;
        document.body.classList.toggle("filtered",isFiltered);
        }
        function remember(){
        var state=new URLSearchParams();
        boxes.forEach(function(box){if(box.checked){state.append(box.name,box.value)}});
        if(search.value){state.append("q",search.value)}
        var text=state.toString();
        try{history.replaceState(null,"",text?"#"+text:location.pathname+location.search)}catch(problem){location.hash=text}
        }
        function recall(){
        var text=location.hash.slice(1);
        if(text?!text.includes("="):false){return}
        var state=new URLSearchParams(text);
        boxes.forEach(function(box){box.checked=state.getAll(box.name).includes(box.value)});
        search.value=state.get("q")||"";
        apply();
        }
        function changed(){apply();remember()}
        function clear(){boxes.forEach(function(box){box.checked=false});search.value="";changed()}
        function step(by){
        var visible=items.filter(function(item){return !item.hidden});
        if(visible.length===0){return}
        var here=visible.indexOf(document.activeElement);
        var next=here===-1?(by===1?0:visible.length-1):Math.min(Math.max(here+by,0),visible.length-1);
        var rest=visible[next].closest("details.rest");
        if(rest){rest.open=true}
        visible[next].focus({preventScroll:true});
        visible[next].scrollIntoView({block:"center"});
        }
        boxes.forEach(function(box){box.addEventListener("change",changed)});
        search.addEventListener("input",changed);
        one("clear").addEventListener("click",function(){clear();search.focus()});
        window.addEventListener("hashchange",recall);
        window.addEventListener("beforeprint",function(){rests.forEach(function(rest){rest.open=true})});
        document.addEventListener("keydown",function(event){
        if(event.ctrlKey?true:(event.metaKey?true:event.altKey)){return}
        var isTyping=document.activeElement===search;
        if(event.key==="Escape"){if(isTyping){search.blur()}clear();return}
        if(isTyping){return}
        if(event.key==="/"){event.preventDefault();search.focus();search.select()}
        if(event.key==="j"){step(1)}
        if(event.key==="k"){step(-1)}
        });
        items.forEach(function(item){item.tabIndex=-1});
        rests.forEach(function(rest){rest.open=false});
        if(window.matchMedia("(max-width:60rem)").matches){one("facets").open=false}
        one("filter").hidden=false;
        document.body.classList.add("live");
        apply();recall();
        })();
        """
    )
}
