// Any query in lunr's own language, answered from pieces: lunr parses it, lunr's token sets expand it, score.js scores it.
// The search page asks in words only (plan.js); this is for whoever needs all of lunr, and for the proof that the pieces
// answer as the whole index does.

import lunr from "lunr";

const { TokenSet } = lunr;

// `build(query)` states the clauses on a lunr.Query. -> {numbers, scores}, in lunr's order.
export async function ask(index, language, scorer, directory, exists, build) {
  const query = new lunr.Query(directory.fields);
  build(query);
  for (const clause of query.clauses) {
    const said = clause.usePipeline ? piped(clause.term, language) : [clause.term];
    clause.expanded = [];
    for (const term of said) clause.expanded.push(...(await expand({ ...clause, term }, index, language)));
  }
  const { numbers, scores } = scorer.score(query.clauses, index.columnsOf, exists);
  const order = [...numbers.keys()].sort((a, b) => scores[b] - scores[a]);
  return { numbers: order.map((n) => numbers[n]), scores: order.map((n) => scores[n]) };
}

function piped(form, { isStopWord, term }) {
  return isStopWord(form) ? [] : [term(form)];
}

async function expand(clause, index, language) {
  const wanted = TokenSet.fromClause(clause);
  return (await candidates(clause, index, language)).intersect(wanted).toArray();
}

// The terms among which lunr would find those of a clause: one, or all.
async function candidates({ term, editDistance }, index, language) {
  if (editDistance === undefined && !term.includes("*")) {
    await index.load([index.placeOf(term)].filter((place) => place >= 0));
    return TokenSet.fromArray(index.has(term) ? [term] : []);
  }
  const all = await allTerms(index, language);
  const found = all.intersect(TokenSet.fromClause({ term, ...(editDistance === undefined ? {} : { editDistance }) })).toArray();
  await index.load([...new Set(found.map(index.placeOf))]);
  return all;
}

const whole = new WeakMap();

// Every term stands for some form of the vocabulary.
async function allTerms(index, language) {
  if (!whole.has(index)) {
    await index.loadWords(index.shards);
    const forms = index.shards.flatMap((shard) => [...index.words(shard)]).filter(([, { often }]) => often > 0).map(([form]) => form);
    whole.set(index, TokenSet.fromArray([...new Set(forms.map(language.term))].sort()));
  }
  return whole.get(index);
}
