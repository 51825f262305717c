// The one way in to search: {ready(), search(request) -> answer}, as engine.js says. In a large exhibition the engine runs in a
// worker, which takes a while to start; in a small one an answer takes less than that, and it runs in the page, as it
// must in a page opened from a folder. Whoever asks does not know which.

import { isServed } from "./pieces.js";
import { directoryAt, post } from "./post.js";

export function openSearch(place) {
  let opened;
  const ready = () => {
    opened ||= open(place).catch((reason) => {
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

async function open({ root, engine, inWorker }) {
  if (inWorker && isServed() && typeof Worker === "function") {
    if (!self.pameranWorker) directoryAt(root).catch(() => {}); // comes while the worker starts, which then finds it kept
    const ask = asking(self.pameranWorker ?? new Worker(engine)); // begin.js may have started it
    await ask({ root: new URL(root || ".", location.href).href });
    return (request) => ask({ request });
  }
  const [make, directory] = await Promise.all([post(engine, "engine"), directoryAt(root)]);
  const opened = make(directory, root);
  let newest = 0;
  return (request) => {
    const turn = request.again ? newest : ++newest;
    return opened.search(request, () => turn === newest).catch((reason) => {
      throw Object.assign(reason, { superseded: turn !== newest });
    });
  };
}

// A worker -> (message) => promise of its answer; entries/engine.js says what may be asked.
function asking(worker) {
  const waiting = new Map();
  worker.onmessage = ({ data: { id, answer, failed, superseded } }) => {
    if (!waiting.has(id)) return; // asked by begin.js, for the pieces alone
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (answer) resolve(answer);
    else reject(Object.assign(new Error(failed), { superseded }));
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Error("the search worker failed"));
    waiting.clear();
    delete self.pameranWorker; // another try starts another
  };
  let last = 0;
  return (message) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...message });
    });
}

export async function regencies(root) {
  const directory = await post(`${root}search/directory.js`, "directory");
  return post(root + directory.regions, "regions");
}

// Where the exhibition's root is, which engine answers and whether in a worker, and the page's language, as the page says.
export function surroundings(element) {
  const holder = element.closest("[data-root]");
  if (!holder) throw new Error(`<${element.localName}> stands in nothing with data-root`);
  const { root, engine, worker } = holder.dataset;
  return { root, engine, inWorker: worker !== undefined, lang: document.documentElement.lang };
}
