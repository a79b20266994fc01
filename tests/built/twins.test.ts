// Every page can be had as Markdown, which says in words and tables what the page shows.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { classes, find, textOf, tree, type Element, type Node } from '../../src/build/tree.ts';
import { promised } from '../../src/build/twins.ts';
import { addressOf, dist, faults, files, home, pages, whole, type Page } from './site.ts';

/** Markdown knows one kind of space. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const read = (path: string): string => readFileSync(dist + path, 'utf8');
const pathOf = ({ path }: Page): string => path.replace(/index\.html$/, 'index.md');

/** All but the page for lost readers. */
const published = whole.filter(({ path }) => path.endsWith('index.html'));

test('every page but that for lost readers says where its Markdown lies, and there it lies', () => {
  expect(published.length).toBeGreaterThan(100);
  expect(pages.filter(({ html }) => promised(html))).toEqual(published);
  expect(files).toEqual(expect.arrayContaining(published.map(pathOf)));
});

const twins = new Map(
  published.map((page) => {
    const text = spaced(read(pathOf(page)));
    // Code is quoted as it is.
    const prose = text.replace(/^( *)(`{3,})\n[\s\S]*?\n\1\2$/gm, '').replace(/`[^`\n]+`/g, '');
    const main = tree(/<main\b[\s\S]*<\/main>/.exec(page.html)?.[0] ?? '');
    return [page, { text, prose, main }] as const;
  }),
);
const twinOf = (page: Page) => twins.get(page) ?? { text: '', prose: '', main: [] };

test('it begins with the heading of the page, and has no other of that rank', () => {
  expect(
    faults(published, (page) => {
      const { text, prose, main } = twinOf(page);
      const heading = find(main, ({ name }) => name === 'h1');
      const wanted = `# ${spaced(textOf(heading?.children ?? [])).trim()}`;
      if (text.split('\n')[0] !== wanted) return `does not begin with ${wanted}`;
      return prose.match(/^# /gm)?.length === 1 ? undefined : 'has several first headings';
    }),
  ).toEqual([]);
});

test.each([
  ['HTML', /(?<!\\)<\/?(?!https?:)[a-z][^>]*>/i],
  ['empty link', /\[\s*\]\(/],
  ['address that is not whole', /\]\((?!(?:https?|urn):)[^)]*\)/],
])('it holds no %s', (what, pattern) => {
  expect(
    faults(published, (page) => {
      const [found] = pattern.exec(twinOf(page).prose) ?? [];
      return found && `holds ${what}: ${found}`;
    }),
  ).toEqual([]);
});

test('it tells each figure by its sentence and by a table under that', () => {
  let told = 0;
  expect(
    faults(published, (page) => {
      const { text, main } = twinOf(page);
      const parts = text.split(/^ *(?=\*\*)/m);
      const silent = findings(main).find((finding) => {
        told++;
        const after = parts.findIndex((part) => part.startsWith(`**${finding}**`));
        // Of a live widget the arithmetic comes between, under a name of its own.
        return after < 0 || !/^ *\| --- /m.test(parts.slice(after, after + 2).join(''));
      });
      const tables = text.match(/^ *\| --- /gm)?.length ?? 0;
      if (silent) return `does not tell “${silent}”`;
      return tables < findings(main).length ? `has but ${tables} tables` : undefined;
    }),
  ).toEqual([]);
  expect(told).toBeGreaterThan(200);
});

test('it says where it is from and leads to the other formats', () => {
  expect(
    faults(published, (page) => {
      const { text } = twinOf(page);
      const said = text.includes(`<${addressOf(page)}>`) && text.includes(`${home}data/index.md`);
      return said ? undefined : 'does not say where it is from';
    }),
  ).toEqual([]);
});

test('the older address of a term’s Markdown holds the same', () => {
  for (const page of published.filter(({ path }) => path.startsWith('definition/'))) {
    const older = page.path.replace(/\/index\.html$/, '.md');
    expect(read(older), older).toBe(read(pathOf(page)));
  }
});

test('what other formats name as Markdown is there', () => {
  for (const file of ['llms.txt', 'glossary.json', 'glossary.csv', 'glossary.ttl', 'feed.xml']) {
    const named = [...read(file).matchAll(/https?:[^\s">,)]+\/index\.md/g)];
    expect(named.length, file).toBeGreaterThan(17);
    expect(files, file).toEqual(
      expect.arrayContaining(named.map(([address]) => address.slice(home.length))),
    );
  }
});

/** The findings of the figures that are drawn, as they are read out, in Markdown’s spelling. */
function findings(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || isPassedOver(node)) return [];
    if (!classes(node).includes('plot')) return findings(node.children);
    const drawing = find(node.children, ({ name }) => name === 'svg');
    return spaced(drawing?.attributes['aria-label'] ?? '').replace(/[\\`*_[\]<]/g, '\\$&');
  });
}

// Small pictures beside words say nothing of their own; a guess is for the hand.
const isPassedOver = (element: Element): boolean =>
  element.attributes['aria-hidden'] === 'true' || classes(element).includes('predict');
