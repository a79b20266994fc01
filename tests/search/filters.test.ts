import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, written } from '../../src/components/search/filter-link.ts';
import {
  allows,
  choices,
  counted,
  FACETS,
  labels,
  toggled,
  UNFILTERED,
  type Filters,
} from '../../src/components/search/filters.ts';
import { found } from './findable.ts';

const known = choices(found);
const some = fc.record({
  kind: fc.subarray([...known.kind]),
  theme: fc.subarray([...known.theme]),
  level: fc.subarray([...known.level]),
});

test('there are three kinds, the five themes of the home page and three levels to choose from', () => {
  expect(known).toEqual({
    kind: ['term', 'widget', 'event'],
    theme: [
      'Chain and protocol',
      'Collateral and credit',
      'Leverage and liquidation',
      'Markets and rules',
      'Sizing and hedging',
    ],
    level: ['basic', 'intermediate', 'advanced'],
  });
});

test('without filters all is allowed; one value of a facet is enough, and each facet must agree', () => {
  expect(found.every((one) => allows(UNFILTERED, one))).toBe(true);
  const wanted = { kind: ['event', 'widget'], theme: ['Chain and protocol'], level: [] };
  const left = found.filter((one) => allows(wanted, one));
  expect(new Set(left.map(({ kind }) => kind))).toEqual(new Set(['widget', 'event']));
  expect(new Set(left.map(({ category }) => category))).toEqual(new Set(['Chain and protocol']));
});

test('the count of a value is how many there are once it is the only one of its facet', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...FACETS), (filters, facet) => {
      for (const value of known[facet]) {
        const only = { ...filters, [facet]: [value] };
        const left = found.filter((one) => allows(only, one));
        expect(counted(found, filters, facet, value)).toBe(left.length);
      }
    }),
    { numRuns: 30 },
  );
});

test('a value that is toggled twice is as it was', () => {
  fc.assert(
    fc.property(some, fc.constantFrom(...FACETS), (filters, facet) => {
      const [value = ''] = known[facet];
      const twice = toggled(toggled(filters, facet, value), facet, value);
      expect(sorted(twice)).toEqual(sorted(filters));
    }),
  );
});

test('filters are named as a reader sees them', () => {
  const filters = { kind: ['event'], theme: ['Chain and protocol'], level: ['basic'] };
  expect(labels(filters)).toEqual(['Events', 'Chain and protocol', 'Basic']);
});

test('what is written into an address is read from it again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), some, (text, filters) => {
      const query = written(text, filters);
      expect(new URLSearchParams(query).get('q') ?? '').toBe(text);
      expect(read(query, known)).toEqual({ filters, faults: [] });
    }),
  );
});

test('an address says what is asked for, and nothing for nothing', () => {
  const filters = { kind: ['event'], theme: ['Chain and protocol'], level: [] };
  expect(written('gearing', filters)).toBe('?q=gearing&kind=event&theme=chain-and-protocol');
  expect(written('', UNFILTERED)).toBe('');
});

test('values are read in any case and however their words are parted', () => {
  const query = '?kind=EVENT&theme=Chain+and+protocol&theme=chain-and-protocol&level=';
  expect(read(query, known)).toEqual({
    filters: { kind: ['event'], theme: ['Chain and protocol'], level: [] },
    faults: [],
  });
});

test('a value that does not exist is told in a sentence, and the rest is kept', () => {
  const { filters, faults } = read('?kind=banana&kind=term&level=expert', known);
  expect(filters).toEqual({ kind: ['term'], theme: [], level: [] });
  expect(faults).toEqual([
    'The link asks for the kind “banana”, which does not exist: there are term, widget, event. It is left out.',
    'The link asks for the level “expert”, which does not exist: there are basic, intermediate, advanced. It is left out.',
  ]);
});

test('whatever an address holds, it is read, and only what exists is wanted', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FACETS), fc.string({ unit: 'binary' }), (facet, value) => {
      const { filters, faults } = read(
        `?${new URLSearchParams([[facet, value]]).toString()}`,
        known,
      );
      expect(filters[facet].every((one) => known[facet].includes(one))).toBe(true);
      expect(faults.every((fault) => fault.length < 300)).toBe(true);
    }),
  );
});

const sorted = (filters: Filters) => FACETS.map((facet) => filters[facet].toSorted());
