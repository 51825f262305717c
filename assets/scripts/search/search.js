// The one way in to search: {ready(), query(text, {prefix}), cards(), segments(text, terms)}. Whoever asks does not know
// that the index is lunr's, nor that it comes in one piece.

import { post } from "./post.js";

export function openSearch({ root, lang }) {
  let opened;
  const open = async () => {
    const directory = await post(`${root}search/directory.js`, "directory");
    const [engine, index, cards] = await Promise.all([
      post(root + directory.engine, "engine"),
      post(root + directory.index, "index"),
      post(root + directory.cards[lang], `cards.${lang}`),
    ]);
    return { ...engine(index, directory), cards };
  };
  const ready = () => {
    opened ||= open().catch((reason) => {
      opened = undefined; // a line that was down may be up again
      throw reason;
    });
    return opened;
  };
  return {
    ready,
    // Best first; the same for the same text, whatever was asked before.
    query: async (text, options) => (await ready()).query(text, options),
    cards: async () => (await ready()).cards,
    segments: async (text, terms) => (await ready()).segments(text, terms),
  };
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
