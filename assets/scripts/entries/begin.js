// Starts the engine's worker while the search page is still arriving, with the question in its address, so that the pieces
// which that wants are on their way; assets/scripts/search/search.js takes the worker over and asks properly.

import { question } from "../search/question.js";

const { engine, root } = document.currentScript.dataset;
const isFirst = !customElements.get("pameran-search"); // else the page has started one
if (isFirst && location.protocol.startsWith("http") && typeof Worker === "function") {
  const worker = new Worker(engine);
  worker.onerror = () => delete self.pameranWorker;
  worker.postMessage({ id: 0, root: new URL(root || ".", location.href).href, request: question() });
  self.pameranWorker = worker;
}
