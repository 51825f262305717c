// <pameran-kiosk> around its slides. Without scripts they stand one below the other; with them only the first does, and the
// one that the address names, until Mulai is pressed. Then each is shown in turn: a touch or a key stops that until nobody
// has touched it for a minute, Jeda until Lanjut is pressed.

import { REST, secondsFrom, slideFrom, stepped } from "./pace.js";

export class PameranKiosk extends HTMLElement {
  connectedCallback() {
    this.slides = [...this.querySelectorAll("[data-slides] > section")];
    this.controls = this.querySelector("[data-controls]");
    if (this.slides.length === 0 || !this.controls) throw new Error("<pameran-kiosk> lacks its slides or [data-controls]");
    this.seconds = secondsFrom(location.search);
    this.at = 0;
    this.on = this.held = false;
    this.find("seconds").textContent = String(this.seconds);
    this.find("full").hidden = !document.fullscreenEnabled;
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    const press = (name, does) => this.find(name).addEventListener("click", does, { signal });
    press("start", () => this.start());
    press("stop", () => this.stop());
    press("pause", () => this.hold(true));
    press("resume", () => this.hold(false));
    press("full", () => this.fill());
    for (const button of this.querySelectorAll("[data-step]")) {
      button.addEventListener("click", () => this.step(Number(button.dataset.step)), { signal });
    }
    this.addEventListener("pointerdown", () => this.rest(), { signal });
    document.addEventListener("keydown", (event) => this.key(event), { signal });
    document.addEventListener("visibilitychange", () => this.on && (document.hidden ? clearTimeout(this.timer) : this.wake()), { signal });
    for (const each of this.querySelectorAll("[data-begin]")) each.hidden = false;
  }

  disconnectedCallback() {
    this.stop();
    this.leaving.abort();
  }

  find(name) {
    return this.querySelector(`[data-${name}]`);
  }

  start() {
    this.on = true;
    for (const picture of this.querySelectorAll("img")) picture.loading = "eager"; // the network may go while it runs
    this.around((each) => (each.inert = true));
    this.classList.add("kiosk--on");
    this.controls.hidden = false;
    this.show(slideFrom(location.hash, this.slides.length));
    this.hold(false);
    this.wake();
    this.find("pause").focus();
  }

  stop() {
    if (!this.on) return;
    this.on = false;
    clearTimeout(this.timer);
    this.lock?.release().catch(() => {});
    if (document.fullscreenElement) document.exitFullscreen();
    this.around((each) => (each.inert = false));
    this.classList.remove("kiosk--on");
    this.controls.hidden = true;
    this.find("start").focus();
  }

  // What the kiosk covers.
  around(change) {
    for (const each of document.body.children) if (!each.contains(this)) change(each);
  }

  show(at) {
    this.at = at;
    this.slides.forEach((slide, n) => slide.classList.toggle("slide--shown", n === at));
    this.find("slides").scrollTop = 0;
    this.find("progress").value = at + 1;
    this.find("count").textContent = `${at + 1}/${this.slides.length}`;
    history.replaceState(null, "", `#${this.slides[at].id}`);
  }

  // A step that somebody asked for: it is told to screen readers, which the steps of its own are not.
  step(by) {
    this.show(stepped(this.at, by, this.slides.length));
    this.find("status").textContent = `${this.find("count").textContent} ${this.slides[this.at].querySelector("h2").textContent}`;
    this.rest();
  }

  hold(held) {
    this.held = held;
    this.find("pause").hidden = held;
    this.find("resume").hidden = !held;
    this.find(held ? "resume" : "pause").focus();
    this.next(this.seconds);
  }

  rest() {
    if (this.on) this.next(REST);
  }

  next(seconds) {
    clearTimeout(this.timer);
    if (!this.on || this.held) return;
    this.timer = setTimeout(() => {
      this.show(stepped(this.at, 1, this.slides.length));
      this.next(this.seconds);
    }, seconds * 1000);
  }

  key(event) {
    if (!this.on || event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      this.step(by);
    } else if (event.key === "Escape") this.stop();
    else if (event.key === " " && !event.target.closest("button, a")) {
      event.preventDefault();
      this.hold(!this.held);
    } else this.rest();
  }

  fill() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.requestFullscreen().catch(() => {});
  }

  // Keep the screen lit, where that can be asked for.
  async wake() {
    this.next(this.seconds);
    try {
      this.lock = await navigator.wakeLock?.request("screen");
    } catch {
      this.lock = null; // not now, or not from a folder
    }
  }
}
