// The facets' controls, as a page has them: in each [data-facet] a fieldset of checkboxes or one select, whose `name`s are
// the address's. What a choice is called stands in its [data-label], or is the option's text.

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
