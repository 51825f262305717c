// Runs in the page or as a worker; assets/scripts/search/search.js says when, and speaks to it.

import { Superseded, engine } from "../search/engine.js";

if (typeof document === "object" && !self.pameranSearch) {
  // The script of the packs, which sends for the page's element, is still on its way. Where it does not arrive, as is known when
  // the page has loaded, the element asks anew, or says so.
  const { element } = document.querySelector("script[data-element]")?.dataset ?? {};
  if (element) addEventListener("load", () => self.pameranSearch || document.head.append(Object.assign(document.createElement("script"), { src: element })));
} else if (typeof document === "object") {
  let opened;
  self.pameranSearch("engine", (directory, root) => (opened ||= engine(directory, directory.pieces(root))));
} else {
  let opened;
  let newest = 0;
  // The same as post.js's directoryAt, which a worker waits for.
  const openAt = (root) => {
    self.importScripts(...["packs", "directory"].map((name) => `${root}search/${name}.js`));
    const directory = Object.assign({}, ...["stemmer", "packs", "directory"].map((name) => self.pameranSearch.values.get(name)));
    return engine(directory, directory.pieces(root));
  };
  // {id, root, request} -> {id, answer}, or {id, failed, superseded}. Without a request it only gets ready; the first message
  // says where all is.
  self.onmessage = async ({ data: { id, root, request } }) => {
    if (request && !request.again) newest = id; // a later question takes the place of an earlier one; a further look does not
    try {
      opened ||= openAt(root);
      const answer = request ? await opened.search(request, () => request.again || id === newest) : true;
      self.postMessage({ id, answer });
    } catch (reason) {
      self.postMessage({ id, failed: String(reason), superseded: reason instanceof Superseded });
    }
  };
}
