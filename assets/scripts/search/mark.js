// A text as segments, those with a term of the set `terms` apart: `[["Panggilan ", false], ["Darurat", true], [" 112", false]]`.

import { words } from "./words.js";

const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐‑.,'‘’ʼ`][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

export function segments(text, terms, language) {
  const found = [];
  const add = (piece, hit) => {
    const last = found[found.length - 1];
    if (last && last[1] === hit) last[0] += piece;
    else if (piece) found.push([piece, hit]);
  };
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    add(text.slice(end, index), false);
    add(run, words(run).some((forms) => forms.some((form) => !language.isStopWord(form) && terms.has(language.term(form)))));
    end = index + run.length;
  }
  add(text.slice(end), false);
  return found;
}
