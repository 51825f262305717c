// A question's packs, under way before the engine is there to ask for them: those of its words' stems, and the words that its
// last one may grow into. What only the engine knows (exceptions, synonyms, slips) it asks for itself.

import { list, placeOf, table } from "./packs.js";
import { pieces } from "./pieces.js";
import { post } from "./post.js";

const WORD = /[a-z0-9]+/g; // as words.js cuts nearly every question, in fewer bytes

export async function sendAhead(text, root, stemmer) {
  const { stop, packs, vocabulary } = await post(`${root}search/packs.js`, "packs");
  const left = new Set(list(stop));
  const forms = (text.toLowerCase().match(WORD) ?? []).filter((form) => !left.has(form));
  const named = ({ firsts, names }, start) => names[placeOf(firsts, start)];
  const wanted = [...forms.map((form) => named(table(packs), stemmer(form))), ...forms.slice(-1).map((form) => named(table(vocabulary), form))];
  const piece = pieces(root);
  for (const name of new Set(wanted)) if (name) piece(name).catch(() => {}); // the engine asks again, and tells what went wrong
}
