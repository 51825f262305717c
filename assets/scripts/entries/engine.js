// Runs in the page or as a worker; assets/scripts/search/search.js says when, and speaks to it.

import { Superseded, engine } from "../search/engine.js";
import { pieces } from "../search/pieces.js";
import { post } from "../search/post.js";
import { question } from "../search/question.js";

if (typeof document === "object") {
  const { root, element } = document.currentScript.dataset;
  let opened;
  const open = (directory, root) => (opened ||= engine(directory, pieces(root)));
  self.pameranSearch("engine", open);

  // The search page: what the question in its address wants takes two more turns of the line, during which the element
  // that shows it has time to come.
  const begin = async () => {
    const asked = question();
    try {
      const directory = await post(`${root}search/directory.js`, "directory");
      if (asked) open(directory, root).search(asked).catch(() => {}); // the element asks again, and tells what went wrong
    } finally {
      document.head.append(Object.assign(document.createElement("script"), { src: element }));
    }
  };
  if (element) begin();
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
