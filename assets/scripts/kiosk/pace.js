// How a kiosk goes on by itself.

export const REST = 60; // seconds without a touch after which it goes on

// `?detik=20` -> 20, between 5 and 600; 20 where nothing sensible is stated.
export function secondsFrom(search) {
  const stated = Number(new URLSearchParams(search).get("detik"));
  return Number.isFinite(stated) && stated > 0 ? Math.min(600, Math.max(5, Math.round(stated))) : 20;
}

// `#layar-3` -> 2; 0 for anything else.
export function slideFrom(hash, count) {
  const number = Number(/^#layar-(\d+)$/.exec(hash)?.[1]);
  return number >= 1 && number <= count ? number - 1 : 0;
}

// Round and round.
export function stepped(at, by, count) {
  return (((at + by) % count) + count) % count;
}
