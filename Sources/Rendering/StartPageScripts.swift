extension StartPageWriter {
    /// Narrows the list to the files that hold every word typed and lie in
    /// the folder chosen; marks and case do not matter.
    static let searchScript = #"""
        (function () {
          "use strict";
          const rows = Array.from(document.querySelectorAll("#list tbody tr"));
          const words = document.getElementById("words");
          const folder = document.getElementById("folder");
          const shown = document.getElementById("shown");
          const patterns = Array.from(shown.querySelectorAll("span"), span => span.textContent);
          function folded(text) {
            return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
          }
          const texts = rows.map(row => folded(row.textContent));
          function narrow() {
            const wanted = folded(words.value).split(/\s+/).filter(word => word !== "");
            let count = 0;
            rows.forEach((row, index) => {
              const fits = (folder.value === "" || row.dataset.folder === folder.value)
                && wanted.every(word => texts[index].includes(word));
              row.hidden = !fits;
              if (fits) { count += 1; }
            });
            shown.querySelectorAll("span").forEach((span, index) => {
              span.textContent = patterns[index].replace("#1", count).replace("#2", rows.length);
            });
          }
          words.addEventListener("input", narrow);
          folder.addEventListener("change", narrow);
          narrow();
          document.getElementById("search").hidden = false;
        })();
        """#

    /// Checks a bundle, or files of one, against its tables of contents and
    /// against the list of the page, with the browser's own SHA-256.
    ///
    /// The archive is read from its central directory (APPNOTE 6.3.10 §4.3,
    /// with zip64), one entry in memory at a time.
    static let checkScript = #"""
        (function () {
          "use strict";
          if (!window.crypto || !window.crypto.subtle) { return; }
          const rows = Array.from(document.querySelectorAll("#list tbody tr"));
          const listed = new Map(rows.map(row => [row.dataset.path, row.dataset.sha256]));
          const pathOf = new Map(rows.map(row => [row.dataset.sha256, row.dataset.path]));
          const pathNamed = new Map(rows.map(row => [row.dataset.path.split("/").pop(), row.dataset.path]));
          const element = id => document.getElementById(id);
          const text = (id, one, two) =>
            element("says-" + id).textContent.replaceAll("#1", one).replaceAll("#2", two);

          async function digest(bytes) {
            const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
            return Array.from(hash, byte => byte.toString(16).padStart(2, "0")).join("");
          }

          function verdict(kind, id, one, two) {
            element("verdict").className = kind;
            element("verdict").textContent = text(id, one, two);
          }

          function say(kind, path) {
            const item = document.createElement("li");
            const name = document.createElement("strong");
            item.className = kind;
            name.textContent = path;
            item.append(name, ": " + text(kind));
            element("result").append(item);
          }

          // The entries of an archive: name, offset of the local header, packed size, method.
          async function entries(file) {
            const view = async (from, to) => new DataView(await file.slice(from, to).arrayBuffer());
            const start = Math.max(0, file.size - 65557);
            const tail = await view(start, file.size);
            let end = tail.byteLength - 22;
            while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) { end -= 1; }
            if (end < 0) { return null; }
            let count = tail.getUint16(end + 10, true);
            let size = tail.getUint32(end + 12, true);
            let offset = tail.getUint32(end + 16, true);
            if (end >= 20 && tail.getUint32(end - 20, true) === 0x07064b50) {
              const at = Number(tail.getBigUint64(end - 12, true));
              const record = await view(at, at + 56);
              count = Number(record.getBigUint64(32, true));
              size = Number(record.getBigUint64(40, true));
              offset = Number(record.getBigUint64(48, true));
            }
            const directory = await view(offset, offset + size);
            const list = [];
            for (let at = 0; count > list.length; ) {
              if (directory.getUint32(at, true) !== 0x02014b50) { return null; }
              const lengths = [28, 30, 32].map(place => directory.getUint16(at + place, true));
              const raw = new Uint8Array(directory.buffer, at + 46, lengths[0]);
              const entry = {
                name: new TextDecoder().decode(raw),
                method: directory.getUint16(at + 10, true),
                packed: directory.getUint32(at + 20, true),
                size: directory.getUint32(at + 24, true),
                offset: directory.getUint32(at + 42, true),
              };
              let extra = at + 46 + lengths[0];
              const stop = extra + lengths[1];
              while (stop - extra >= 4) {
                const id = directory.getUint16(extra, true);
                let field = extra + 4;
                extra += 4 + directory.getUint16(extra + 2, true);
                if (id !== 1) { continue; }
                ["size", "packed", "offset"].forEach(key => {
                  if (entry[key] !== 0xffffffff || extra - field < 8) { return; }
                  entry[key] = Number(directory.getBigUint64(field, true));
                  field += 8;
                });
              }
              list.push(entry);
              at += 46 + lengths[0] + lengths[1] + lengths[2];
            }
            return list;
          }

          async function content(file, entry) {
            const header = new DataView(await file.slice(entry.offset, entry.offset + 30).arrayBuffer());
            const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
            const packed = file.slice(start, start + entry.packed);
            if (entry.method === 0) { return packed.arrayBuffer(); }
            const stream = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
            return new Response(stream).arrayBuffer();
          }

          function contents(bytes) {
            const lines = new TextDecoder().decode(bytes).split("\n").filter(line => line !== "");
            return lines.map(line => [line.slice(66), line.slice(0, 64)]);
          }

          async function checkBundle(file, list) {
            const top = list[0].name.split("/")[0] + "/";
            const byPath = new Map();
            const wanted = new Map();
            const tables = ["tagmanifest-sha256.txt", "manifest-sha256.txt"];
            let broken = 0;
            for (const entry of list) {
              const path = entry.name.slice(top.length);
              if (!entry.name.startsWith(top) || byPath.has(path)) { broken += 1; say("extra", entry.name); }
              byPath.set(path, entry);
            }
            for (const table of tables) {
              if (!byPath.has(table)) { broken += 1; say("missing", table); continue; }
              const bytes = await content(file, byPath.get(table)).catch(() => new ArrayBuffer(0));
              contents(bytes).forEach(([path, hash]) => wanted.set(path, hash));
              if (table === tables[0]) {
                element("code").lastChild.textContent = await sealCode(bytes);
                element("code").hidden = false;
              }
            }
            let done = 0;
            let others = 0;
            for (const [path, hash] of wanted) {
              verdict("", "reading", done += 1, wanted.size);
              const entry = byPath.get(path);
              if (!entry) { broken += 1; say("missing", path); continue; }
              const found = await content(file, entry).then(digest).catch(() => "");
              if (found !== hash) { broken += 1; say("changed", path); continue; }
              if (listed.has(path) && listed.get(path) !== found) { others += 1; }
            }
            for (const path of byPath.keys()) {
              const known = wanted.has(path) || path === tables[0] || path.startsWith("signatures/");
              if (!known) { broken += 1; say("extra", path); }
            }
            for (const path of listed.keys()) { if (!wanted.has(path)) { others += 1; } }
            if (broken > 0) { verdict("error", "broken", broken, wanted.size); return; }
            verdict(others > 0 ? "error" : "good", others > 0 ? "other" : "whole", wanted.size, others);
            element("intact").hidden = false;
          }

          // 100 bits in base 32, as people read them out.
          async function sealCode(bytes) {
            const bits = (await digest(bytes)).match(/../g)
              .map(pair => parseInt(pair, 16).toString(2).padStart(8, "0")).join("").slice(0, 100);
            const letters = bits.match(/.{5}/g).map(five =>
              "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[parseInt(five, 2)]).join("");
            return letters.match(/.{5}/g).join("-");
          }

          async function checkFile(file) {
            const path = pathOf.get(await digest(await file.arrayBuffer()));
            if (path) { say("same", path); return; }
            const named = pathNamed.get(file.name);
            say(named ? "changed" : "unknown", named || file.name);
          }

          async function check(files) {
            element("result").textContent = "";
            element("code").hidden = true;
            element("intact").hidden = true;
            element("verdict").className = "";
            element("verdict").textContent = "";
            for (const file of files) {
              const list = await entries(file).catch(() => null);
              const isBundle = list && list.some(entry => /^[^/]+\/(bagit|manifest-sha256|tagmanifest-sha256)\.txt$/
                .test(entry.name));
              if (!isBundle && /\.zip$/i.test(file.name) && !pathNamed.has(file.name)) {
                verdict("error", "unreadable");
              } else if (!isBundle) {
                await checkFile(file);
              } else if (typeof DecompressionStream === "undefined") {
                verdict("error", "old");
              } else {
                await checkBundle(file, list);
              }
            }
          }

          const drop = element("drop");
          element("code").append("");
          element("pick").addEventListener("change", event => check(Array.from(event.target.files)));
          ["dragenter", "dragover"].forEach(name => drop.addEventListener(name, event => {
            event.preventDefault();
            drop.classList.add("over");
          }));
          ["dragleave", "drop"].forEach(name => drop.addEventListener(name, () => drop.classList.remove("over")));
          drop.addEventListener("drop", event => {
            event.preventDefault();
            check(Array.from(event.dataTransfer.files));
          });
          element("check").hidden = false;
        })();
        """#
}
