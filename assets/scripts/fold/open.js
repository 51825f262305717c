// What the style sheets do with folds by ::details-content, for browsers that lack it (Firefox before 143, Safari before 18.4,
// Chrome before 131): a wide window and paper have them open. And a link to what lies in a fold opens it in every browser.

export function openFolds() {
  if (!CSS.supports("selector(::details-content)")) {
    if (matchMedia("(min-width: 48rem)").matches) open(document.querySelectorAll(".fold"));
    addEventListener("beforeprint", () => {
      const shut = document.querySelectorAll("main details:not([open])");
      open(shut);
      addEventListener("afterprint", () => open(shut, false), { once: true });
    });
  }
  addEventListener("hashchange", reveal);
  reveal();
}

function open(folds, isOpen = true) {
  for (const fold of folds) fold.open = isOpen;
}

function reveal() {
  const place = document.getElementById(location.hash.slice(1));
  const fold = place?.closest("details:not([open])");
  if (!fold) return;
  fold.open = true;
  place.scrollIntoView();
}
