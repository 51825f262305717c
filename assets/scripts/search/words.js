// Text -> words, each a list of forms, the whole one first. Twin of builder/stemming.py: both suites read
// tests/vectors/tokens.json, so neither can drift alone.

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const OWNER = /([a-z0-9])['‘’ʼ`]s(?![a-z0-9])/g; // city's -> city
const INNER = /([a-z0-9])['‘’ʼ`](?=[a-z0-9])/g; // jum'at -> jumat
const THOUSANDS = /([0-9])[.,](?=[0-9]{3}(?![0-9]))/g; // 1.062.235 -> 1062235
const INITIALS = /(^|[^a-z0-9])((?:[a-z]\.){2,}[a-z]?)(?![a-z0-9])/g; // u.m.k.m. -> umkm
const WORD = /[a-z0-9]+(?:[-\u2010][a-z0-9]+)*/g;

export function plain(text) {
  return text.replace(INVISIBLE, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

export function words(text) {
  const folded = plain(text)
    .replace(OWNER, "$1")
    .replace(INNER, "$1")
    .replace(THOUSANDS, "$1")
    .replace(INITIALS, (_, before, initials) => before + initials.split(".").join(""));
  return (folded.match(WORD) || []).flatMap(forms);
}

function forms(run) {
  const parts = run.split(/[-\u2010]/);
  const whole = parts.join("");
  if (parts.length === 1 || parts.length > 3 || /^[0-9]+$/.test(whole)) return parts.map((part) => [part]);
  return [[...new Set([whole, ...parts])]];
}
