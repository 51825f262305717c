// Runs in the page or as a worker; assets/scripts/search/search.js says when, and speaks to it.

import { Superseded, engine } from "../search/engine.js";
import { pieces } from "../search/pieces.js";

if (typeof document === "object") {
  self.pameranSearch("engine", (directory, root) => engine(directory, pieces(root)));
} else {
  let opened;
  let newest = 0;
  const directoryAt = (root) => {
    let found;
    self.pameranSearch = (_, value) => (found = value);
    self.importScripts(`${root}search/directory.js`);
    return found;
  };
  // {id, root, directory, request} -> {id, answer}, or {id, failed, superseded}. Without a request it only gets ready. A page
  // that is still arriving has no directory to hand over.
  self.onmessage = async ({ data: { id, root, directory, request } }) => {
    if (request && !request.again) newest = id; // a later question takes the place of an earlier one; a further look does not
    try {
      opened ||= engine(directory ?? directoryAt(root), pieces(root));
      const answer = request ? await opened.search(request, () => request.again || id === newest) : true;
      self.postMessage({ id, answer });
    } catch (reason) {
      self.postMessage({ id, failed: String(reason), superseded: reason instanceof Superseded });
    }
  };
}
