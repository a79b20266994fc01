import { pictured, type SearchTerm } from './terms.ts';

/** The page something stands on: its theme, its level and what it shows. */
interface Page {
  readonly title: string;
  readonly category: string;
  readonly level: string;
  readonly widget?: string | undefined;
  readonly thumbnail?: string | undefined;
}

interface Widget {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** its figure's title at the default */
  readonly found: string;
}

interface Event {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly summary: string;
  readonly thumbnail?: string | undefined;
  readonly when: string;
}

type Address = (id: string) => string;

/** The widgets of /terms.json, by name. Each leads to the page it has to itself. */
export function searchWidgets(
  widgets: readonly Widget[],
  pages: readonly Page[],
  address: Address,
  picture: Address,
): SearchTerm[] {
  return widgets
    .map(({ id, title, question, found }) => ({
      ...filed(pages.find(({ widget }) => widget === id)),
      kind: 'widget' as const,
      title,
      aliases: [],
      misspellings: [],
      // Some ask in their title all there is to ask.
      definition: question === title ? `${found}.` : question,
      url: address(id),
      ...pictured(id, picture),
    }))
    .toSorted(byTitle);
}

/**
 * The events of /terms.json that a page tells, the latest first. Each leads to where it stands there;
 * if several pages tell it, on the first of them.
 */
export function searchEvents<Told extends Page>(
  events: readonly (Event & { readonly date: string })[],
  pages: readonly Told[],
  tells: (page: Told, id: string) => boolean,
  address: (page: Told, id: string) => string,
  picture: Address,
): SearchTerm[] {
  return events
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .flatMap(({ id, title, aliases, summary, thumbnail, when }) => {
      const page = pages.find((one) => tells(one, id));
      if (page === undefined) return [];
      return {
        ...filed(page),
        kind: 'event' as const,
        title,
        aliases,
        // Made of what a reader would call it: mango-2022, flash-crash-2010.
        misspellings: [id.replaceAll('-', ' ')],
        definition: beginning(summary),
        url: address(page, id),
        when,
        ...pictured(thumbnail ?? page.thumbnail ?? page.widget, picture),
      };
    });
}

function filed(page: Page | undefined): Pick<SearchTerm, 'category' | 'level'> {
  return { category: page?.category ?? '', level: page?.level ?? '' };
}

/** As many sentences as tell something, and no more; a decimal point ends none. */
const beginning = (text: string) => /^.{60,}?\.(?=\s|$)/.exec(text)?.[0] ?? text;

const byTitle = (a: SearchTerm, b: SearchTerm) => (a.title < b.title ? -1 : 1);
