import fc from 'fast-check';
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { date, described, iri, list, text } from '../../../src/build/exports/turtle.ts';

const read = (turtle: string) =>
  new Parser().parse(`@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n${turtle}`);
const a = iri('https://unwind.example/a');

test('whatever a text holds comes back from the Turtle, as English', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      const [quad] = read(described(a, [[a, [text(words)]]]));
      expect(quad?.object).toMatchObject({ value: words, language: 'en' });
    }),
  );
});

test('no address can end before its end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (path) => {
      const [quad, ...others] = read(described(iri(`https://unwind.example/${path}`), [[a, [a]]]));
      expect(others).toEqual([]);
      expect(quad?.predicate.value).toBe('https://unwind.example/a');
    }),
  );
});

test('what has no object is not stated, and several share their predicate', () => {
  const quads = read(
    described(a, [
      [a, []],
      [a, [date('2026-11-25'), list([a, a])]],
    ]),
  );
  expect(quads.filter(({ subject }) => subject.value === 'https://unwind.example/a')).toHaveLength(
    2,
  );
  expect(quads[0]?.object).toMatchObject({
    value: '2026-11-25',
    datatype: { value: 'http://www.w3.org/2001/XMLSchema#date' },
  });
});
