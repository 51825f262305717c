// Runs as a worker, spoken to by assets/scripts/search/search.js, or as a script in a page that may start none.

import { Superseded, engine } from "../search/engine.js";
import { fetched, inflater, posted } from "../search/pieces.js";
import { post } from "../search/post.js";

if (typeof document === "object") {
  self.pameranSearch("engine", (directory, root) => engine(directory, posted(root, inflater(() => post(root + directory.inflate, "inflate")))));
} else {
  let opened;
  let newest = 0;
  const open = ({ directory, root }) => {
    const own = async () => {
      let found;
      self.pameranSearch = (_, value) => (found = value);
      self.importScripts(root + directory.inflate);
      return found;
    };
    opened = engine(directory, fetched(root, inflater(own)));
  };
  self.onmessage = async ({ data }) => {
    if (data.open) return open(data.open);
    const { id, request, reads } = data;
    if (!reads) newest = id; // a later question takes the place of an earlier one; showing more of an answer does not
    try {
      self.postMessage({ id, answer: await opened.search(request, () => reads || id === newest) });
    } catch (reason) {
      self.postMessage({ id, failed: String(reason), superseded: reason instanceof Superseded });
    }
  };
}
