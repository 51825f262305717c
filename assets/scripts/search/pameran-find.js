// <pameran-find data-label="Saran" data-other="{n} saran" data-one="…" data-none="Tidak ada saran"> around a search form that
// works without it. It adds a status for listeners and, while one types, a plain list of links: no combobox, since a link
// is something that every reader, pointer and key already knows. Enter without a chosen link submits the form.

import { counted } from "./fill.js";
import { callsTo, paused } from "./keys.js";
import { openSearch, surroundings } from "./search.js";

const SHOWN = 6;

export class PameranFind extends HTMLElement {
  asks = {}; // what is asked besides the text

  // Where a suggestion leads; one that leads nowhere is left out.
  leads(card) {
    return this.root + card.href;
  }

  connectedCallback() {
    Object.assign(this, surroundings(this));
    this.search = openSearch(this);
    this.box = this.querySelector("input[name=q]");
    if (!this.box) throw new Error("<pameran-find> lacks input[name=q]");
    this.turn = 0;
    this.list = Object.assign(document.createElement("ul"), { className: "suggestions", hidden: true });
    this.list.setAttribute("aria-label", this.dataset.label ?? "");
    this.status = Object.assign(document.createElement("p"), { className: "visually-hidden" });
    this.status.setAttribute("role", "status");
    this.append(this.list, this.status);

    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.box.addEventListener("focus", () => this.search.ready().catch(() => {}), { signal });
    this.box.addEventListener("input", paused(() => this.suggest()), { signal });
    this.addEventListener("keydown", (event) => this.key(event), { signal });
    this.addEventListener("focusout", ({ relatedTarget }) => this.contains(relatedTarget) || this.close(), { signal });
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the focus, so the list stays to be clicked
    if (!this.closest("dialog")) callsTo(this.box, signal);
  }

  disconnectedCallback() {
    this.leaving.abort();
    this.list.remove();
    this.status.remove();
  }

  async suggest() {
    const turn = ++this.turn;
    const text = this.box.value;
    if (!text.trim()) return this.close();
    try {
      const { hits } = await this.search.search({ ...this.asks, text, lang: this.lang, count: SHOWN });
      const isChoosing = this.list.contains(document.activeElement); // from what stands there
      if (turn === this.turn && !isChoosing) this.show(hits.filter((card) => this.leads(card)));
    } catch (reason) {
      if (!reason.superseded) this.close(); // the form still answers
    }
  }

  show(cards) {
    this.list.replaceChildren(...cards.map((card) => this.item(card)));
    this.list.hidden = cards.length === 0;
    this.status.textContent = cards.length > 0 ? counted(this.dataset, cards.length, this.lang) : (this.dataset.none ?? "");
  }

  item(card) {
    const title = Object.assign(document.createElement("b"), { textContent: card.title.map(([piece]) => piece).join("") });
    if (card.title_lang) title.lang = card.title_lang;
    const where = Object.assign(document.createElement("small"), {
      textContent: card.kind === "region" ? card.province : card.place,
    });
    const link = Object.assign(document.createElement("a"), { href: this.leads(card) });
    link.append(title, " ", where);
    const item = document.createElement("li");
    item.append(link);
    return item;
  }

  close() {
    this.turn += 1;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.status.textContent = "";
  }

  key(event) {
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.box.focus();
      this.close();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || this.list.hidden) return;
    event.preventDefault();
    const places = [this.box, ...this.list.querySelectorAll("a")];
    const at = Math.max(places.indexOf(document.activeElement), 0);
    places[(at + step + places.length) % places.length].focus();
  }
}
