import { latest } from '../dates.ts';
import { escaped } from '../reference.ts';
import type { Content } from '../rule.ts';
import { site } from '../site.ts';
import { addressesOf } from './addresses.ts';
import { dataPage, formatOf, formats } from './formats.ts';

/** How many changes the feed tells: a reader that calls once a year misses none of an ordinary year. */
export const MOST = 200;

interface Change {
  readonly slug: string;
  readonly title: string;
  readonly category: string;
  readonly date: string;
  readonly change: string;
  /** The how manieth of that term on that day, from 1: it makes the entry’s name its own. */
  readonly place: number;
}

/**
 * What changed in the glossary, newest first, as Atom (RFC 4287): one entry for each revision that a
 * term tells of.
 *
 * @param home the address of the site, with a slash at the end
 */
export function feed({ terms }: Content, home: string): string {
  const changes: Change[] = terms.flatMap(({ slug, title, category, revisions }) =>
    revisions.map(({ date, change }, at) => {
      const place = revisions.slice(0, at + 1).filter((other) => other.date === date).length;
      return { slug, title, category, date, change, place };
    }),
  );
  const newest = changes
    .sort((a, b) => b.date.localeCompare(a.date) || a.title.localeCompare(b.title, 'en'))
    .slice(0, MOST);
  const others = formats
    .filter(({ id }) => id !== 'atom')
    .map(({ file, type, title }) => link('related', home + file, type, title));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${home}</id>
  <title>${escaped(site.name)}: changes</title>
  <subtitle>${escaped(site.description)}</subtitle>
  <updated>${moment(latest(newest.map(({ date }) => date)))}</updated>
  <author><name>${escaped(site.name)}</name><uri>${home}</uri></author>
  <rights>${escaped(site.licence.name)}, ${site.licence.url}</rights>
  ${[
    link('self', home + formatOf('atom').file, formatOf('atom').type),
    link('alternate', home, 'text/html'),
    link('license', site.licence.url, 'text/html'),
    link('related', home + dataPage, 'text/html', 'For programs'),
    ...others,
  ].join('\n  ')}
${newest.map((change) => entry(change, home)).join('\n')}
</feed>
`;
}

function entry({ slug, title, category, date, change, place }: Change, home: string): string {
  const { page, markdown, json } = addressesOf(slug, home);
  // Named by what does not change where the site moves: RFC 4151.
  const id = `tag:${new URL(home).hostname},${date}:${slug}/${place}`;
  return `  <entry>
    <id>${id}</id>
    <title>${escaped(title)}</title>
    <updated>${moment(date)}</updated>
    <category term="${escaped(category)}" />
    <summary>${escaped(change)}</summary>
    ${link('alternate', page, 'text/html')}
    ${link('alternate', markdown, 'text/markdown')}
    ${link('alternate', json, 'application/json')}
  </entry>`;
}

// A revision knows its day, and Atom asks for a moment.
const moment = (date: string): string => `${date}T00:00:00Z`;

const link = (rel: string, href: string, type: string, title?: string): string =>
  `<link rel="${rel}" type="${type}" href="${escaped(href)}"${title ? ` title="${escaped(title)}"` : ''} />`;
