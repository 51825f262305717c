// Which way a request goes when the exhibition may be without a network: pure, so that it can be tested without one.

const LASTING = /^search\/((directory|packs)\.js$|(compare|form)\/)/; // their names stay when what they say changes
const HASHED = /^assets\/|^search\//; // named by their content, or versioned in the query: never stale
const CLOTH = /^kain\//;
const APART = /^admin\//; // the CMS keeps what it needs itself
const PAGE = /(^|\/)(index\.html)?$/;

// "keep": from the cache, else the network. "fresh": from the network, else what was kept. "pass": not ours.
export function way(request, scope) {
  if (request.method !== "GET" || !request.url.startsWith(scope)) return "pass";
  const path = decodeURI(new URL(request.url).pathname).slice(new URL(scope).pathname.length);
  if (APART.test(path)) return "pass";
  if (LASTING.test(path)) return "fresh";
  if (HASHED.test(path)) return "keep";
  return request.mode === "navigate" || PAGE.test(path) || CLOTH.test(path) ? "fresh" : "pass";
}

// The address under which a page is kept: with its file name and without query or fragment.
export function pageKey(url) {
  const { origin, pathname } = new URL(url);
  return origin + (pathname.endsWith("/") ? `${pathname}index.html` : pathname);
}

// The page that is shown instead of one that was never opened.
export function fallback(url, scope) {
  const english = new URL(url).pathname.startsWith(`${new URL(scope).pathname}en/`);
  return `${scope}${english ? "en/" : ""}luring/index.html`;
}
