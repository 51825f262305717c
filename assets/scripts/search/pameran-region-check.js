// <pameran-region-check> around a form that leads to the list of all kabupaten and kota. It answers on the spot, from
// template[data-yes], [data-guest], [data-no] (fields name, letter, year, href) and [data-unknown], into [data-answer].

import { fill } from "./fill.js";
import { lookUp } from "./regencies.js";
import { regencies, surroundings } from "./search.js";

export class PameranRegionCheck extends HTMLElement {
  connectedCallback() {
    Object.assign(this, surroundings(this));
    this.form = this.querySelector("form");
    this.box = this.querySelector("input");
    this.place = this.querySelector("[data-answer]");
    if (!this.form || !this.box || !this.place) throw new Error("<pameran-region-check> lacks its form or [data-answer]");
    this.turn = 0;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.box.addEventListener("focus", () => regencies(this.root).catch(() => {}), { signal });
    this.box.addEventListener("input", () => this.chosen(), { signal });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.answer();
    }, { signal });
    const asked = new URLSearchParams(location.search).get(this.box.name);
    if (asked) {
      this.box.value = asked.slice(0, 80);
      this.answer();
    }
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  // A whole name, as the list of names gives it, needs no button.
  async chosen() {
    const turn = ++this.turn;
    const rows = await regencies(this.root).catch(() => []);
    if (turn !== this.turn) return; // the button was pressed meanwhile, or more was typed
    if (rows.some(([name]) => name === this.box.value)) this.say(lookUp(this.box.value, rows));
    else this.place.replaceChildren();
  }

  async answer() {
    this.turn += 1;
    try {
      this.say(lookUp(this.box.value, await regencies(this.root)));
    } catch {
      this.form.submit(); // to the page with the whole list
    }
  }

  say(rows) {
    if (rows.length === 0) return this.place.replaceChildren(fill(this.querySelector("template[data-unknown]"), {}, this.lang));
    this.place.replaceChildren(
      ...rows.map(([name, , letter, slug, cohorts]) => {
        const kind = slug === null ? "no" : cohorts.length > 0 ? "yes" : "guest";
        const href = `${this.root}${this.lang === "en" ? "en/" : ""}daerah/${slug}/index.html`;
        return fill(this.querySelector(`template[data-${kind}]`), { name, letter, href, year: Math.min(...cohorts) }, this.lang);
      }),
    );
  }
}
