import type { RelationType, Term } from './schema.ts';

/** One relation as the page of one of its two ends tells it. */
export interface Told {
  readonly slug: string;
  readonly because: string;
}

/** All that one term does to others, or has done to it, in one way. */
export interface Group {
  readonly heading: string;
  readonly told: readonly Told[];
}

// The order in which a page tells them: first what a reader should fear, last what belongs where.
const ways: readonly (readonly [RelationType, forward: boolean, heading: string])[] = [
  ['causes', true, 'Causes'],
  ['amplifies', true, 'Amplifies'],
  ['causes', false, 'Caused by'],
  ['amplifies', false, 'Amplified by'],
  ['mitigates', false, 'Mitigated by'],
  ['mitigates', true, 'Mitigates'],
  ['measures', false, 'Measured by'],
  ['measures', true, 'Measures'],
  ['part-of', true, 'Part of'],
  ['part-of', false, 'Has part'],
];

/**
 * The relations of one term, grouped by what they say of it. Each is stated once, in the entry it
 * starts from; the other end tells the inverse.
 */
export function relationsOf(slug: string, terms: readonly Term[]): Group[] {
  const edges = terms.flatMap((term) =>
    term.relations.map((relation) => ({ ...relation, from: term.slug })),
  );
  return ways
    .map(([type, forward, heading]) => ({
      heading,
      told: edges
        .filter((edge) => edge.type === type && (forward ? edge.from : edge.to) === slug)
        .map((edge) => ({ slug: forward ? edge.to : edge.from, because: edge.because })),
    }))
    .filter(({ told }) => told.length > 0);
}

// What each group tells, in the words of a title; the first two that hold make the title.
const findings: readonly (readonly [headings: readonly string[], words: string])[] = [
  [['Causes', 'Amplifies'], 'what it sets off'],
  [['Mitigated by'], 'what holds it back'],
  [['Caused by', 'Amplified by'], 'what drives it'],
  [['Mitigates'], 'what it holds back'],
  [['Measures'], 'what it measures'],
  [['Part of', 'Has part'], 'what it belongs to'],
];

/** The title over a term's relations: “What it sets off, and what holds it back”. */
export function relationsTitle(groups: readonly Group[]): string {
  const headings = groups.map(({ heading }) => heading);
  const words = findings
    .filter(([any]) => any.some((heading) => headings.includes(heading)))
    .map(([, said]) => said)
    .slice(0, 2)
    .join(', and ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
