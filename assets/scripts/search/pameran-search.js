// <pameran-search> around the search page's form and results. What it expects inside:
//
//   form[method=get] with input[name=q]; controls may also stand outside of it, with form="its id"
//   [data-facet=pillar|status|hall|region|cohort|seeking|quick_win]   the facets' controls, see choices.js; a choice that is
//                               to be counted has a [data-count] in its label
//   [data-status]               a polite live region, filled from template[data-status=loading|found|places|none|failed]
//                               with the fields innovations, regions, pavilions (numbers) and query
//   [data-instead][hidden]      filled from template[data-instead], with the field query, where a word was taken for a slip
//   ol[data-results]            filled from template[data-result=innovation|region]: see values() for the fields
//   button[data-more][hidden]   shows ten more
//   [data-chips]                filled from template[data-chip], a button with the field label
//   template[data-empty]        what to try, put in its place while nothing is found; before it template[data-unknown], with
//                               the fields words, rest and href, where some of the words stand nowhere
//   [data-reveal][hidden]       shown once search can answer (the facets)
//   [data-start]                ways on, hidden while there are results; html[data-asked] hides them until it is known
// Around it [data-root], the way to the exhibition's root. fill.js says what a template may ask for.

import { Choices } from "./choices.js";
import { fill } from "./fill.js";
import { paused, callsTo } from "./keys.js";
import { AHEAD } from "./question.js";
import { openSearch, surroundings } from "./search.js";

const PAGE = 10; // results
const STEPS = [1, 2, PAGE - 3]; // the best hit as soon as it is there, then what a phone's screen holds, then the page
const LENGTH = 200;
const SHORT = 3; // letters: fewer begin no word for the engine

export class PameranSearch extends HTMLElement {
  connectedCallback() {
    Object.assign(this, surroundings(this));
    this.search = openSearch(this);
    this.form = this.need("form");
    this.box = this.form.elements.namedItem("q");
    this.choices = new Choices(this);
    this.turn = 0;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const soon = paused((isTyping) => this.update(isTyping));
    this.addEventListener("input", ({ target }) => (target === this.box ? soon() : soon.now()), { signal });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      soon.now();
      if (matchMedia("(pointer: coarse)").matches) this.box.blur(); // puts the keyboard on the screen away
    }, { signal });
    this.box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.box.value) return;
      event.preventDefault();
      this.box.value = "";
      soon.now();
    }, { signal });
    this.need("[data-more]").addEventListener("click", () => this.more().catch(() => this.say("failed")), { signal });
    this.addEventListener("keydown", (event) => this.key(event), { signal });
    this.need("[data-reveal]").addEventListener("toggle", () => this.tally().catch(() => {}), { signal });
    this.box.addEventListener("focus", () => this.search.ready().catch(() => {}), { signal });
    callsTo(this.box, signal);
    this.restore(new URLSearchParams(location.search)).then(() => this.update(), () => this.say("failed"));
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  // From what the page asks to what it shows. An answer that a later question overtook is dropped. Nobody who has begun to
  // type is told that two letters find nothing.
  async update(isTyping = false) {
    const turn = ++this.turn;
    const text = this.box.value.slice(0, LENGTH).trim();
    const chosen = this.choices.chosen();
    const asking = text !== "" || chosen.size > 0;
    this.remember();
    this.chips(chosen);
    this.request = { text, chosen: [...chosen].map(([facet, values]) => [facet, [...values]]), lang: this.lang };
    if (!asking) return this.rest(turn);
    if (!this.answered) this.say("loading");
    try {
      const [first, ...further] = STEPS;
      const answering = this.search.search({ ...this.request, count: first, ahead: AHEAD - first });
      this.search.ready().then(() => turn === this.turn && this.reveal(), () => {}); // laid out while the answer is made
      const answer = await answering;
      if (turn !== this.turn) return;
      if (isTyping && answer.total === 0 && text.length < SHORT) return this.rest(turn);
      this.show(answer, text);
      for (const show of [...further.map((count) => () => this.append(count)), () => this.tally()]) {
        await painted();
        if (turn !== this.turn) return;
        await show();
      }
    } catch (reason) {
      if (turn !== this.turn || reason.superseded) return;
      this.say("failed");
      console.error(reason);
    }
  }

  // Nothing is asked: the page as it came, and the facets ready.
  async rest(turn) {
    this.answered = null;
    this.request = { ...this.request, text: "" };
    this.need("[data-results]").replaceChildren();
    this.need("[data-more]").hidden = true;
    this.need("[data-status]:not(template)").replaceChildren();
    this.need("[data-instead]:not(template)").hidden = true;
    this.lead();
    try {
      await this.search.ready();
      if (turn !== this.turn) return;
      this.reveal();
      await this.tally();
    } catch {
      // the lists on the page lead on
    }
  }

  show(answer, text) {
    this.answered = answer;
    this.need("[data-results]").replaceChildren(...answer.hits.map((hit) => this.item(hit)));
    this.need("[data-more]").hidden = true; // until the page is full
    this.lead();
    const place = this.need("[data-instead]:not(template)");
    place.hidden = answer.instead === null;
    if (answer.instead) place.replaceChildren(fill(this.need("template[data-instead]"), { query: shortened(answer.instead) }, this.lang));
    const state = answer.innovations ? "found" : answer.pavilions ? "places" : "none";
    this.say(state, { ...answer, query: answer.instead ? "" : shortened(text) });
  }

  reveal() {
    for (const part of this.querySelectorAll("[data-reveal]")) part.hidden = false;
  }

  // Whether the facets can be seen: their counts cost a table that a phone loads only when they are opened.
  seen() {
    const facets = this.need("[data-reveal]");
    const place = facets.querySelector("[data-count]");
    return place?.checkVisibility ? place.checkVisibility() : facets.open !== false;
  }

  async tally() {
    const turn = this.turn;
    if (this.tallied === turn || !this.seen()) return;
    const { counts, choices } = await this.search.search({ ...this.request, again: true, count: 0, facets: this.choices.names });
    if (turn !== this.turn) return;
    this.tallied = turn;
    this.choices.offer(choices);
    this.choices.count(counts, this.lang);
  }

  async more() {
    const from = this.need("[data-results]").children.length;
    if (await this.append(PAGE)) this.need("[data-results]").children[from].querySelector("a").focus();
  }

  // The next hits of the same answer; whether there were any, and the answer is still the one shown.
  async append(count) {
    const list = this.need("[data-results]");
    const [turn, from] = [this.turn, list.children.length];
    if (from >= this.answered.total) return false;
    const ahead = Math.max(PAGE - from - count, 0);
    const { hits, total } = await this.search.search({ ...this.request, again: true, from, count, ahead });
    if (turn !== this.turn || list.children.length !== from) return false;
    list.append(...hits.map((hit) => this.item(hit)));
    this.need("[data-more]").hidden = total <= list.children.length;
    return true;
  }

  item(hit) {
    return fill(this.need(`template[data-result=${hit.kind}]`), this.values(hit), this.lang);
  }

  // Up and down go from the box to the results, from one to the next, and back.
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    const places = [this.box, ...this.querySelectorAll("[data-results] li a")];
    const at = places.indexOf(event.target);
    if (at < 0 || places.length === 1 || !places[at + step]) return;
    event.preventDefault();
    places[at + step].focus();
  }

  // All that a result's template may ask for: what the engine tells, and these.
  values(hit) {
    return {
      count: 0,
      ...hit,
      root: this.root,
      href: this.root + hit.href,
      hall_key: hit.hall.toLowerCase(),
      hall_label: this.choices.label("hall", hit.hall),
      pillar_label: this.choices.label("pillar", hit.pillar),
      status_label: this.choices.label("status", hit.status),
    };
  }

  say(state, values = {}) {
    this.need("[data-status]:not(template)").replaceChildren(fill(this.need(`template[data-status=${state}]`), values, this.lang));
    if (state === "failed") this.lead();
  }

  // Ways on where there are no results; below what to try, where something was asked.
  lead() {
    const { total, unknown } = this.answered ?? {};
    this.need("[data-start]").hidden = total > 0;
    document.documentElement.removeAttribute("data-asked");
    for (const node of this.advice || []) node.remove();
    const template = this.need("template[data-empty]");
    const parts = total === 0 ? [template.content.cloneNode(true)] : [];
    if (unknown) {
      const href = `?${new URLSearchParams({ q: unknown.rest })}`;
      parts.unshift(fill(this.need("template[data-unknown]"), { ...unknown, href }, this.lang));
    }
    this.advice = parts.flatMap((part) => [...part.childNodes]);
    template.before(...this.advice);
  }

  chips(chosen) {
    const template = this.need("template[data-chip]");
    const active = [...chosen].flatMap(([facet, values]) => [...values].map((value) => [facet, value]));
    this.need("[data-chips]").replaceChildren(
      ...active.map(([facet, value]) => {
        const chip = fill(template, { label: this.choices.label(facet, value) }, this.lang);
        chip.querySelector("button").addEventListener("click", () => {
          this.choices.drop(facet, value);
          this.update();
          (this.querySelector("[data-chips] button") || this.box).focus();
        });
        return chip;
      }),
    );
  }

  // The address is the state: whoever gets it sees the same.
  remember() {
    const said = [...new FormData(this.form)].filter(([, value]) => value !== "");
    const query = new URLSearchParams(said).toString();
    if (query === location.search.slice(1)) return;
    try {
      history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
    } catch {
      // some browsers let no page that was opened from a folder change its address
    }
  }

  async restore(said) {
    this.box.value = (said.get("q") ?? "").slice(0, LENGTH);
    if (this.choices.lacks(said)) {
      const { choices } = await this.search.search({ text: "", lang: this.lang, count: 0, facets: this.choices.names });
      this.choices.offer(choices);
    }
    this.choices.choose(said);
  }

  need(selector) {
    const found = this.querySelector(selector);
    if (!found) throw new Error(`<pameran-search> lacks ${selector}`);
    return found;
  }
}

// Lets the browser show what there is, and hear a key, before it is given more to do. In a tab out of sight no frame comes.
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

function shortened(text) {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
