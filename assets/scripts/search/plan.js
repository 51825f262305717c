// A searcher's text -> what to ask the index. Nothing of the raw text gets further than this: what comes out are
// terms that the index holds, and numbers.
//
// Each word asks for alternatives, any of which satisfies it: its own term, what it may be the beginning of, what means
// the same. An alternative is a list of slots, all of which a document must fill (`umkm` also asks for `usaha mikro kecil
// menengah`, and `usaha` alone will not do); a slot is a Map from term to boost. A word that the index does not know is
// taken for a beginning, where it may be one, or else for a slip of the most frequent word that is near it.

import { plain, words } from "./words.js";

const LENGTH = 200; // characters of the text that are read
const WORDS = 12;
const BEGINNING = 3; // letters: fewer begin too many words
const REFORMED = { oe: "u", dj: "j", tj: "c", nj: "ny", sj: "sy", j: "y" }; // spelling before 1972: `Soerabaja`, `Tjirebon`
const BOOST = { exact: 1, part: 0.5, synonym: 0.5 };

// `language` is {isStopWord, term}; `vocabulary` what the index holds: {has(term), completions(start) -> [[form, how often]],
// near(form), parted(form)}; `synonyms` are groups of phrases that mean the same, a phrase a list of terms; `prefix` says
// whether the last word may still be under way.
// -> {asked, said, instead}: the words' alternatives, the words themselves, and a Map from a form that was taken for a slip
// to the form meant, or the two.
export function plan(text, { language, vocabulary, synonyms = [], prefix = true }) {
  const start = text.slice(0, LENGTH);
  const said = words(start).slice(0, WORDS);
  const growing = prefix && /[a-z0-9]$/.test(plain(start)) ? said.length - 1 : -1;
  const joined = said.map((_, n) => [n - 1, n].flatMap((left) => joint(said, left, language, vocabulary)));
  const kept = said
    .map((forms, n) => ({ forms: forms.filter((form) => !language.isStopWord(form)), joined: joined[n], growing: n === growing }))
    .filter(({ forms, joined }) => forms.length > 0 || joined.length > 0);
  if (kept.length === 0 && growing >= 0 && said[growing][0].length >= BEGINNING) {
    kept.push({ forms: said[growing], joined: [], growing: true }); // `unt` on its way to `untung`
  }
  const instead = new Map();
  const asked = kept.map(({ forms, joined }) => exactly(forms, joined, language, vocabulary));
  const widen = (meant) => {
    for (const { first, last, others } of spans(meant, synonyms)) {
      const slots = others.map((other) => other.map((term) => new Map(vocabulary.has(term) ? [[term, BOOST.synonym]] : [])));
      for (let n = first; n <= last; n++) asked[n].push(...slots.filter((each) => each.every((slot) => slot.size > 0)));
    }
  };
  widen(kept.map(({ forms }) => forms.map(language.term)));
  kept.forEach((word, n) => asked[n].length === 0 && asked[n].push(...guessed(word, language, vocabulary, instead)));
  const last = kept.length - 1;
  if (last > 0 && kept[last].growing && kept[last].forms[0]?.length < BEGINNING && asked[last].length === 0) {
    kept.pop(); // `tiket ko`, not yet a word
    asked.pop();
  }
  for (const [n, { forms }] of kept.entries()) {
    const parts = asked[n].length === 0 && plain(start).includes(forms[0]) && vocabulary.parted(forms[0]); // `w.i.f.i` is not in the text
    if (!parts) continue;
    const made = plan(plain(start).replace(forms[0], parts), { language, vocabulary, synonyms, prefix });
    return { ...made, instead: new Map([...instead, ...made.instead, [forms[0], parts]]) };
  }
  if (instead.size > 0) widen(kept.map(({ forms }) => forms.map((form) => language.term(instead.get(form) ?? form))));
  return { asked, instead, said: kept.map(({ forms, joined }) => forms[0] ?? joined[0]) };
}

// Every term of a plan, once, with its greatest boost.
export function boosts(asked) {
  const found = new Map();
  for (const slot of asked.flat(2)) {
    for (const [term, boost] of slot) found.set(term, Math.max(boost, found.get(term) || 0));
  }
  return found;
}

const alternatives = (slots) => slots.filter((slot) => slot.size > 0).map((slot) => [slot]);

function exactly(forms, joined, language, vocabulary) {
  const slots = forms.map((form, n) => {
    const term = language.term(form);
    return new Map(vocabulary.has(term) ? [[term, n === 0 ? BOOST.exact : BOOST.part]] : []);
  });
  return alternatives([...slots, ...joined.map((term) => new Map([[term, BOOST.exact]]))]);
}

// For a word that the index does not know, nor anything that means the same.
function guessed({ forms, growing }, language, vocabulary, instead) {
  const grown = growing ? alternatives(beginnings(forms, language, vocabulary)) : [];
  return grown.length > 0 ? grown : alternatives(slips(forms, language, vocabulary, instead));
}

// What a word may grow into, each as much as the texts use it beside the one that they use most.
function beginnings(forms, language, vocabulary) {
  const often = new Map();
  for (const [form, times] of forms.filter((form) => form.length >= BEGINNING).flatMap(vocabulary.completions)) {
    const term = language.term(form);
    if (vocabulary.has(term)) often.set(term, (often.get(term) ?? 0) + times);
  }
  const most = Math.max(...often.values());
  return [new Map([...often].map(([term, times]) => [term, times / most]))];
}

function slips(forms, language, vocabulary, instead) {
  const meant = forms.flatMap((form) => {
    const reformed = form.replace(/oe|[dtns]?j/g, (letters) => REFORMED[letters]);
    const meantForm = reformed !== form && vocabulary.has(language.term(reformed)) ? reformed : vocabulary.near(form);
    if (meantForm === undefined) return [];
    instead.set(form, meantForm);
    return [language.term(meantForm)];
  });
  const known = meant.filter((term) => vocabulary.has(term));
  return known.length > 0 ? [new Map(known.map((term) => [term, BOOST.exact]))] : [];
}

// `oleh oleh` and `tanjung pinang` written as one word, where the index has it so.
function joint(said, left, language, vocabulary) {
  if (left < 0 || left + 1 >= said.length) return [];
  const term = language.term(said[left][0] + said[left + 1][0]);
  return vocabulary.has(term) ? [term] : [];
}

// Where a phrase of a group of synonyms stands in the query, and the group's other phrases.
function* spans(said, synonyms) {
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
