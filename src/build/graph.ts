import { file, type Rule } from './rule.ts';

/** A relation is stated once, between two terms, and says one thing. */
export const relations: Rule = ({ terms }) => {
  const stated = new Map<string, { type: string; where: string }>();
  return terms.flatMap((term) =>
    term.relations.flatMap(({ type, to }) => {
      const where = file(term);
      if (to === term.slug) return [`${where} states that it ${type} itself. Remove the relation.`];
      const same = stated.get(`${term.slug} ${to}`);
      if (same?.type === type)
        return [`${where} states twice that it ${type} “${to}”. Remove one.`];
      if (same)
        return [
          `${where} states that it ${same.type} and ${type} “${to}”. Keep the truer relation.`,
        ];
      stated.set(`${term.slug} ${to}`, { type, where });
      const inverse = stated.get(`${to} ${term.slug}`);
      return inverse
        ? [
            `${where} and ${inverse.where} each state a relation to the other (${type}, ` +
              `${inverse.type}). State it once, in its natural direction: the inverse is derived.`,
          ]
        : [];
    }),
  );
};

/** A reader can begin somewhere: no term needs, step by step, itself. */
export const cycles: Rule = ({ terms }) => {
  const needs = new Map(terms.map((term) => [term.slug, term.prerequisites]));
  const done = new Set<string>();
  const walk = (slug: string, trail: readonly string[]): string[] => {
    const start = trail.indexOf(slug);
    if (start >= 0)
      return [
        `Prerequisites lead in a circle: ${[...trail.slice(start), slug].join(' → ')}. ` +
          'Remove one of these steps, so that a reader can begin somewhere.',
      ];
    if (done.has(slug)) return [];
    const found = (needs.get(slug) ?? []).flatMap((next) => walk(next, [...trail, slug]));
    done.add(slug);
    return found;
  };
  return terms.flatMap(({ slug }) => walk(slug, []));
};
