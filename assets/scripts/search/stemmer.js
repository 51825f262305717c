// Snowball's Indonesian stemmer, twin of the library's that builder/stemming.py takes. That library's script can do any
// language, and is several times as large: every first search would pay for it.

const FIRST = /^(?:di|ter|ke|me(?:ng|ny(?=[aiueo])|[mn])?|pe(?:ng|ny(?=[aiueo])|[mn]))/;
const SECOND = /^(?:be(?:r|l(?=ajar)|(?=[^aiueo]er))|pe(?:r|l(?=ajar))?)/;
const [ANY, AFTER_ME, AFTER_PER, AFTER_KE, AFTER_BER] = [/(?:k?an|i)$/, /(?:kan|i)$/, /(?:an|i)$/, /an$/, /k?an$/];

export function stemmer(form) {
  let vowels = form.match(/[aiueo]/g)?.length ?? 0; // as Snowball counts them: one less with every part taken
  let [before, rest, suffix] = ["", form, ANY];
  const take = (pattern) => {
    const part = (vowels > 2 && pattern.exec(rest)?.[0]) || "";
    if (part) [vowels, rest] = [vowels - 1, rest.replace(pattern, "")];
    return part;
  };
  const takeSuffix = () => !rest.endsWith("si") && take(suffix);
  const takeSecond = () => {
    const part = take(SECOND);
    if (part.startsWith("be")) suffix = AFTER_BER;
    else if (part && part !== "pel") suffix = AFTER_PER;
  };
  take(/(?:[kl]ah|pun)$/);
  take(/(?:nya|[km]u)$/);
  const first = take(FIRST);
  if (first) {
    suffix = /^(?:ke|pe)/.test(first) ? AFTER_KE : AFTER_ME;
    if (first.endsWith("ny")) before = "s";
    if (first.endsWith("m") && /^[aiueo]/.test(rest)) before = "p"; // as if the m had swallowed it
    if (takeSuffix()) takeSecond();
  } else {
    takeSecond();
    takeSuffix();
  }
  return before + rest;
}
