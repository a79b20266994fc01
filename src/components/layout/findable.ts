/** Terms, widgets and events as a reader can look for them: in search, and in the list for want of it. */
import { days } from '../../build/dates.ts';
import { glossary } from '../../build/glossary.ts';
import { mentions } from '../../build/mentions.ts';
import { termPath, thumbnailPath } from '../../build/paths.ts';
import { sharePath } from '../../build/share.ts';
import { defaults } from '../kit/define.ts';
import { searchEvents, searchWidgets } from '../search/others.ts';
import { searchTerms, type SearchTerm } from '../search/terms.ts';
import { live } from '../widgets/registry.ts';

export async function findable(): Promise<SearchTerm[]> {
  const { terms, events } = await glossary();
  const found = live.map(({ finding, params, ...widget }) => ({
    ...widget,
    found: finding(defaults(params)),
  }));
  const told = new Map(
    terms.map(({ slug, body }) => [slug, new Set(mentions(body, 'Event', 'id'))]),
  );
  return [
    ...searchTerms(
      terms.map((data) => ({ id: data.slug, data })),
      termPath,
      thumbnailPath,
    ),
    ...searchWidgets(found, terms, sharePath, thumbnailPath),
    ...searchEvents(
      events.map((event) => ({ ...event, when: days(event.date, event.until) })),
      terms,
      ({ slug }, id) => told.get(slug)?.has(id) === true,
      ({ slug }, id) => `${termPath(slug)}#${id}`,
      thumbnailPath,
    ),
  ];
}
