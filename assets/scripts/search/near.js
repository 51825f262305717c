// Words that somebody may have meant who has typed one that no text has, or not all of one. What they need of the
// vocabulary and is not loaded yet goes into `missing`.

const SHORTEST = 5; // letters: a shorter word has too many neighbours
const LONG = 8; // letters: from here on, two slips
const COMPLETIONS = 6;
const RARER = 8; // times

// One letter wrong, missing, too many or swapped; two in a long word. Of several, the one that the texts use most. The
// first three letters are seldom the wrong ones; two, and the first alone, are next in line.
export function nearest(form, index, missing) {
  if (form.length < SHORTEST || /[0-9]/.test(form)) return undefined;
  for (const start of [form.slice(0, 3), form.slice(0, 2), form[0], form[1]]) {
    const known = loaded(start, index, missing);
    if (known === undefined) return undefined;
    const distances = known.flatMap((shard) => [...shard].map(([each, said]) => [each, said, distance(form, each, form.length < LONG ? 1 : 2)]));
    const found = distances.filter(([each, , far]) => far !== undefined && each.length >= SHORTEST - 1);
    if (found.length > 0) return found.sort((a, b) => a[2] - b[2] || moreFrequent(a, b))[0][0];
  }
  return undefined;
}

// How many letters must change, go, come or swap places with their neighbour (optimal string alignment), or undefined
// where it takes more than `most`.
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, n) => n)];
  for (let a = 1; a <= one.length; a++) {
    const row = [a];
    for (let b = 1; b <= other.length; b++) {
      const same = one[a - 1] === other[b - 1];
      row[b] = Math.min(last[b] + 1, row[b - 1] + 1, last[b - 1] + (same ? 0 : 1));
      if (a > 1 && b > 1 && one[a - 1] === other[b - 2] && one[a - 2] === other[b - 1]) row[b] = Math.min(row[b], before[b - 2] + 1);
    }
    if (Math.min(...row) > most) return undefined;
    [before, last] = [last, row];
  }
  return last[other.length] <= most ? last[other.length] : undefined;
}

// The most frequent forms that begin so, less those that are far rarer than the first: [form, how often].
export function completions(start, index, missing) {
  const known = loaded(start, index, missing) ?? [];
  const found = known.flatMap((shard) => [...shard].filter(([form]) => form.startsWith(start)));
  const [most] = found.sort(moreFrequent);
  return found.slice(0, COMPLETIONS).map(([form, { often }]) => [form, often]).filter(([, often]) => often * RARER >= most[1].often);
}

function loaded(start, index, missing) {
  const shards = index.shardsOf(start);
  const lacking = shards.filter((shard) => !index.hasWords(shard));
  for (const shard of lacking) missing.add(shard);
  return lacking.length > 0 ? undefined : shards.map(index.words);
}

const moreFrequent = ([a, { often }], [b, { often: oftener }]) => oftener - often || (a < b ? -1 : 1);
