// What `bring(key)` promises, asked for once a key; what failed to come is asked for again next time.
export function kept(bring) {
  const arriving = new Map();
  return (key) => {
    if (!arriving.has(key)) {
      const arrival = bring(key);
      arrival.catch(() => arriving.delete(key));
      arriving.set(key, arrival);
    }
    return arriving.get(key);
  };
}
