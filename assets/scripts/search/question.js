// What the page's address asks, for whoever wants its pieces under way before the page's element is there to ask properly:
// the cards of the best hits, but no answer. Undefined where nothing is asked, or facets are, which only the element knows.

export const AHEAD = 4; // cards that are sent for at once: with the page's element no more than a browser asks a host for over HTTP/1.1

export function question() {
  const said = [...new URLSearchParams(location.search)].filter(([, value]) => value.trim());
  if (said.length !== 1 || said[0][0] !== "q") return undefined;
  return { text: said[0][1], lang: document.documentElement.lang, count: 0, ahead: AHEAD };
}
