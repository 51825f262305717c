// Which documents a choice of facets leaves, and what each further choice would leave. `chosen` is a Map from a facet to
// the set of its chosen values: any of one facet's, all facets together.

// The column file that builder/index/cards.py writes -> (number, facet) -> values.
export function columns(data, size) {
  const here = (column, list) => (number) => (column[number] === "-" || column[number] === "*" ? [] : [list[column[number]]]);
  const pillar = here(data.pillar, data.pillars);
  const region = (number) => data.regions[Math.floor(number / size)];
  const values = {
    pillar: (number) => (number in data.also ? [...pillar(number), ...data.also[number]] : pillar(number)),
    status: here(data.status, data.statuses),
    quick_win: (number) => (data.quick_win[number] === "1" ? ["true"] : []),
    seeking: (number) => data.seeking[number] ?? [],
    region: (number) => [region(number)[0]],
    hall: (number) => [region(number)[1]],
    cohort: (number) => region(number)[2].map(String),
  };
  return {
    exists: (number) => data.pillar[number] !== "-",
    length: data.pillar.length,
    regions: data.regions.filter(Boolean).map(([slug, , , name]) => [slug, name]),
    valuesOf: (number, facet) => values[facet](number),
  };
}

export function passes(number, chosen, { valuesOf }, except) {
  for (const [facet, wanted] of chosen) {
    if (facet !== except && wanted.size > 0 && !valuesOf(number, facet).some((value) => wanted.has(value))) return false;
  }
  return true;
}

// Facet -> value -> how many of the documents have it, as if the other facets alone applied.
export function counts(numbers, facets, chosen, table) {
  return new Map(
    facets.map((facet) => {
      const found = new Map();
      for (const number of numbers) {
        if (!passes(number, chosen, table, facet)) continue;
        for (const value of table.valuesOf(number, facet)) found.set(value, (found.get(value) || 0) + 1);
      }
      return [facet, found];
    }),
  );
}
