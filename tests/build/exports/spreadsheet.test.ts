import { expect, test } from 'vitest';
import { spreadsheet } from '../../../src/build/exports/spreadsheet.ts';
import { parsedCsv } from '../../kit/parsed-csv.ts';
import { written } from '../../written.ts';
import { entry, glossary } from '../glossary.ts';

const home = 'https://unwind.example/';
const records = (csv: string): Record<string, string>[] => {
  const [head = [], ...rows] = parsedCsv(csv);
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(row.map((cell, at) => [head[at] ?? '', cell]));
  });
};

test('one row a term, with all its fields under the names of their columns', () => {
  const { terms, ...others } = written();
  const found = records(spreadsheet({ terms, ...others }, home));
  expect(found).toHaveLength(terms.length);
  terms.forEach((term, at) => {
    expect(found[at]).toMatchObject({
      slug: term.slug,
      title: term.title,
      definition: term.definition,
      aliases: term.aliases.join('; '),
      category: term.category,
      reviewed: term.reviewed,
      url: `${home}definition/${term.slug}/`,
      markdown: `${home}definition/${term.slug}/index.md`,
      json: `${home}definition/${term.slug}.json`,
      licence: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });
});

test('commas, quotes and new lines stay within their field', () => {
  const definition = 'One, "two"\r\nand\nthree';
  const [found] = records(spreadsheet(glossary([entry('a', { definition })]), home));
  expect(found?.definition).toBe(definition);
});

test('a text that a spreadsheet would run as a formula begins with an apostrophe', () => {
  for (const title of ['=1+1', '+1', '-1', '@sum', '\tx', '\rx']) {
    const csv = spreadsheet(glossary([entry('a', { title })]), home);
    expect(records(csv)[0]?.title).toBe(`'${title}`);
  }
});
