// All that answers a query, behind one small interface. It runs in a worker or in the page; which of the two, it does not
// know: `piece(name)` brings bytes either way. `directory` is what post.js gathers: both tables, and the stemmer.

import { answer, first } from "./answer.js";
import { columns, counts, passes } from "./facets.js";
import { openIndex } from "./index.js";
import { kept } from "./kept.js";
import { segments } from "./mark.js";
import { completions, nearest, parted } from "./near.js";
import { list, readJson } from "./packs.js";
import { plan } from "./plan.js";
import { scorer as openScorer } from "./score.js";
import { language as openLanguage } from "./terms.js";

const LIKELY = 2; // words that the one being typed may become, of which the best answer is sent for early

export class Superseded extends Error {}

export function engine(directory, piece) {
  const { fields, documents, size, shelf } = directory;
  const length = directory.blocks * size;
  const language = openLanguage(directory, piece);
  const index = openIndex(directory, piece);
  const scorer = openScorer({ ...directory, length });
  const synonyms = list(directory.synonyms, ";").map((group) => list(group, ",").map((phrase) => list(phrase)));
  const json = kept(async (name) => readJson(await piece(name)));
  const table = async () => columns(await json(directory.facets), size);

  // The plan, once all pieces are here that it wants to look into. Where a single word leads to others, the cards of those
  // documents that answer these best come with the packs: most likely the first result is among them.
  async function planned(text, prefix, lang, stop) {
    for (;;) {
      const [packs, shards, exceptions, others] = [new Set(), new Set(), new Set(), new Set()];
      const speech = {
        ...language,
        term(form) {
          const shard = language.lacks(form);
          if (shard !== undefined) exceptions.add(shard);
          return language.term(form);
        },
      };
      const vocabulary = {
        has(term) {
          const place = index.placeOf(term);
          if (!index.isHere(place)) packs.add(place); // for the stem at the worst: that is seldom an exception
          return index.has(term);
        },
        completions(start) {
          const found = completions(start, index, shards); // its words are sent for with the packs: one turn less
          if (packs.size + exceptions.size > 0) return [];
          for (const [form] of found.slice(0, LIKELY)) others.add(form);
          return found;
        },
        near(form) {
          const found = packs.size + exceptions.size > 0 ? undefined : nearest(form, index, shards);
          if (found) others.add(found);
          return found;
        },
        parted: (form) => (packs.size + shards.size + exceptions.size > 0 ? undefined : parted(form, index, shards)),
      };
      const made = plan(text, { language: speech, vocabulary, synonyms, prefix });
      if (packs.size + shards.size + exceptions.size === 0) return made;
      const terms = packs.size + exceptions.size > 0 && Promise.all([index.load([...packs]), language.load([...exceptions])]);
      const words = index.loadWords([...shards]);
      words.catch(() => {}); // the next turn asks for them, if the packs leave a word unknown
      if (made.said.length === 1) for (const form of others) card(index.bestOf(form), lang).catch(() => {});
      await (terms || words);
      stop();
    }
  }

  async function card(number, lang) {
    const cards = await json(`${lang}/${Math.floor(number / shelf)}?${directory.cards[lang]}`);
    return told(cards[number % shelf], number, lang);
  }

  // What builder/index/cards.py says in a list.
  function told([address, title, summary, place, code, hall, untranslated, ...more], number, lang) {
    const isRegion = number % size === 0;
    const href = `${lang === "en" ? "en/" : ""}${isRegion ? "daerah" : "inovasi"}/${address}/index.html`;
    const own = isRegion
      ? { kind: "region", province: place, count: more[0] }
      : { kind: "innovation", place, pillar: directory.pillars[more[0]], status: directory.statuses[more[1]], quick_win: more[2] === 1 };
    const foreign = { title_lang: untranslated & 1 ? "id" : "", summary_lang: untranslated & 2 ? "id" : "" };
    return { number, address, href, title, summary, code, hall, ...foreign, ...own };
  }

  return {
    // {text, prefix, kind, chosen: [[facet, values]], facets, lang, from, count, ahead} ->
    // {innovations, regions, pavilions, total, hits: [card with marked title and summary], counts, choices, instead, unknown}.
    // `kind` may ask for one alone, "innovation" or "region"; the cards of `ahead` further hits are sent for, too. Best first; the same for the same request, whatever was asked before. `isCurrent()` says whether the answer is still
    // wanted; where it is not, Superseded is thrown as soon as something had to be waited for.
    async search({ text, prefix = true, kind, chosen = [], facets = [], lang, from = 0, count = 10, ahead = 0 }, isCurrent = () => true) {
      const stop = () => {
        if (!isCurrent()) throw new Superseded();
      };
      const asking = text.trim() !== "";
      const wanted = new Map(chosen.map(([facet, values]) => [facet, new Set(values)]));
      const needsTable = facets.length > 0 || wanted.size > 0 || !asking;
      const [made, values] = await Promise.all([asking ? planned(text, prefix, lang, stop) : null, needsTable ? table() : null]);
      stop();
      const found = asking ? answer(made.asked, { index, scorer, fields, documents, size, length }) : everything(values);
      const isRegion = (number) => number % size === 0;
      const isAsked = (number) => (!kind || isRegion(number) === (kind === "region")) && (wanted.size === 0 || passes(number, wanted, values));
      const left = [...found.numbers.keys()].filter((place) => isAsked(found.numbers[place]));
      const before = (a, b) => found.before(left[a], left[b]);
      const shown = first({ numbers: left, before }, from + count + ahead).slice(from).map((place) => found.numbers[left[place]]);
      const cards = shown.map((number) => card(number, lang));
      for (const coming of cards) coming.catch(() => {}); // one that fails is told to whoever waits for it
      const hits = (await Promise.all(cards.slice(0, count))).map((each) => marked(each, found.terms));
      stop();
      const exhibits = left.map((place) => found.numbers[place]).filter((number) => !isRegion(number));
      return {
        total: left.length,
        pavilions: left.length - exhibits.length,
        innovations: exhibits.length,
        regions: new Set(exhibits.map((number) => Math.floor(number / size))).size,
        hits,
        counts: facets.length > 0 ? counts(found.numbers, facets, wanted, values) : null,
        choices: facets.length > 0 ? { region: values.regions } : null, // what the page cannot list: [value, label]
        instead: made && made.instead.size > 0 ? corrected(text, made.instead) : null,
        unknown: made && found.numbers.length === 0 ? without(made) : null,
      };
    },
  };

  function marked(card, terms) {
    const known = new Set(terms);
    return { ...card, title: segments(card.title, known, language), summary: segments(card.summary, known, language) };
  }
}

function everything(table) {
  const numbers = [];
  for (let number = 0; number < table.length; number++) if (table.exists(number)) numbers.push(number);
  return { numbers: Int32Array.from(numbers), terms: [], before: (a, b) => a - b };
}

// Where nothing answers: the words that stand nowhere, and those that would answer without them.
function without({ asked, said }) {
  const known = (n) => asked[n].length > 0;
  const [words, rest] = [said.filter((_, n) => !known(n)), said.filter((_, n) => known(n))];
  return words.length > 0 && rest.length > 0 ? { words: words.join(", "), rest: rest.join(" ") } : null;
}

// The text with what was meant in place of what was typed.
function corrected(text, instead) {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => instead.get(word.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]/g, "")) ?? word)
    .join(" ");
}
