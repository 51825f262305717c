// All that answers a query, behind one small interface; lunr is in here and nowhere else. It arrives as a script of its
// own when somebody begins to search, so that no page pays for it before.

import { stemmer } from "@orama/stemmers/indonesian";
import lunr from "./lunr.js";

import { answer, vocabulary } from "./answer.js";
import { segments } from "./mark.js";
import { plan, synonymGroups } from "./plan.js";

// How the builder treats a form: `stop` is the directory's list of words that are left out.
export function speech(stop) {
  const left = new Set(stop.split(" "));
  const known = new Map();
  return {
    isStopWord: (form) => form.length === 1 || left.has(form),
    stem(form) {
      if (!known.has(form)) known.set(form, stemmer(form));
      return known.get(form);
    },
  };
}

// {query(text, {prefix}) -> [{ref, score, terms}], segments(text, terms) -> [[piece, hit], …]}
export function engine(serialised, { stop, synonyms }) {
  const language = speech(stop);
  register(language);
  const index = lunr.Index.load(JSON.parse(serialised));
  const known = vocabulary(index);
  const groups = synonymGroups(synonyms, language);
  return {
    query: (text, { prefix = true } = {}) =>
      answer(index, plan(text, { language, vocabulary: known, synonyms: groups, prefix })),
    segments: (text, terms) => segments(text, terms, language),
  };
}

// The twin of builder/index.py's pipeline step; lunr refuses an index whose steps it does not know.
function register({ isStopWord, stem }) {
  const step = (token) => (isStopWord(String(token)) ? undefined : token.update(stem));
  if (!("pameran" in lunr.Pipeline.registeredFunctions)) lunr.Pipeline.registerFunction(step, "pameran");
}
