// The facets' controls, as a page has them: in each [data-facet] a fieldset of checkboxes or one select, whose `name`s are
// the address's. What a choice is called stands in its [data-label], or is the option's text. A select has no options of its own
// but the empty one: hundreds of regions would weigh on every visit, and are offered when somebody looks at the facets.

import { written } from "./fill.js";

export class Choices {
  constructor(holder) {
    this.facets = new Map(); // facet -> {choices: Map of value -> checkbox or option, select}
    for (const place of holder.querySelectorAll("[data-facet]")) {
      const choices = new Map();
      for (const control of place.querySelectorAll("input, option")) if (control.value) choices.set(control.value, control);
      this.facets.set(place.dataset.facet, { choices, select: place.querySelector("select") });
    }
  }

  // `found` says facet -> [value, label], in any order: a region goes by its name without Kota or Kabupaten.
  offer(found) {
    const name = ([, label]) => label.slice(label.indexOf(" ") + 1);
    for (const [facet, rows] of Object.entries(found)) {
      const { choices, select } = this.facets.get(facet);
      if (choices.size > 0) continue;
      for (const [value, label] of rows.sort((a, b) => name(a).localeCompare(name(b), "id"))) choices.set(value, new Option(label, value));
      select.append(...choices.values());
    }
  }

  // Whether an address names a choice that is still to be offered.
  lacks(said) {
    return [...this.facets.values()].some(({ choices, select }) => select && choices.size === 0 && said.get(select.name));
  }

  get names() {
    return [...this.facets.keys()];
  }

  // Facet -> the set of its chosen values; facets without any are missing.
  chosen() {
    const found = new Map();
    for (const [facet, { choices, select }] of this.facets) {
      const values = select ? [select.value].filter(Boolean) : [...choices.keys()].filter((value) => choices.get(value).checked);
      if (values.length > 0) found.set(facet, new Set(values));
    }
    return found;
  }

  // What an address says; `said` is its URLSearchParams.
  choose(said) {
    for (const { choices, select } of this.facets.values()) {
      if (select) {
        const value = said.get(select.name) ?? "";
        select.value = choices.has(value) ? value : "";
      } else {
        for (const [value, control] of choices) control.checked = said.getAll(control.name).includes(value);
      }
    }
  }

  drop(facet, value) {
    const { choices, select } = this.facets.get(facet);
    if (select) select.value = "";
    else choices.get(value).checked = false;
  }

  label(facet, value) {
    const control = this.facets.get(facet)?.choices.get(value);
    return control ? (control.closest("label")?.querySelector("[data-label]") ?? control).textContent.trim() : "";
  }

  // `found` says facet -> value -> how many there are.
  count(found, lang) {
    for (const [facet, { choices }] of this.facets) {
      for (const [value, control] of choices) {
        const n = found.get(facet).get(value) ?? 0;
        const place = control.closest("label")?.querySelector("[data-count]");
        if (place) place.textContent = written(n, lang);
        if (control.localName === "option") control.disabled = n === 0 && !control.selected;
      }
    }
  }
}
