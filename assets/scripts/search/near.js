// Words that somebody may have meant who has typed one that no text has, or not all of one. What they need of the
// vocabulary and is not loaded yet goes into `missing`.

const SHORTEST = 4; // letters: a shorter word has too many neighbours
const SHORT = 5; // letters: in a shorter word, one may be missing or two swapped
const LONG = 8; // letters: from here on, two slips
const LEAST = 4; // letters of each of two words written as one: `harimau` is not `hari mau`
const COMPLETIONS = 6;
const RARER = 8; // times

// One letter wrong, missing, too many or swapped, two in a long word; or the end of it left out, as in `puskes`. Of several,
// the one that the texts use most. The first three letters are seldom the wrong ones; two, and the first alone, are next in
// line. A word that is one, though no text has it, was meant as it stands: `binatang` is not `bintang`.
export function nearest(form, index, missing) {
  if (form.length < SHORTEST || /[0-9]/.test(form)) return undefined;
  for (const start of [form.slice(0, 3), form.slice(0, 2), form[0]]) {
    const known = loaded(start, index, missing);
    if (known === undefined || known.some((shard) => shard.has(form))) return undefined;
    const forms = known.flatMap((shard) => [...shard]).filter(([each, { often }]) => often > 0 && each.length >= SHORTEST);
    const found = forms.map(([each, said]) => [each, said, slip(form, each)]).filter(([, , far]) => far !== undefined);
    if (found.length > 0) return found.sort((a, b) => a[2] - b[2] || moreFrequent(a, b))[0][0];
  }
  return undefined;
}

// Two words written as one, with the space between them: `wifigratis`.
export function parted(form, index, missing) {
  const has = (word) => loaded(word.slice(0, LEAST), index, missing)?.some((shard) => shard.get(word)?.often > 0);
  for (let at = form.length - LEAST; at >= LEAST; at--) {
    const [left, right] = [form.slice(0, at), form.slice(at)];
    if (has(left) && has(right)) return `${left} ${right}`;
  }
  return undefined;
}

// How far a word is from what may have been meant, or undefined where that is too far: two letters that have swapped places
// are the likeliest slip.
function slip(form, meant) {
  if (form.length >= SHORT && meant.startsWith(form)) return 1;
  const far = distance(form, meant, form.length < LONG ? 1 : 2);
  const swapped = [form, meant].map((word) => [...word].sort().join("")).every((word, _, [other]) => word === other);
  return far === undefined || (form.length < SHORT && !swapped && meant.length === form.length) ? undefined : far - swapped / 2;
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
  const found = known.flatMap((shard) => [...shard].filter(([form, { often }]) => often > 0 && form.startsWith(start)));
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
