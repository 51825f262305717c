// The service worker: pages that were opened stay readable without a network. builder/exports.py writes the shell's
// names in front of it and puts it at the root, since it may keep only what lies below its own address.

import { fallback, pageKey, way } from "../offline/strategy.js";

const { shell, version } = self.pameranShell;
const SHELL = `pameran-shell-${version}`;
const VISITED = "pameran-visited";
const AT_MOST = 400; // pages and pieces; the oldest go first
const PATIENCE = 5000; // ms that a page may take before the kept one is shown

const scope = self.registration.scope;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.addAll(shell.map((path) => scope + path))).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith("pameran-shell-") && name !== SHELL);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const chosen = way(request, scope);
  if (chosen === "keep") event.respondWith(kept(event, request));
  if (chosen === "fresh") event.respondWith(fresh(event, request));
});

// What the first page brought along before this worker was there; the browser still has most of it.
self.addEventListener("message", (event) => event.waitUntil(Promise.all(event.data.map((url) => bring(event, url)))));

async function bring(event, url) {
  const chosen = way({ method: "GET", url }, scope);
  const key = chosen === "fresh" ? pageKey(url) : url;
  if (chosen === "pass" || (await caches.match(key))) return;
  await fetch(url).then((response) => remember(event, key, response)).catch(() => {});
}

async function kept(event, request) {
  return (await caches.match(request)) ?? remember(event, request, await fetch(request));
}

async function fresh(event, request) {
  const key = pageKey(request.url);
  const asked = fetch(request).then((response) => remember(event, key, response));
  const known = await caches.match(key);
  if (!known) return asked.catch(() => missing(request));
  asked.catch(() => {});
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return (await Promise.race([asked, late]).catch(() => undefined)) ?? known;
}

// A host may have redirected the shell's page; a browser takes no redirected answer for a page that it asked for.
async function missing(request) {
  const response = request.mode === "navigate" && (await caches.match(fallback(request.url, scope)));
  return response ? new Response(response.body, { headers: response.headers }) : Response.error();
}

function remember(event, key, response) {
  if (response.ok && response.type === "basic") {
    const copy = response.clone();
    event.waitUntil(caches.open(VISITED).then(async (cache) => {
      await cache.put(key, copy);
      const keys = await cache.keys();
      await Promise.all(keys.slice(0, Math.max(0, keys.length - AT_MOST)).map((each) => cache.delete(each)));
    }));
  }
  return response;
}
