// Which cards a choice of facets leaves, and what each further choice would leave. `chosen` is a Map from a facet to the
// set of its chosen values: any of one facet's, all facets together. A facet's name is a field of the cards.

export function valuesOf(card, facet) {
  const value = card[facet];
  return value === undefined || value === null || value === false ? [] : [value].flat().map(String);
}

export function passes(card, chosen, except) {
  return [...chosen].every(
    ([facet, values]) => facet === except || values.size === 0 || valuesOf(card, facet).some((value) => values.has(value)),
  );
}

// Facet -> value -> how many cards have it, as if the other facets alone applied.
export function counts(cards, facets, chosen) {
  return new Map(
    facets.map((facet) => {
      const found = new Map();
      for (const card of cards) {
        if (!passes(card, chosen, facet)) continue;
        for (const value of valuesOf(card, facet)) found.set(value, (found.get(value) || 0) + 1);
      }
      return [facet, found];
    }),
  );
}
