// What is wrong with the page that stands in the browser, as lists of short texts; tests/browser/test_pages.py asks.
const name = (element) =>
  `${element.localName}${[...element.classList].map((each) => `.${each}`).join("")} “${element.textContent.trim().slice(0, 40)}”`;
const seen = (element) => element.checkVisibility() && !element.closest(".visually-hidden, .skip");
const ancestors = function* (element) {
  for (let each = element; each; each = each.parentElement) yield each;
};

globalThis.faults = {
  // Text that its box cuts off, and text outside the window. A trail may shorten its names: the page's head says them.
  cut() {
    const found = [];
    const overflow = new Map([...document.querySelectorAll("*")].map((each) => [each, getComputedStyle(each).overflowX]));
    for (const element of document.body.querySelectorAll("*")) {
      if (element.closest("svg, .locator__trail, option") || !seen(element)) continue;
      const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
      const boxes = texts.flatMap((text) => {
        const range = document.createRange();
        range.selectNode(text);
        return [...range.getClientRects()];
      });
      if (!boxes.length) continue;
      const left = Math.min(...boxes.map((box) => box.left));
      const right = Math.max(...boxes.map((box) => box.right));
      const holders = [...ancestors(element)].filter((each) => overflow.get(each) !== "visible");
      if (holders.some((each) => ["auto", "scroll"].includes(overflow.get(each)))) continue;
      const clips = holders.some((each) => {
        const box = each.getBoundingClientRect();
        return right > box.right + 1 || left < box.left - 1;
      });
      if (clips || right > innerWidth + 1 || left < -1) found.push(name(element));
    }
    const wide = document.documentElement.scrollWidth;
    return wide > innerWidth ? [...found, `the page is ${wide} wide in a window of ${innerWidth}`] : found;
  },

  // WCAG 2.5.8: 24 by 24 px, or that much room around its middle. Lights on a map stand where their towns stand, and a
  // list says the same; a link within a sentence is as high as its line.
  targets() {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, label:has(input)")];
    const targets = all.filter((each) => seen(each) && !each.closest("svg") && !each.matches("label input"));
    const boxes = targets.map(area);
    const small = (box) => box.width < 24 || box.height < 24;
    return targets.filter((target, at) => small(boxes[at]) && !inSentence(target) && boxes.some((other, n) => {
      if (n === at || target.contains(targets[n]) || targets[n].contains(target)) return false;
      const [x, y] = [boxes[at].x + boxes[at].width / 2, boxes[at].y + boxes[at].height / 2];
      if (small(other)) return Math.hypot(x - other.x - other.width / 2, y - other.y - other.height / 2) < 24;
      return Math.hypot(Math.max(other.left - x, 0, x - other.right), Math.max(other.top - y, 0, y - other.bottom)) < 12;
    })).map(name);
  },

  // WCAG 2.4.7 and 2.4.11: what has the focus shows it, and no bar that stays in sight lies over it.
  focus() {
    const found = [];
    const alike = Object.groupBy(document.querySelectorAll("a[href], button, input, select, summary"), (each) =>
      `${each.localName} ${each.getAttribute("class")} ${each.parentElement.getAttribute("class")}`);
    for (const element of Object.values(alike).flatMap((group) => [...group.slice(0, 2), ...group.slice(2).slice(-1)])) {
      if (!element.checkVisibility()) continue;
      element.focus();
      if (document.activeElement !== element) continue;
      const shown = ["::after", null].some((part) => {
        const { outlineStyle, outlineWidth, content } = getComputedStyle(element, part);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && (part === null || content !== "none");
      });
      if (!shown) found.push(`no outline: ${name(element)}`);
      const box = element.getBoundingClientRect();
      const bars = [...document.querySelectorAll(".locator, .desk-bar")].filter((bar) => !bar.contains(element) && bar.checkVisibility());
      const over = bars.some((bar) => {
        const { top, bottom } = bar.getBoundingClientRect();
        return box.height > 0 && box.top >= top - 1 && box.bottom <= bottom + 1;
      });
      if (over) found.push(`under a bar: ${name(element)}`);
    }
    return found;
  },
};

function area(target) {
  const after = getComputedStyle(target, "::after");
  if (after.content === "none" || after.position !== "absolute") return target.getBoundingClientRect();
  return [...ancestors(target)].find((each) => getComputedStyle(each).position !== "static").getBoundingClientRect();
}

function inSentence(target) {
  const beside = [...target.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return getComputedStyle(target).display === "inline" && beside;
}
