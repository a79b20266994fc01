import Parser from 'rss-parser';
import { expect, test } from 'vitest';
import { feed, MOST } from '../../../src/build/exports/feed.ts';
import { formats } from '../../../src/build/exports/formats.ts';
import { written } from '../../written.ts';
import { entry, glossary } from '../glossary.ts';

const home = 'https://unwind.example/folder/';
const read = (xml: string) => new Parser().parseString(xml);
const content = written();
const xml = feed(content, home);

test('a reader of feeds finds every change with its term, its day and the way to its page', async () => {
  const { items, title, link, feedUrl } = await read(xml);
  expect({ title, link, feedUrl }).toEqual({
    title: 'Unwind: changes',
    link: home,
    feedUrl: `${home}feed.xml`,
  });
  const found = items.map((item) => [item.title, item.isoDate, item.summary, item.link].join(' '));
  const wanted = content.terms.flatMap((term) =>
    term.revisions.map(({ date, change }) =>
      [term.title, `${date}T00:00:00.000Z`, change, `${home}definition/${term.slug}/`].join(' '),
    ),
  );
  expect(found).toHaveLength(Math.min(wanted.length, MOST));
  expect(wanted).toEqual(expect.arrayContaining(found));
});

test('of more changes than a reader would catch up with it tells the newest', async () => {
  const revisions = Array.from({ length: MOST + 1 }, (_, day) => ({
    date: new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
    change: `Change ${day}.`,
  }));
  const { items } = await read(feed(glossary([entry('a', { revisions })]), home));
  expect([items.length, items[0]?.summary, items.at(-1)?.summary]).toEqual([
    MOST,
    `Change ${MOST}.`,
    'Change 1.',
  ]);
});

test('the newest comes first, and the feed is as new as that', async () => {
  const { items } = await read(xml);
  const days = items.map(({ isoDate = '' }) => isoDate);
  expect(days).toEqual([...days].sort().reverse());
  const [updated] = /<updated>[^<]+/.exec(xml) ?? [];
  expect(new Date(updated?.slice('<updated>'.length) ?? '').toISOString()).toBe(days[0]);
});

test('what Atom demands is there: a name of its own and a valid moment for the feed and each entry', () => {
  const parts = [xml.replace(/<entry>[\s\S]*<\/entry>/, ''), ...xml.split('<entry>').slice(1)];
  const ids = parts.map((part) => /<id>([^<]+)<\/id>/.exec(part)?.[1] ?? '');
  expect(new Set(ids).size).toBe(parts.length);
  for (const part of parts) {
    const [, moment = ''] = /<updated>([^<]+)<\/updated>/.exec(part) ?? [];
    expect(moment).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(Number.isNaN(Date.parse(moment))).toBe(false);
    expect(part.match(/<title>/g)).toHaveLength(1);
  }
  expect(parts[0]).toContain('<author><name>');
  expect(parts[0]).toContain('rel="self"');
});

test('a change keeps its name when others join it, also on its own day', () => {
  const first = { date: '2026-11-25', change: 'First.' };
  const ids = (revisions: (typeof first)[]): string[] =>
    [...feed(glossary([entry('a', { revisions })]), home).matchAll(/<id>(tag:[^<]+)/g)]
      .map(([, id = '']) => id)
      .sort();
  const before = ids([first]);
  const after = ids([
    first,
    { ...first, change: 'Second.' },
    { date: '2026-11-26', change: 'Third.' },
  ]);
  expect(before).toEqual(['tag:unwind.example,2026-11-25:a/1']);
  expect(after).toEqual([
    'tag:unwind.example,2026-11-25:a/1',
    'tag:unwind.example,2026-11-25:a/2',
    'tag:unwind.example,2026-11-26:a/1',
  ]);
});

test('what means something in XML comes back as it was written', async () => {
  const title = 'Risk & “return” <b> "x" \'y\' ]]>';
  const { items } = await read(feed(glossary([entry('a', { title })]), home));
  expect(items[0]?.title).toBe(title);
});

test('it leads to every other format', () => {
  for (const { file, type } of formats.filter(({ id }) => id !== 'atom')) {
    expect(xml).toContain(`<link rel="related" type="${type}" href="${home}${file}"`);
  }
});
