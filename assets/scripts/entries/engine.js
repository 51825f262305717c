// Runs as a worker, spoken to by assets/scripts/search/search.js, or as a script in a page that may start none.

import { Superseded, engine } from "../search/engine.js";
import { fetched, posted } from "../search/pieces.js";

if (typeof document === "object") {
  self.pameranSearch("engine", (directory, root) => engine(directory, posted(root)));
} else {
  let opened;
  let newest = 0;
  self.onmessage = async ({ data: { open, id, request, reads } }) => {
    if (open) {
      opened = engine(open.directory, fetched(open.root));
      return;
    }
    if (!reads) newest = id; // a later question takes the place of an earlier one; showing more of an answer does not
    try {
      self.postMessage({ id, answer: await opened.search(request, () => reads || id === newest) });
    } catch (reason) {
      self.postMessage({ id, failed: String(reason), superseded: reason instanceof Superseded });
    }
  };
}
