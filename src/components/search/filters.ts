import { KINDS, LEVELS } from './terms.ts';

/** What results can be narrowed by. */
export const FACETS = ['kind', 'theme', 'level'] as const;
export type Facet = (typeof FACETS)[number];

/** The values wanted of each facet: one of several is enough, and none is as good as all. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

/** As much of a term, widget, event or page as is needed to tell whether it is wanted. */
export interface Filed {
  /** one of {@link KINDS}; `page` for any other page */
  readonly kind: string;
  readonly category: string;
  readonly level: string;
}

export const UNFILTERED: Filters = { kind: [], theme: [], level: [] };

const VALUE: Record<Facet, (one: Filed) => string> = {
  kind: ({ kind }) => kind,
  theme: ({ category }) => category,
  level: ({ level }) => level,
};

/** The values there are to choose from: the themes of these terms by name, kinds and levels in their order. */
export function choices(terms: readonly Filed[]): Filters {
  const themes = new Set(terms.map(VALUE.theme).filter((theme) => theme !== ''));
  return { kind: KINDS, theme: [...themes].toSorted(), level: LEVELS };
}

/** A value as a reader sees it: Events, Chain and protocol, Basic. */
export function label(facet: Facet, value: string): string {
  const shown = value.charAt(0).toUpperCase() + value.slice(1);
  return facet === 'kind' ? `${shown}s` : shown;
}

/** All that is wanted, as a reader sees it. */
export function labels(filters: Filters): string[] {
  return FACETS.flatMap((facet) => filters[facet].map((value) => label(facet, value)));
}

/** Whether something is wanted, also if one of the facets did not matter. */
export function allows(filters: Filters, one: Filed, but?: Facet): boolean {
  return FACETS.every(
    (facet) =>
      facet === but || filters[facet].length === 0 || filters[facet].includes(VALUE[facet](one)),
  );
}

export function isUnfiltered(filters: Filters): boolean {
  return FACETS.every((facet) => filters[facet].length === 0);
}

/** With a value that was not wanted, or without one that was. */
export function toggled(filters: Filters, facet: Facet, value: string): Filters {
  const wanted = filters[facet];
  const now = wanted.includes(value) ? wanted.filter((one) => one !== value) : [...wanted, value];
  return { ...filters, [facet]: now };
}

/** How many there would be of a value if of its facet nothing else were wanted. */
export function counted(
  found: readonly Filed[],
  filters: Filters,
  facet: Facet,
  value: string,
): number {
  return found.filter((one) => VALUE[facet](one) === value && allows(filters, one, facet)).length;
}
