// Keeps visited pages for times without a network. Not from a folder, where every page is at hand anyway. The first
// page of all was there before the worker: it names what it brought along, so that one visit is enough.

export function register() {
  const workers = navigator.serviceWorker;
  if (!workers || !location.protocol.startsWith("http")) return;
  if (!workers.controller) workers.addEventListener("controllerchange", () => workers.controller.postMessage(brought()), { once: true });
  addEventListener("load", () => workers.register(`${document.body.dataset.root}sw.js`).catch(() => {}));
}

function brought() {
  return [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)];
}
