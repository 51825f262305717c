// <pameran-form data-folder data-new data-edit data-email data-whatsapp>: a form that ends in a file. What
// it expects inside:
//
//   [data-by-hand]             shown where there are no scripts
//   [data-form][hidden]        controls as templates/components/control.html has them, [data-rows] with their
//                              template[data-row] and [data-add], and [data-forget]
//   [data-status] [data-said]  polite live regions, filled from template[data-say=…]
//   [data-errors][hidden]      with [data-error-list]
//   [data-preview][hidden]     with [data-face], the label to be
//   [data-done][hidden]        the file's [data-file] and [data-place], [data-warnings], [data-way=…] links, [data-copy=…]
//                              buttons, and the whole [data-text]
//
// ?inovasi=<region>/<innovation> fills it with an exhibit, ?daerah=<region> with a region. Nothing is sent from here: the
// ways out are links that a person follows. The draft is kept in this browser alone.

import { post } from "../search/post.js";
import { surroundings } from "../search/search.js";
import { amended, sheet } from "./amend.js";
import { bodyProblems, problems, told } from "./check.js";
import { meant } from "./meant.js";
import { collect, merged, spread } from "./values.js";
import { changeFile, email, newFile, whatsapp } from "./ways.js";
import { innovationSlug, innovationText, parts, story } from "./write.js";

const PAUSE = 400; // ms after the last key until the draft is kept
const SECTIONS = ["problem", "work", "result", "next"];

export class PameranForm extends HTMLElement {
  connectedCallback() {
    Object.assign(this, surroundings(this));
    this.piece = (name) => post(`${this.root}search/form/${name}.js`, `form/${name}`);
    this.form = this.need("[data-form]");
    this.kept = {}; // fields of the exhibit that the form does not ask for
    this.untouched = []; // its texts
    this.origin = null; // its file, and what the form first held of it
    this.visited = new Set();
    const asked = new URLSearchParams(location.search);
    this.identity = asked.get("inovasi") ?? "";
    for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
    this.need("[data-by-hand]").remove();
    this.offerSections(false);
    this.form.hidden = this.need("[data-preview]").hidden = false;
    this.listen();
    this.begin(asked);
  }

  async begin(asked) {
    this.prepare();
    await new Promise((drawn) => setTimeout(drawn)); // on a slow phone the fields first, then what they say
    const draft = this.draft();
    if (draft) {
      this.fill(draft);
      this.say("restored");
    } else if (this.identity) await this.take(this.identity);
    else if (asked.get("daerah")) this.control("region").value = asked.get("daerah");
    this.narrow();
    this.show();
  }

  // Whether there are rules to check by; what failed to come is asked for again next time.
  async prepare() {
    try {
      this.rules ??= await this.piece(this.lang);
      return true;
    } catch {
      this.say("unready");
      return false;
    }
  }

  // An exhibit that is here already, to be changed.
  async take(identity) {
    const [region, slug] = identity.split("/");
    try {
      const { [slug]: entry } = await this.piece(`entries/${region}`);
      const headings = SECTIONS.map((name) => this.heading(name));
      const whole = sheet(entry.text).body.trim();
      const sections = parts(whole, headings);
      const body = sections ? Object.fromEntries(SECTIONS.map((name, n) => [name, sections[headings[n]] ?? ""])) : { rest: whole };
      this.fill({ fields: entry.fields, body, region, slug, path: entry.path, untouched: Object.values(body) });
      const { fields, text } = this.now();
      this.origin = { text: entry.text, at: entry.at, before: { fields, text } };
      this.say("filled");
    } catch {
      this.identity = "";
      this.say("missing");
    }
  }

  fill({ fields, body, region, slug = "", path = "", kept = {}, untouched = [], origin = null }) {
    this.kept = { ...kept, ...spread(this.form, { fields, body, region }, (name) => this.addRow(name)) };
    Object.assign(this, { slug, path, untouched, origin });
    this.offerSections(Boolean(body.rest));
    this.control("region").disabled = Boolean(path); // it stays in its folder
    for (const group of this.form.querySelectorAll("details")) group.open = [...group.querySelectorAll("[data-kind]")].some((each) => (each.type === "checkbox" ? each.checked : each.value));
  }

  // A story has its sections, or, where it came with others, stands as it is.
  offerSections(isWhole) {
    for (const name of SECTIONS) this.control(`body.${name}`).closest("[data-control]").hidden = isWhole;
    this.control("body.rest").closest("[data-control]").hidden = !isWhole;
  }

  listen() {
    this.form.addEventListener("input", ({ target }) => {
      this.need("[data-done]").hidden = true;
      if (["pillar", "also"].includes(target.name)) this.narrow();
      this.show();
      clearTimeout(this.keeping);
      this.keeping = setTimeout(() => this.keep(), PAUSE);
      if (target.ariaInvalid) this.judge();
    });
    this.form.addEventListener("focusout", ({ target }) => {
      if (!target.dataset.kind) return;
      this.tidy([target]);
      this.visited.add(target);
      this.judge();
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.tidy(this.form.querySelectorAll("[data-reads]"));
      this.finish();
    });
    this.form.addEventListener("click", ({ target }) => {
      const add = target.closest("[data-add]"), remove = target.closest("[data-remove]");
      if (add) this.addRow(add.dataset.add).querySelector("[data-kind]").focus();
      if (remove) this.removeRow(remove.closest("[data-entry]"));
    });
    this.need("[data-forget]").addEventListener("click", () => this.forget());
    for (const button of this.querySelectorAll("[data-copy]")) button.addEventListener("click", () => this.copy(button.dataset.copy));
    addEventListener("pagehide", () => this.keep());
  }

  // `5 Mei 2021` becomes 2021-05-05 where it stands.
  tidy(elements) {
    for (const element of elements) {
      const said = meant(element.value, element.dataset.reads);
      if (said !== element.value) element.value = said;
    }
  }

  // What stands in the form now. A file that has been here keeps its name.
  now() {
    const { fields, body, region, at } = collect(this.form);
    const sections = [...SECTIONS.map((name) => ({ heading: this.heading(name), text: body[name] ?? "" })), { heading: "", text: body.rest ?? "" }];
    return { fields: merged(this.kept, fields), own: fields, body, region, at, text: story(sections, this.untouched), slug: this.slug || innovationSlug(fields.title ?? "") || "inovasi" };
  }

  // [{code, path, severity, element, message, hint}] of all that is wrong.
  faults({ fields, region, text, at }) {
    const found = [...problems(fields, this.rules), ...bodyProblems(text, this.rules.body)];
    if (!region) found.push({ code: "missing-field", path: ["region"], about: {} });
    const inWords = found.map((problem) => {
      const element = this.place(problem.path, at);
      const about = { ...problem.about };
      for (const name of ["read", "pillar", "planned", "known"]) if (name in about) about[name] = this.shown(problem.path, about[name]);
      const [message, hint] = told({ ...problem, about }, this.rules, () => element?.closest("[data-control], [data-group]")?.dataset.label ?? problem.path.join("."));
      return { ...problem, element, message, hint, severity: this.rules.wordings[problem.code].severity };
    });
    const controls = [...this.form.querySelectorAll("[data-kind], [data-add]")];
    return inWords.sort((one, other) => controls.indexOf(one.element) - controls.indexOf(other.element));
  }

  // The control of a field, of its block, or of the list that it stands in.
  place(path, at) {
    if (path[0] === "body") return this.form.querySelector("[name^='body.']");
    for (let end = path.length; end > 0; end--) {
      const found = at.get(path.slice(0, end).join("."));
      if (found) return found;
    }
    return null;
  }

  // Values as the form's lists call them.
  shown(path, value) {
    if (!["dimension", "planned_for", "also"].includes(path[0])) return value;
    return value.replace(/[\w-]+/g, (each) => this.form.querySelector(`option[value="${each}"]`)?.label ?? each);
  }

  // Says what is wrong beside each field that the person has been to.
  judge(everywhere = false) {
    if (!this.rules) return [];
    const faults = this.faults(this.now());
    const said = new Map();
    for (const fault of faults) {
      if (fault.element?.dataset.kind && !said.has(fault.element) && (everywhere || this.visited.has(fault.element))) said.set(fault.element, fault);
    }
    for (const control of this.form.querySelectorAll("[data-control]")) {
      const element = [...control.querySelectorAll("[data-kind]")].find((each) => said.has(each));
      const fault = said.get(element);
      const place = control.querySelector("[data-fault]");
      place.hidden = !fault;
      place.textContent = [fault?.message, fault?.hint].filter(Boolean).join(" ");
      place.classList.toggle("control__fault--mild", fault?.severity === "warning");
      for (const each of control.querySelectorAll("[data-kind]")) each.ariaInvalid = fault?.severity === "error" || null;
    }
    return faults;
  }

  async finish() {
    if (!(await this.prepare())) return;
    const faults = this.judge(true);
    const [errors] = ["error", "warning"].map((severity) => {
      const found = faults.filter((fault) => fault.severity === severity);
      this.need(`[data-${severity}s]`).hidden = !found.length;
      this.need(`[data-${severity}-list]`).replaceChildren(...found.map((fault) => this.line(fault)));
      return found;
    });
    if (errors.length) return this.need("[data-errors]").focus();
    const now = this.now();
    if (await this.isTaken(now)) {
      this.say("taken");
      return this.control("title").focus();
    }
    this.keep();
    this.offer(now);
  }

  line({ element, message }) {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: `#${element?.id || "isi"}`, textContent: message });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const group = element?.closest("details");
      if (group) group.open = true;
      element?.focus();
    });
    item.append(link);
    return item;
  }

  async isTaken({ region, slug }) {
    if (this.slug) return false;
    const entries = await this.piece(`entries/${region}`).catch(() => ({}));
    return Object.hasOwn(entries, slug);
  }

  // The finished file and the ways that it can go.
  offer({ fields, region, slug, text: body }) {
    const name = `${slug}.md`;
    const folder = this.path ? this.path.slice(0, this.path.lastIndexOf("/")) : this.dataset.folder.replace("{region}", region);
    const order = Object.keys(this.rules.schema.properties);
    const text = this.origin ? amended(this.origin, this.origin.before, { fields, text: body }, order) : innovationText(fields, body, order);
    const words = { title: fields.title, file: name };
    const letter = { text, subject: this.words("subject", words), letter: this.words("letter", words), attach: this.words("attach", words) };
    this.file = { text, name };
    this.need("[data-file]").textContent = name;
    this.need("[data-place]").textContent = `${folder}/`;
    this.need("[data-text]").textContent = text;
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = URL.createObjectURL(new Blob([text], { type: "text/markdown" }));
    Object.assign(this.need("[data-way=download]"), { href: this.url, download: name });
    const { new: newPattern, edit, email: address, whatsapp: number } = this.dataset;
    this.offered("host", this.path ? edit && changeFile(edit, this.path) : newPattern && newFile(newPattern, { folder, name, text }), () => this.copy("file", "paste"));
    this.offered("email", address && email(address, letter), () => this.attach());
    this.offered("whatsapp", number && whatsapp(number, letter), () => this.attach());
    for (const form of ["iga", "kipp"]) this.querySelector(`[data-offer=${form}]`).hidden = !this.official(form);
    this.need("[data-said]").textContent = "";
    const done = this.need("[data-done]");
    done.hidden = false;
    done.focus();
  }

  // A way out; where its address cannot carry the text, `otherwise` is done as it is taken.
  offered(way, address, otherwise) {
    this.need(`[data-offer=${way}]`).hidden = !address;
    if (address) Object.assign(this.need(`[data-way=${way}]`), { href: address.href, onclick: address.isWhole ? null : otherwise });
  }

  attach() {
    this.need("[data-way=download]").click();
    this.say("attached", "[data-said]");
  }

  // The parts of an official form as one text, each under its name.
  official(form) {
    const filled = [...this.form.querySelectorAll(`[name^="form.${form}."]`)].filter((element) => element.value.trim());
    return filled.map((element) => `${element.closest("[data-control]").dataset.label}\n\n${element.value.trim()}`).join("\n\n");
  }

  async copy(what, done = "copied") {
    const text = what === "file" ? this.file.text : this.official(what);
    try {
      if (navigator.clipboard) await navigator.clipboard.writeText(text);
      else if (!copiedByHand(text)) throw new Error("copy");
      this.say(done, "[data-said]");
    } catch {
      this.say("failed", "[data-said]");
    }
  }

  addRow(name) {
    const holder = this.need(`[data-rows="${name}"]`);
    const number = (this.rows = (this.rows ?? 0) + 1);
    const row = this.need(`template[data-row="${name}"]`).content.firstElementChild.cloneNode(true);
    row.dataset.entry = "";
    for (const element of row.querySelectorAll("*")) {
      for (const each of element.attributes) {
        if (["id", "for", "aria-describedby"].includes(each.name)) each.value = each.value.replaceAll("*", number);
      }
    }
    holder.append(row);
    this.count(holder);
    return row;
  }

  removeRow(row) {
    const holder = row.parentElement;
    row.remove();
    this.count(holder);
    this.need(`[data-add="${holder.dataset.rows}"]`).focus();
    this.form.dispatchEvent(new Event("input"));
  }

  count(holder) {
    [...holder.children].forEach((row, n) => (row.querySelector("[data-number]").textContent = n + 1));
  }

  // Only the dimensions of the chosen pillars can be chosen.
  narrow() {
    const chosen = [this.control("pillar"), ...this.form.querySelectorAll("[name=also]:checked")].map(({ value }) => value).filter(Boolean);
    const names = chosen.map((value) => this.control("pillar").querySelector(`option[value="${value}"]`).label);
    for (const group of this.control("dimension").querySelectorAll("optgroup")) group.hidden = group.disabled = names.length > 0 && !names.includes(group.label);
  }

  // The label to be, and every counter.
  show() {
    const { own, region } = this.now();
    const option = (name, value) => value && this.control(name).querySelector(`option[value="${value}"]`)?.label;
    const line = (tag, text, mark) => Object.assign(document.createElement(tag), { textContent: text, className: mark });
    const facts = [option("region", region), option("status", own.status), own.owner].filter(Boolean).join(" · ");
    this.need("[data-face]").replaceChildren(
      ...[
        own.pillar && line("p", option("pillar", own.pillar), "pillar-tag"),
        line("p", own.title || this.words("", {}, "[data-untitled]"), "writing__title"),
        line("p", own.summary || this.words("", {}, "[data-unsaid]"), "writing__summary"),
        facts && line("p", facts, "writing__facts"),
      ].filter(Boolean),
    );
    for (const field of this.form.querySelectorAll("[data-limit], [data-words]")) {
      const { limit, words } = field.dataset;
      const n = limit ? [...field.value.trim()].length : wordsIn(field.value);
      this.meter(field.closest("[data-control]").querySelector("[data-meter]"), limit ? "characters" : "words", n, limit ?? words, n > Number(limit ?? words));
    }
    for (const total of this.form.querySelectorAll("[data-total]")) {
      const n = [...total.parentElement.querySelectorAll("textarea")].reduce((sum, { value }) => sum + wordsIn(value), 0);
      this.meter(total, "least", n, total.dataset.total, n > 0 && n < Number(total.dataset.total));
    }
  }

  meter(place, kind, n, limit, isOff) {
    place.textContent = this.words("", { n, limit }, `[data-meter=${kind}]`);
    place.classList.toggle("control__meter--off", isOff);
  }

  // The draft is kept under the exhibit's name, so that a new one and a changed one do not mix.
  get shelf() {
    return `pameran-tulis:${this.identity}`;
  }

  draft() {
    try {
      return JSON.parse(localStorage.getItem(this.shelf));
    } catch {
      return null;
    }
  }

  keep() {
    clearTimeout(this.keeping);
    if (this.keeping === undefined) return;
    const { own, body, region } = this.now();
    const { kept, slug, path, untouched, origin } = this;
    try {
      localStorage.setItem(this.shelf, JSON.stringify({ fields: own, body, region, kept, slug, path, untouched, origin }));
    } catch {
      // a browser that keeps nothing
    }
  }

  async forget() {
    clearTimeout(this.keeping);
    this.keeping = undefined;
    try {
      localStorage.removeItem(this.shelf);
    } catch {
      // nothing was kept
    }
    this.visited.clear();
    this.fill({ fields: {}, body: {}, region: "" });
    this.need("[data-done]").hidden = this.need("[data-errors]").hidden = true;
    if (this.identity) await this.take(this.identity);
    this.judge();
    this.narrow();
    this.show();
    this.say("forgotten");
  }

  heading(name) {
    return this.form.querySelector(`[name="body.${name}"]`).dataset.heading;
  }

  control(name) {
    return this.form.querySelector(`[name="${name}"]`);
  }

  say(state, place = "[data-status]") {
    this.need(place).textContent = this.words(state, {});
  }

  words(state, values, selector = `[data-say=${state}]`) {
    return this.need(`template${selector}`).content.textContent.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  need(selector) {
    const found = this.querySelector(selector);
    if (!found) throw new Error(`<pameran-form> lacks ${selector}`);
    return found;
  }
}

// For pages over http without TLS, where a browser keeps its clipboard to itself.
function copiedByHand(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text, readOnly: true, className: "visually-hidden" });
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  before?.focus();
  return isCopied;
}

function wordsIn(text) {
  return text.split(/\s+/).filter(Boolean).length;
}
