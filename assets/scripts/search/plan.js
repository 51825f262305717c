// A searcher's text -> what to ask the index. Nothing of the raw text gets further than this: what comes out are
// terms that the index holds, and numbers.
//
// Each word asks for alternatives, any of which satisfies it: its own stem, what it may be the beginning of, what it may
// be a slip of, what means the same. An alternative is a list of slots, all of which a document must fill (`umkm` also
// asks for `usaha mikro kecil menengah`, and `usaha` alone will not do); a slot is a Map from term to boost.

import { plain, words } from "./words.js";

const LENGTH = 200; // characters of the text that are read
const WORDS = 12;
const FUZZY_FROM = 5; // letters: a shorter word has too many neighbours
const BOOST = { exact: 1, part: 0.5, start: 0.2, slip: 0.4, synonym: 0.5 };

// `language` is {isStopWord, stem}, `vocabulary` what the index holds: {has, startingWith, near}; `synonyms` come from
// synonymGroups(); `prefix` says whether the last word may still be under way.
export function plan(text, { language, vocabulary, synonyms = [], prefix = true }) {
  const start = text.slice(0, LENGTH);
  const said = words(start).slice(0, WORDS);
  const growing = prefix && /[a-z0-9]$/.test(plain(start)) ? said.length - 1 : -1;
  const joined = said.map((_, n) => [n - 1, n].flatMap((left) => joint(said, left, language, vocabulary)));
  const kept = said
    .map((forms, n) => ({ forms: forms.filter((form) => !language.isStopWord(form)), joined: joined[n], growing: n === growing }))
    .filter(({ forms, joined }) => forms.length > 0 || joined.length > 0);
  if (kept.length === 0 && growing >= 0 && said[growing][0].length > 1) {
    kept.push({ forms: said[growing], joined: [], growing: true }); // `di` on its way to `disabilitas`
  }
  const asked = kept.map((word) => alternatives(word, language, vocabulary));
  for (const { first, last, others } of spans(kept, synonyms, language)) {
    const slots = others.map((other) => other.map((term) => new Map(vocabulary.has(term) ? [[term, BOOST.synonym]] : [])));
    for (let n = first; n <= last; n++) asked[n].push(...slots.filter((each) => each.every((slot) => slot.size > 0)));
  }
  return asked;
}

// Every term of a plan, once, with its greatest boost.
export function boosts(asked) {
  const found = new Map();
  for (const slot of asked.flat(2)) {
    for (const [term, boost] of slot) found.set(term, Math.max(boost, found.get(term) || 0));
  }
  return found;
}

// The settings' lists of phrases -> lists of lists of stems.
export function synonymGroups(lists, language) {
  return lists.map((phrases) => phrases.map((phrase) => stems(phrase, language)).filter((each) => each.length > 0));
}

function stems(phrase, language) {
  return words(phrase)
    .map(([form]) => form)
    .filter((form) => !language.isStopWord(form))
    .map(language.stem);
}

function alternatives({ forms, joined, growing }, language, vocabulary) {
  const slots = forms.map((form, n) => {
    const stem = language.stem(form);
    const slot = new Map();
    if (growing) {
      for (const start of new Set([form, stem])) {
        if (start.length > 1) for (const term of vocabulary.startingWith(start)) slot.set(term, BOOST.start);
      }
    }
    if (vocabulary.has(stem)) slot.set(stem, n === 0 ? BOOST.exact : BOOST.part);
    return slot;
  });
  slots.push(...joined.map((term) => new Map([[term, BOOST.exact]])));
  const found = slots.filter((slot) => slot.size > 0);
  return (found.length > 0 ? found : slips(forms, language, vocabulary)).map((slot) => [slot]);
}

function slips(forms, language, vocabulary) {
  const near = forms
    .filter((form) => form.length >= FUZZY_FROM)
    .flatMap((form) => [...new Set([form, language.stem(form)])].filter((each) => each.length >= FUZZY_FROM))
    .flatMap((form) => vocabulary.near(form));
  return near.length > 0 ? [new Map(near.map((term) => [term, BOOST.slip]))] : [];
}

// `oleh oleh` and `tanjung pinang` written as one word, where the index has it so.
function joint(said, left, language, vocabulary) {
  if (left < 0 || left + 1 >= said.length) return [];
  const term = language.stem(said[left][0] + said[left + 1][0]);
  return vocabulary.has(term) ? [term] : [];
}

// Where a phrase of a group of synonyms stands in the query, and the group's other phrases.
function* spans(kept, synonyms, language) {
  const said = kept.map(({ forms }) => forms.map(language.stem));
  for (const group of synonyms) {
    for (const phrase of group) {
      for (let first = 0; first + phrase.length <= said.length; first++) {
        if (phrase.every((term, n) => said[first + n].includes(term))) {
          yield { first, last: first + phrase.length - 1, others: group.filter((other) => other !== phrase) };
        }
      }
    }
  }
}
