import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName, inAscii } from '../../src/components/search/file-name.ts';
import { halves, halvesNear, lookups } from '../../src/components/search/keys.ts';
import { longest } from '../../src/components/search/prefixes.ts';
import { parse } from '../../src/components/search/query.ts';
import { withOneSlip } from './slips.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 14 });

test('a text with one slip in it has a half in common with what was meant', () => {
  const slipped = text.chain((meant) => fc.tuple(fc.constant(meant), withOneSlip(meant)));
  fc.assert(
    fc.property(slipped, ([meant, typed]) => {
      fc.pre(typed !== '');
      const near = new Set(halvesNear(typed));
      expect(halves(meant).some((half) => near.has(half))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a query is looked up whole, then from each of its words on, and by each alone', () => {
  expect(lookups(parse('health factors'))).toEqual([
    ['whealthfactors', 'whealthfactor'],
    ['whealthfactors', 'wfactors', 'whealth', 'wfact'],
  ]);
});

test('of several beginnings the longest leads on', () => {
  expect(longest(['wl', 'wliq', 'wli', 'wm'], 'wliquid')).toBe('wliq');
  expect(longest(['wl'], 'wmargin')).toBeUndefined();
});

test('no two files have one name, whatever letters a name has', () => {
  expect(fileName('')).toBe('terms.json');
  expect(fileName('wσ1')).toBe('terms/w_3c3_1.json');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(inAscii(a) === inAscii(b)).toBe(a === b);
      expect(inAscii(a)).toMatch(/^[a-z0-9_]*$/);
    }),
  );
});
