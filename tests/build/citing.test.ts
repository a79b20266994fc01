import { expect, test } from 'vitest';
import { bibtex, citation } from '../../src/build/citing.ts';
import { days } from '../../src/build/dates.ts';
import { reportPath } from '../../src/build/site.ts';
import { entry } from './glossary.ts';

const url = 'https://unwind.example/definition/a/';
const term = entry('a', {
  title: 'Fire Sale',
  revisions: [
    { date: '2026-12-03', change: 'Corrected.' },
    { date: '2026-11-25', change: 'First version.' },
  ],
});

test('a page is cited in the version of its last change', () => {
  expect(citation(term, url)).toBe(`“Fire Sale”, Unwind, version of 3 December 2026, ${url}`);
});

test('for BibTeX too', () => {
  expect(bibtex(term, url)).toBe(
    `@misc{unwind-a,
  title  = {{Fire Sale}},
  author = {{Unwind}},
  year   = {2026},
  month  = {12},
  day    = {3},
  url    = {${url}},
  note   = {Text and figures CC BY 4.0},
}`,
  );
});

test('a span of days names both ends', () => {
  expect(days('2020-03-12', '2020-03-13')).toBe('12 March 2020 to 13 March 2020');
  expect(days('2020-03-12')).toBe('12 March 2020');
});

test('an error is reported as an issue of the repository, or by letter, with the page’s name', () => {
  const home = new URL('https://unwind.example');
  const letter = new URL(reportPath('Fire Sale', url, { home }));
  expect(letter.protocol + letter.pathname).toBe('mailto:corrections@unwind.example');
  expect(letter.searchParams.get('subject')).toBe('Error on “Fire Sale”');
  expect(letter.searchParams.get('body')).toContain(url);
  const repository = 'https://git.example/unwind';
  const issue = new URL(reportPath('Fire Sale', url, { repository, home }));
  expect(issue.pathname).toBe('/unwind/issues/new');
  expect(issue.searchParams.get('title')).toBe('Error on “Fire Sale”');
});
