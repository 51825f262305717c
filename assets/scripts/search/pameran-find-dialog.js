// <pameran-find-dialog> around a <dialog> that holds the search box. The page's way to search, a link [data-find], becomes a
// button that opens it; so does Control or Command with K. The dialog itself sees to Escape, and gives the focus back.

import { callsFor } from "./keys.js";

export class PameranFindDialog extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector("dialog");
    this.way = document.querySelector("a[data-find]");
    if (!this.dialog || !this.way) throw new Error("<pameran-find-dialog> lacks its dialog, or the page a[data-find]");
    this.button = Object.assign(document.createElement("button"), { type: "button", className: this.way.className });
    this.button.setAttribute("aria-haspopup", "dialog");
    this.button.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
    this.button.append(...this.way.childNodes);
    this.way.replaceWith(this.button);

    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const open = () => {
      if (!this.dialog.open) this.dialog.showModal();
      this.querySelector("input").focus();
    };
    this.button.addEventListener("click", open, { signal });
    this.dialog.addEventListener("click", ({ target }) => target === this.dialog && this.dialog.close(), { signal }); // beside it
    callsFor(open, signal);
  }

  disconnectedCallback() {
    this.leaving.abort();
    this.way.append(...this.button.childNodes);
    this.button.replaceWith(this.way);
  }
}
