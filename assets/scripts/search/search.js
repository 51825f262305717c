// The one way in to search: {ready(), search(request) -> answer}, as engine.js says. Over http the engine runs in a worker;
// from a folder it arrives as a script. Whoever asks does not know which.

import { post } from "./post.js";

export function openSearch({ root }) {
  let opened;
  const ready = () => {
    opened ||= open(root).catch((reason) => {
      opened = undefined; // a line that was down may be up again
      throw reason;
    });
    return opened;
  };
  return {
    ready,
    // Rejects with a reason whose `superseded` is true where a later search took its place.
    search: async (request) => (await ready())(request),
  };
}

async function open(root) {
  const directory = await post(`${root}search/directory.js`, "directory");
  if (location.protocol.startsWith("http") && typeof Worker === "function") {
    return inWorker(self.pameranWorker ?? new Worker(new URL(root + directory.engine, location.href)), directory, root); // begin.js
  }
  const engine = (await post(root + directory.engine, "engine"))(directory, root);
  let newest = 0;
  return (request) => {
    const turn = request.from ? newest : ++newest;
    return engine.search(request, () => turn === newest).catch((reason) => {
      throw Object.assign(reason, { superseded: turn !== newest });
    });
  };
}

function inWorker(worker, directory, root) {
  const waiting = new Map();
  worker.onmessage = ({ data: { id, answer, failed, superseded } }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (answer) resolve(answer);
    else reject(Object.assign(new Error(failed), { superseded }));
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error("the search worker failed"));
    waiting.clear();
  };
  worker.postMessage({ open: { directory, root: new URL(root || ".", location.href).href } });
  let last = 0;
  return (request) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, request, reads: Boolean(request.from) });
    });
}

export async function regencies(root) {
  const directory = await post(`${root}search/directory.js`, "directory");
  return post(root + directory.regions, "regions");
}

// Where the exhibition's root is, and the page's language, as the page says.
export function surroundings(element) {
  const holder = element.closest("[data-root]");
  if (!holder) throw new Error(`<${element.localName}> stands in nothing with data-root`);
  return { root: holder.dataset.root, lang: document.documentElement.lang };
}
