// A <template> and values -> nodes. Words and classes stay in the page, so that both languages and the designer have them
// in one place:
//   data-field="name"            the element's text; an array of [piece, hit] is marked; `href` fills the attribute instead
//   data-set-class="hall-{hall}" any attribute, with values put in; an empty one is left out
//   data-if="name"               the element goes where the value is empty, 0 or false
//   data-count="name" data-one="{n} innovation" data-other="{n} innovations"
// Text becomes text nodes, never HTML. A name without a value is the page's mistake, and throws.

export function fill(template, values, lang) {
  const copy = template.content.cloneNode(true);
  const value = (name) => {
    if (!(name in values)) throw new Error(`a template asks for "${name}"`);
    return values[name];
  };
  for (const element of copy.querySelectorAll("*")) {
    const { if: condition, field, count } = element.dataset;
    if (condition !== undefined && !value(condition)) {
      element.remove();
      continue;
    }
    for (const { name, value: pattern } of [...element.attributes]) {
      if (!name.startsWith("data-set-")) continue;
      const filled = pattern.replace(/\{(\w+)\}/g, (_, wanted) => value(wanted));
      if (filled) element.setAttribute(name.slice("data-set-".length), filled);
      element.removeAttribute(name);
    }
    if (field === "href") element.setAttribute("href", value(field));
    else if (field !== undefined) element.replaceChildren(...pieces(value(field)));
    if (count !== undefined) element.textContent = counted(element.dataset, value(count), lang);
  }
  return copy;
}

export function counted({ one, other }, n, lang) {
  return (n === 1 && one ? one : other).replace("{n}", written(n, lang));
}

// Small numbers look the same in both languages, and a browser takes long to make its first formatter.
export function written(n, lang) {
  return n < 1000 ? String(n) : new Intl.NumberFormat(lang).format(n);
}

function pieces(value) {
  if (!Array.isArray(value)) return [String(value)];
  return value.map(([piece, hit]) => (hit ? Object.assign(document.createElement("mark"), { textContent: piece }) : piece));
}
