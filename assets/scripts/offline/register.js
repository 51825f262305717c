// Keeps visited pages for times without a network. Not from a folder, where every page is at hand anyway.

export function register() {
  if (!("serviceWorker" in navigator) || !location.protocol.startsWith("http")) return;
  addEventListener("load", () => navigator.serviceWorker.register(`${document.body.dataset.root}sw.js`).catch(() => {}));
}
