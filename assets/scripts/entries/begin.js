// Starts the engine's worker while the page is still arriving; assets/scripts/search/search.js takes it over.

const { engine } = document.currentScript.dataset;
if (location.protocol.startsWith("http") && typeof Worker === "function") self.pameranWorker = new Worker(engine);
