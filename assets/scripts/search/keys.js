// Control or Command with K: no key alone, which dictation and a slip of the hand would press (WCAG 2.1.4).
export function callsFor(act, signal) {
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
      event.preventDefault();
      act();
    },
    { signal },
  );
}

export function callsTo(box, signal) {
  box.setAttribute("aria-keyshortcuts", "Control+K Meta+K");
  callsFor(() => {
    box.focus();
    box.select();
  }, signal);
}

// `act(true)` once the typing has paused; `now()` acts at once.
export function paused(act, wait = 120) {
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait, true);
  };
  later.now = () => {
    clearTimeout(timer);
    return act();
  };
  return later;
}
