import type { Term } from '../schema.ts';

/** Which terms stand above, below and beside which, as SKOS wants it: nothing both above and beside. */
export interface Hierarchy {
  /** For each term that is part of others, those. */
  readonly above: ReadonlyMap<string, readonly string[]>;
  readonly below: ReadonlyMap<string, readonly string[]>;
  /** What a term acts on, is acted on by, or is named beside, in either’s entry. */
  readonly beside: (slug: string) => readonly string[];
}

export function hierarchy(terms: readonly Term[]): Hierarchy {
  const edges = terms.flatMap(({ slug, relations, related }) => [
    ...relations.map(({ type, to }) => ({ from: slug, to, part: type === 'part-of' })),
    ...related.map((to) => ({ from: slug, to, part: false })),
  ]);
  const parts = edges.filter(({ part }) => part);
  const above = grouped(parts.map(({ from, to }) => [from, to]));
  const below = grouped(parts.map(({ from, to }) => [to, from]));
  const near = grouped(
    edges
      .filter(({ part }) => !part)
      .flatMap(({ from, to }): Edge[] => [
        [from, to],
        [to, from],
      ]),
  );
  return {
    above,
    below,
    beside: (slug) => {
      const line = new Set([slug, ...reached(slug, above), ...reached(slug, below)]);
      return (near.get(slug) ?? []).filter((other) => !line.has(other));
    },
  };
}

type Edge = readonly [from: string, to: string];

/** For each start its ends, once each. */
function grouped(edges: readonly Edge[]): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const known = ends.get(from) ?? [];
    if (!known.includes(to)) ends.set(from, [...known, to]);
  }
  return ends;
}

/** All that some steps lead to. */
function reached(start: string, steps: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [start];
  for (let slug = open.pop(); slug !== undefined; slug = open.pop()) {
    const next = (steps.get(slug) ?? []).filter((other) => !found.has(other));
    for (const other of next) found.add(other);
    open.push(...next);
  }
  return found;
}
