import { at, file, type Rule } from './rule.ts';
import type { Term } from './schema.ts';

/** A relation is stated once, between two terms, and says one thing. */
export const relations: Rule = (content) => {
  const stated = new Map<string, { type: string; where: string }>();
  return content.terms.flatMap((term) =>
    term.relations.flatMap(({ type, to }, place) => {
      const where = () => at(content, file(term), 'relations', place);
      if (to === term.slug)
        return [`${where()} states that it ${type} itself. Remove the relation.`];
      const same = stated.get(`${term.slug} ${to}`);
      if (same?.type === type)
        return [`${where()} states twice that it ${type} “${to}”. Remove one.`];
      if (same)
        return [
          `${where()} states that it ${same.type} and ${type} “${to}”. Keep the truer relation.`,
        ];
      stated.set(`${term.slug} ${to}`, { type, where: file(term) });
      const inverse = stated.get(`${to} ${term.slug}`);
      return inverse
        ? [
            `${where()} and ${inverse.where} each state a relation to the other (${type}, ` +
              `${inverse.type}). State it once, in its natural direction: the inverse is derived.`,
          ]
        : [];
    }),
  );
};

/** A reader can begin somewhere: no term needs, step by step, itself. */
export const cycles: Rule = (content) => {
  const terms = new Map(content.terms.map((term) => [term.slug, term]));
  const done = new Set<string>();
  const walk = (term: Term, trail: readonly string[]): string[] => {
    if (done.has(term.slug)) return [];
    const way = [...trail, term.slug];
    const found = term.prerequisites.flatMap((next, place) => {
      const start = way.indexOf(next);
      if (start >= 0)
        return [
          `${at(content, file(term), 'prerequisites', place)} closes a circle of prerequisites: ` +
            `${[...way.slice(start), next].join(' → ')}. Remove one of these steps, so that a ` +
            'reader can begin somewhere.',
        ];
      const needed = terms.get(next);
      return needed ? walk(needed, way) : [];
    });
    done.add(term.slug);
    return found;
  };
  return content.terms.flatMap((term) => walk(term, []));
};
