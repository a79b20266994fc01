import { describe, expect, test } from 'vitest';
import { promised, twin } from '../../src/build/twins.ts';

const home = 'https://unwind.example/folder/';
const page = (main: string): string =>
  `<!doctype html><html><head><link rel="alternate" type="text/markdown" href="index.md"></head><body><header>Head</header><main id="main">${main}</main><footer>Foot</footer></body></html>`;

test('a page has a twin if its head says so', () => {
  expect(promised(page(''))).toBe(true);
  expect(promised('<head><link rel="alternate" type="text/markdown" href="/a.md"></head>')).toBe(
    false,
  );
});

describe('the twin of a page', () => {
  const said = twin(page('<h1>A</h1><p><a href="../b/">B</a></p>'), `${home}a/`, home);

  test('is what stands in its main, with whole addresses', () => {
    expect(said).toMatch(/^# A\n\n\[B\]\(https:\/\/unwind\.example\/folder\/b\/\)\n/);
    expect(said).not.toMatch(/Head|Foot/);
  });

  test('ends with its origin, its licence and the way to the other formats', () => {
    expect(said).toContain(
      `CC BY 4.0, Unwind, <${home}a/>. [Other formats](${home}data/index.md).\n`,
    );
  });
});

test('a page without a main is a fault in a sentence', () => {
  expect(() => twin('<body></body>', `${home}a/`, home)).toThrow(
    `${home}a/ has no main to make Markdown of.`,
  );
});
