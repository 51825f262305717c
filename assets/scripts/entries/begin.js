// Starts the engine's worker while the search page is still arriving, with the question in its address, so that the pieces
// which that wants are on their way; assets/scripts/search/search.js takes the worker over and asks properly.

const { engine, root } = document.currentScript.dataset;
const isFirst = !customElements.get("pameran-search"); // else the page has started one
if (isFirst && location.protocol.startsWith("http") && typeof Worker === "function") {
  const said = [...new URLSearchParams(location.search)].filter(([, value]) => value);
  const isPlain = said.length === 1 && said[0][0] === "q"; // what facets leave is for the page to ask
  const request = isPlain ? { text: said[0][1], lang: document.documentElement.lang, count: 0, ahead: 10 } : undefined;
  const worker = new Worker(engine);
  worker.onerror = () => delete self.pameranWorker;
  worker.postMessage({ id: 0, root: new URL(root || ".", location.href).href, request });
  self.pameranWorker = worker;
}
