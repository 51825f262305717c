// Forms -> the terms of the index. Twin of builder/stemming.py: Snowball's stem, and the directory's table of those forms
// for which the builder's dictionary knows better.

import { stemmer } from "@orama/stemmers/indonesian";

// The directory says `stop`, `forms` and `stems`: lists of words, the last two as pairs.
export function language({ stop = "", forms = "", stems = "" }) {
  const left = new Set(list(stop));
  const byForm = pairs(forms);
  const byStem = pairs(stems);
  const known = new Map();
  const found = (form) => {
    const stem = stemmer(form);
    return byForm.get(form) ?? byStem.get(stem) ?? stem;
  };
  return {
    isStopWord: (form) => form.length === 1 || left.has(form),
    term(form) {
      if (!known.has(form)) known.set(form, found(form));
      return known.get(form);
    },
  };
}

export function list(text) {
  return text === "" ? [] : text.split(" ");
}

export function pairs(text) {
  const found = new Map();
  const said = list(text);
  for (let n = 0; n < said.length; n += 2) found.set(said[n], said[n + 1]);
  return found;
}
