import { tags } from './html.ts';

/** The text of one event, as a page of its own. */
interface EventPage {
  readonly url: string;
  readonly content: string;
}

/**
 * The events a finished page tells, each as a page that leads to where it stands there, in the theme
 * and at the level of that page: so that the full text knows them by kind.
 *
 * @param path below the root of the site, e.g. `definition/leverage/index.html`
 */
export function eventsOf(path: string, html: string): EventPage[] {
  const filters = [...tags(html)].flatMap(
    ({ attributes }) => attributes.get('data-pagefind-filter') ?? [],
  );
  const filed = filters.filter((filter) => !filter.startsWith('kind:')).map(escaped);
  return [...html.matchAll(event)].map(([, id = '', title = '', told = '']) => ({
    url: `/${path.replace(/index\.html$/, '')}#${id}`,
    content:
      '<!doctype html><html lang="en"><body data-pagefind-body data-pagefind-filter="kind:event">' +
      filed.map((filter) => `<i data-pagefind-filter="${filter}"></i>`).join('') +
      `<h1 data-pagefind-meta="title">${title}</h1>${told}</body></html>`,
  }));
}

// As prose/Event.astro writes it; its figures stand in a table, and end it.
const event = /<div class="event">\s*<h3 id="([^"]+)">(.*?)<\/h3>(.*?)<table/gs;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
