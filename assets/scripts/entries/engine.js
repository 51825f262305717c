// Runs in the page or as a worker; assets/scripts/search/search.js says when, and speaks to it.

import { Superseded, engine } from "../search/engine.js";
import { pieces } from "../search/pieces.js";
import { imported } from "../search/post.js";

if (typeof document === "object") {
  let opened;
  self.pameranSearch("engine", (directory, stemmer, root) => (opened ||= engine(directory, stemmer, pieces(root))));
} else {
  let opened;
  let newest = 0;
  const importedAt = (root) => ({ ...imported(`${root}search/directory.js`, "directory"), ...imported(`${root}search/packs.js`, "packs") });

  // {id, root, stemmer, directory, request} -> {id, answer}, or {id, failed, superseded}. Without a request it only gets ready.
  // The first message says where all is; a page that is still arriving has no directory to hand over.
  self.onmessage = async ({ data: { id, root, stemmer, directory, request } }) => {
    if (request && !request.again) newest = id; // a later question takes the place of an earlier one; a further look does not
    try {
      opened ||= engine(directory ?? importedAt(root), imported(stemmer, "stemmer"), pieces(root));
      const answer = request ? await opened.search(request, () => request.again || id === newest) : true;
      self.postMessage({ id, answer });
    } catch (reason) {
      self.postMessage({ id, failed: String(reason), superseded: reason instanceof Superseded });
    }
  };
}
