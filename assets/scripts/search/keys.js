// "/" goes to the box, from anywhere where no text is being typed.

export function slashFocuses(box, signal) {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      event.preventDefault();
      box.focus();
      box.select();
    },
    { signal },
  );
}

function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"));
}

// `act` once the typing has paused; `now()` acts at once.
export function paused(act, wait = 120) {
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
  later.now = () => {
    clearTimeout(timer);
    return act();
  };
  return later;
}
