/** One term as /terms.json carries it: what can be found before the full text is loaded. */
export interface SearchTerm {
  readonly title: string;
  readonly aliases: readonly string[];
  /** found, but never shown */
  readonly misspellings: readonly string[];
  readonly definition: string;
  /** the same in a few plain words */
  readonly meaning?: string | undefined;
  readonly category: string;
  readonly url: string;
}

/** What a term's page must say of itself to be found. */
interface Source {
  readonly id: string;
  readonly data: {
    readonly title: string;
    readonly aliases: readonly string[];
    readonly misspellings?: readonly string[] | undefined;
    readonly definition: string;
    readonly meaning?: string | undefined;
    readonly category: string;
    readonly level: string;
  };
}

const LEVELS = ['basic', 'intermediate', 'advanced'];

/** The content of /terms.json. Of two terms that match alike the more basic one comes first. */
export function searchTerms(
  sources: readonly Source[],
  address: (slug: string) => string,
): SearchTerm[] {
  return sources
    .toSorted(
      (a, b) =>
        LEVELS.indexOf(a.data.level) - LEVELS.indexOf(b.data.level) ||
        (a.data.title < b.data.title ? -1 : 1),
    )
    .map(({ id, data }) => ({
      title: data.title,
      aliases: data.aliases,
      misspellings: data.misspellings ?? [],
      definition: data.definition,
      meaning: data.meaning,
      category: data.category,
      url: address(id),
    }));
}
