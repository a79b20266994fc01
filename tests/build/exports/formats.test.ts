// No format is an island: each leads to the pages, and to the others or to the page that lists them.
import { describe, expect, test } from 'vitest';
import { glossaryData } from '../../../src/build/data.ts';
import { described } from '../../../src/build/exports/anki-notes.ts';
import { excerpts } from '../../../src/build/exports/excerpts.ts';
import { answered, dataPage, formats } from '../../../src/build/exports/formats.ts';
import { llms } from '../../../src/build/exports/llms.ts';
import { dataset, termSet } from '../../../src/build/structured.ts';
import { written } from '../../written.ts';

const home = 'https://unwind.example/folder/';
const content = written();

test('no two formats share an address, a type or a title', () => {
  for (const key of ['id', 'file', 'type', 'title', 'use'] as const) {
    expect(new Set(formats.map((format) => format[key])).size, key).toBe(formats.length);
  }
});

test('text is answered with its charset, a package without', () => {
  expect(answered('skos', '').headers.get('content-type')).toBe('text/turtle; charset=utf-8');
  expect(answered('anki', new Uint8Array()).headers.get('content-type')).toBe('application/x-apkg');
});

describe('every format can be found from', () => {
  test.each([
    ['the JSON', JSON.stringify(glossaryData(content, home))],
    ['the structured data of the home', JSON.stringify(termSet(home, content.terms))],
    ['the structured data of the page for programs', JSON.stringify(dataset(home, content.terms))],
    ['llms.txt, all but itself', `${llms(content, home)} ${home}llms.txt`],
  ])('%s', (_, text) => {
    expect(formats.filter(({ file }) => !text.includes(home + file))).toEqual([]);
  });

  test('the deck, by way of the page for programs', () => {
    expect(described(home)).toContain(`href="${home}${dataPage}"`);
  });
});

describe('llms.txt', () => {
  const text = llms(content, home);

  test('begins with a name and a summary, and after that holds lists of links under headings', () => {
    expect(text).toMatch(/^# .+\n\n> .+\n\n[^#\n].+\n\n## /);
    const lists = text.split(/^## .+\n\n/m).slice(1);
    for (const line of lists.flatMap((list) => list.trim().split('\n'))) {
      expect(line).toMatch(/^- \[[^\]]+\]\(https:[^)]+\): .+$/);
    }
  });

  test('leads to the Markdown of every term once, with its definition', () => {
    for (const { slug, title, definition } of content.terms) {
      const line = `- [${title}](${home}definition/${slug}/index.md): ${definition}\n`;
      expect(text.split(line), slug).toHaveLength(2);
    }
  });
});

test('an excerpt shows the term it is asked for, cut from the format itself', () => {
  const term = content.terms.find(({ aliases }) => aliases.length > 0);
  if (!term) throw new Error('no term has an alias');
  const cut = excerpts(content, term, home);
  for (const { id } of formats.filter((format) => !['anki', 'llms'].includes(format.id))) {
    expect(cut[id], id).toContain(term.title);
    expect(cut[id]?.split('\n').length, id).toBeLessThan(45);
  }
  expect(cut.llms).toContain('# Unwind');
});
