extension StartPageWriter {
    /// Compares chosen files with the list, without a network.
    ///
    /// No `<` and no `&` may stand in it, so that the page is well-formed XML.
    var script: [HTML] {
        [
            .tag(
                "script",
                [:],
                [
                    .verbatim(
                        """
                        (function(){
                        "use strict";
                        if(!window.crypto){return}
                        if(!window.crypto.subtle){return}
                        var rows=Array.from(document.querySelectorAll("#list tbody tr"));
                        var names={},digests={};
                        rows.forEach(function(row){
                        var path=row.getAttribute("data-path");
                        digests[row.getAttribute("data-sha256")]=path;
                        names[path.split("/").pop()]=path;
                        });
                        function hex(buffer){
                        return Array.from(new Uint8Array(buffer)).map(function(byte){
                        return byte.toString(16).padStart(2,"0")}).join("");
                        }
                        function say(kind,name,path){
                        var item=document.createElement("li");
                        item.className=kind;
                        var strong=document.createElement("strong");
                        strong.textContent=path||name;
                        item.appendChild(strong);
                        item.appendChild(document.createTextNode(": "+document.getElementById(kind).textContent));
                        document.getElementById("result").appendChild(item);
                        }
                        document.getElementById("pick").addEventListener("change",function(event){
                        document.getElementById("result").textContent="";
                        Array.from(event.target.files).reduce(function(before,file){
                        return before.then(function(){return file.arrayBuffer()}).then(function(bytes){
                        return window.crypto.subtle.digest("SHA-256",bytes)}).then(function(digest){
                        var path=digests[hex(digest)];
                        if(path){say("same",file.name,path)}
                        else if(names[file.name]){say("changed",file.name,names[file.name])}
                        else{say("unknown",file.name)}
                        });
                        },Promise.resolve());
                        });
                        document.getElementById("check").hidden=false;
                        })();
                        """
                    )
                ]
            )
        ]
    }

    static let style = """
        .second{font-size:1.15rem;color:var(--soft);margin-bottom:.4rem}
        .steps{border-bottom:1px solid var(--line);padding-bottom:.4rem}
        .steps h2{border:0;margin-bottom:.2rem}
        .name{display:block;font-size:.94em}
        #result{list-style:none;padding:0}
        #result .same{color:var(--good)}
        #result .changed{color:var(--error)}
        """
}

extension String {
    /// The path as a relative address; names in a bundle need no escapes,
    /// names of elsewhere get them (RFC 3986 §2.1).
    var asAddress: String {
        var result = ""
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
