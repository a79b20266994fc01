import type { RelationType, Term } from './schema.ts';

/** One relation as the page of one of its two ends tells it. */
export interface Told {
  readonly slug: string;
  readonly because: string;
}

/** All that one term does to others, or has done to it, in one way. */
export interface Group {
  readonly heading: string;
  readonly type: RelationType;
  /** Whether the term acts, or is acted on. */
  readonly forward: boolean;
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
  const own = indexOf(terms).get(slug) ?? [];
  return ways
    .map(([type, forward, heading]) => ({
      heading,
      type,
      forward,
      told: own
        .filter((end) => end.type === type && end.forward === forward)
        .map(({ other, because }) => ({ slug: other, because })),
    }))
    .filter(({ told }) => told.length > 0);
}

/** One end of a relation. */
interface End {
  readonly of: string;
  readonly type: RelationType;
  readonly forward: boolean;
  readonly other: string;
  readonly because: string;
}

// Every page asks for its own few: they are found once for a list of terms, not once a page.
const indexes = new WeakMap<readonly Term[], ReadonlyMap<string, readonly End[]>>();

function indexOf(terms: readonly Term[]): ReadonlyMap<string, readonly End[]> {
  const known = indexes.get(terms);
  if (known) return known;
  const ends = terms.flatMap(({ slug, relations }) =>
    relations.flatMap(({ type, to, because }): End[] => [
      { of: slug, type, forward: true, other: to, because },
      { of: to, type, forward: false, other: slug, because },
    ]),
  );
  const index = Map.groupBy(ends, ({ of }) => of);
  indexes.set(terms, index);
  return index;
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
