// Terms, widgets and events as search knows them, from the sources and without a build.
import { days } from '../../src/build/dates.ts';
import { mentions } from '../../src/build/mentions.ts';
import { entries } from '../../src/components/search/entries.ts';
import { searchEvents, searchWidgets } from '../../src/components/search/others.ts';
import { searchTerms } from '../../src/components/search/terms.ts';
import { live } from '../../src/components/widgets/registry.ts';
import { written } from '../written.ts';
import { address } from './glossary.ts';

export const { terms, events } = written();
const picture = (id: string) => `/thumbnails/${id}.svg`;

export const found = [
  ...searchTerms(
    terms.map((data) => ({ id: data.slug, data })),
    address,
    picture,
  ),
  ...searchWidgets(
    live.map(({ id, title, question }) => ({ id, title, question, found: 'It is so' })),
    terms,
    (id) => `/w/${id}/`,
    picture,
  ),
  ...searchEvents(
    events.map((event) => ({ ...event, when: days(event.date, event.until) })),
    terms,
    ({ body }, id) => mentions(body, 'Event', 'id').includes(id),
    ({ slug }, id) => `${address(slug)}#${id}`,
    picture,
  ),
];

export const all = entries(found);
