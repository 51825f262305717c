// <pameran-compare> on the page that compares. What it expects inside:
//
//   [data-start]               what the page says while nothing is chosen
//   [data-status]              a polite live region, filled from template[data-status=loading|alone|beside|missing|failed|copied]
//                              with the field names
//   [data-chosen]              filled from template[data-chip], a link that takes one out: name, lang, href
//   [data-more][hidden]        a <pameran-find> and [data-near], a list filled from template[data-near]: name, lang, place, href,
//                              and again, from the visit before
//   [data-tools][hidden]       input[name=beda] and button[data-share][hidden]
//   [data-table]               filled from template[data-table=inovasi|daerah], a table with a tr[data-row] for each row, its
//                              th and a [data-same][hidden] in it; from template[data-head]: name, lang, place, href, letter;
//                              from template[data-line]: label, text, plain, href, lang, state; and from template[data-unknown]
//   [data-rest][hidden]        what is known of none, with [data-rest-rows]
//
// Adding and taking out are links to this page: the address alone is the state, and Back goes back.

import { fill } from "../search/fill.js";
import { surroundings } from "../search/search.js";
import { MOST, read, written } from "./address.js";
import { columns } from "./pieces.js";
import { rows } from "./rows.js";
import { remember, remembered } from "./visit.js";

export class PameranCompare extends HTMLElement {
  connectedCallback() {
    Object.assign(this, surroundings(this));
    this.column = columns(this);
    this.asked = read(location.search);
    for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search; // the same in the other language
    this.offerSearch();
    this.need("[data-more]").hidden = false;
    if (this.asked.names.length > 0) this.open();
  }

  async open() {
    this.need("[data-start]").hidden = true;
    this.say("loading");
    const arrived = await Promise.allSettled(this.asked.names.map((name) => this.column(name)));
    const here = arrived.filter(({ status }) => status === "fulfilled").map(({ value }) => value);
    const missing = this.asked.names.filter((_, n) => arrived[n].status === "rejected");
    this.asked = { ...this.asked, names: here.map(({ id }) => id) };
    this.columns = here;
    if (missing.length > 0) this.say("missing", { names: missing.join(", ") });
    else this.say(here.length > 1 ? "beside" : "alone", { names: here.map(nameAndPlace).join(" · ") });
    if (here.length === 0) {
      this.need("[data-start]").hidden = false;
      return;
    }
    document.title = `${here.map(({ name }) => name).join(" · ")} | ${document.title}`;
    this.offerMore();
    this.offerTools();
    this.show();
  }

  // All that follows from the columns and from whether only differences are wanted.
  show() {
    const { kind, names } = this.asked;
    this.need("[data-chosen]").replaceChildren(
      ...this.columns.map(({ id, ...said }) => this.fill("[data-chip]", { ...this.named(said), href: this.address(names.filter((name) => name !== id)) })),
    );
    const copy = fill(this.need(`template[data-table=${kind}]`), {}, this.lang);
    const table = copy.querySelector("table");
    table.classList.add(`compare--${this.columns.length}`);
    copy.querySelector("thead tr").append(...this.columns.map((column) => this.fill("[data-head]", this.named(column))));
    const places = new Map([...copy.querySelectorAll("[data-row]")].map((place) => [place.dataset.row, place]));
    const unknown = [];
    for (const row of rows([...places.keys()], this.columns)) {
      const place = places.get(row.name);
      if (!row.isKnown) unknown.push(place.querySelector("th").firstChild.textContent.trim());
      if (!row.isKnown || (row.isSame && this.asked.onlyDifferent)) {
        place.remove();
        continue;
      }
      place.querySelector("[data-same]").hidden = !row.isSame;
      place.append(...row.cells.map((lines, n) => this.cell(lines, this.columns[n])));
    }
    this.need("[data-table]:not(template)").replaceChildren(copy);
    this.need("[data-rest]").hidden = unknown.length === 0;
    this.need("[data-rest-rows]").textContent = unknown.join(", ");
  }

  cell(lines, column) {
    const cell = this.fill("[data-cell]", this.named(column));
    const said = lines.map((line) => this.fill("[data-line]", { ...line, plain: !line.href && !line.state }));
    cell.querySelector("td").append(...(said.length > 0 ? said : [this.fill("[data-unknown]", {})]));
    return cell;
  }

  // The box suggests what can stand beside what is here; what leads to a fourth is not suggested.
  offerSearch() {
    const find = this.need("pameran-find");
    const { kind, names } = this.asked;
    if (names.length > 0) find.asks = { kind: kind === "daerah" ? "region" : "innovation" };
    find.leads = (card) => {
      const own = card.kind === "region" ? "daerah" : "inovasi";
      return this.asked.names.includes(card.address) ? "" : this.address([...this.asked.names, card.address], own);
    };
    find.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault(); // the suggestions are the answer here
      await find.suggest();
      find.querySelector(".suggestions a")?.focus();
    });
  }

  // What is like the last one chosen, or stands beside it; and what was compared just before.
  offerMore() {
    const { kind, names } = this.asked;
    const more = this.need("[data-more]");
    const before = remembered(this.asked);
    if (before.length === 0) remember(kind, this.columns.map(({ id, name, lang, place }) => ({ id, name, lang, place })));
    if (names.length > 1) this.need("[data-rest]").after(more); // first what was asked for
    more.hidden = names.length >= MOST;
    const near = this.columns.flatMap((column) => column.near).filter(({ id }, n, all) => !names.includes(id) && all.findIndex((each) => each.id === id) === n);
    const offered = [...before.map((each) => ({ ...each, again: true })), ...near.filter(({ id }) => !before.some((each) => each.id === id))];
    this.need("[data-near]:not(template)").replaceChildren(
      ...offered.slice(0, 6).map(({ id, again = false, ...said }) => this.fill("[data-near]", { ...this.named(said), again, href: this.address([...names, id]) })),
    );
  }

  offerTools() {
    const only = this.need("[name=beda]");
    this.need("[data-tools]").hidden = false;
    only.closest("label").hidden = this.columns.length < 2;
    only.checked = this.asked.onlyDifferent;
    only.addEventListener("change", () => {
      this.asked = { ...this.asked, onlyDifferent: only.checked };
      try {
        history.replaceState(history.state, "", this.address(this.asked.names));
      } catch {
        // some browsers let no page that was opened from a folder change its address
      }
      this.show();
    });
    const share = this.need("[data-share]:not(template)");
    const canShare = typeof navigator.share === "function";
    share.hidden = !(canShare || navigator.clipboard);
    share.addEventListener("click", async () => {
      try {
        if (canShare) return await navigator.share({ title: document.title, url: location.href });
        await navigator.clipboard.writeText(location.href);
        this.say("copied");
      } catch {
        // the visitor thought better of it
      }
    });
  }

  address(names, kind = this.asked.kind) {
    return `index.html${written({ ...this.asked, kind, names: names.slice(-MOST) })}`;
  }

  named({ name, lang = "", place, href = "", letter = "", cloth = "" }) {
    return { name, lang, place, href, letter, cloth, hall: letter.toLowerCase() };
  }

  fill(selector, values) {
    return fill(this.need(`template${selector}`), values, this.lang);
  }

  say(state, values = { names: "" }) {
    this.need("[data-status]:not(template)").replaceChildren(this.fill(`[data-status=${state}]`, values));
  }

  need(selector) {
    const found = this.querySelector(selector);
    if (!found) throw new Error(`<pameran-compare> lacks ${selector}`);
    return found;
  }
}

function nameAndPlace({ name, place }) {
  return `${name}, ${place}`;
}
