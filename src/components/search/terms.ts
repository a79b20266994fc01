/** What can be found, in the order in which equals are told. */
export const KINDS = ['term', 'widget', 'event'] as const;
export type Kind = (typeof KINDS)[number];

/** How much a reader should know before they open a page. */
export const LEVELS = ['basic', 'intermediate', 'advanced'] as const;

/** One term as /terms.json carries it, or a widget or an event: found before the full text is loaded. */
export interface SearchTerm {
  readonly kind: Kind;
  readonly title: string;
  readonly aliases: readonly string[];
  /** found, but never shown */
  readonly misspellings: readonly string[];
  /** what it is in one sentence; of a widget its question, of an event what happened */
  readonly definition: string;
  /** the same in a few plain words */
  readonly meaning?: string | undefined;
  /** theme and level of the page it leads to */
  readonly category: string;
  readonly level: string;
  readonly url: string;
  /** address of its small figure */
  readonly picture?: string | undefined;
  /** day or days of an event, as they are written */
  readonly when?: string;
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
    readonly widget?: string | undefined;
    readonly thumbnail?: string | undefined;
  };
}

/** The terms of /terms.json. Of two that match alike the more basic one comes first. */
export function searchTerms(
  sources: readonly Source[],
  address: (slug: string) => string,
  picture: (widget: string) => string = (widget) => widget,
): SearchTerm[] {
  return sources
    .toSorted(
      (a, b) =>
        place(LEVELS, a.data.level) - place(LEVELS, b.data.level) ||
        (a.data.title < b.data.title ? -1 : 1),
    )
    .map(({ id, data: { thumbnail, widget, ...data } }) => ({
      kind: 'term',
      title: data.title,
      aliases: data.aliases,
      misspellings: data.misspellings ?? [],
      definition: data.definition,
      meaning: data.meaning,
      category: data.category,
      level: data.level,
      url: address(id),
      ...pictured(thumbnail ?? widget, picture),
    }));
}

/** The address of a picture, where there is one. */
export function pictured(
  widget: string | undefined,
  picture: (widget: string) => string,
): { picture?: string } {
  return widget === undefined ? {} : { picture: picture(widget) };
}

const place = (order: readonly string[], one: string) => order.indexOf(one);
