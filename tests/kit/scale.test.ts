import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linearScale, logScale, type Scale } from '../../src/components/kit/scale.ts';

const span = fc
  .tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
  )
  .map(([from, length]) => [from, from + length] as const);
const positive = fc
  .tuple(
    fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
    fc.double({ min: 1.01, max: 1e6, noNaN: true }),
  )
  .map(([from, factor]) => [from, from * factor] as const);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const pixels = fc.constantFrom([0, 320] as const, [190, 24] as const, [52, 912] as const);

const kinds: readonly (readonly [
  string,
  (domain: readonly [number, number], from: number, to: number) => Scale,
  fc.Arbitrary<readonly [number, number]>,
])[] = [
  ['linear', linearScale, span],
  ['log', logScale, positive],
];

test.each(kinds)('a %s scale maps its domain onto its range, end to end', (_, of, domains) => {
  fc.assert(
    fc.property(domains, pixels, ([a, b], [from, to]) => {
      const scale = of([a, b], from, to);
      expect(scale(a)).toBeCloseTo(from, 6);
      expect(scale(b)).toBeCloseTo(to, 6);
    }),
  );
});

test.each(kinds)('what a %s scale places, it reads back', (_, of, domains) => {
  fc.assert(
    fc.property(domains, pixels, share, ([a, b], [from, to], at) => {
      const scale = of([a, b], from, to);
      const pixel = from + at * (to - from);
      expect(scale(scale.invert(pixel))).toBeCloseTo(pixel, 4);
    }),
  );
});

test.each(kinds)('a %s scale keeps order', (_, of, domains) => {
  fc.assert(
    fc.property(domains, share, share, (domain, s, t) => {
      const scale = of(domain, 0, 1000);
      const [low, high] = [Math.min(s, t), Math.max(s, t)].map((x) => scale.invert(1000 * x));
      expect(scale(low ?? 0)).toBeLessThanOrEqual(scale(high ?? 0) + 1e-6);
    }),
  );
});

test.each(kinds)('ticks of a %s scale lie within the domain, in order', (_, of, domains) => {
  fc.assert(
    fc.property(domains, fc.integer({ min: 2, max: 12 }), ([a, b], count) => {
      const ticks = of([a, b], 0, 100).ticks(count);
      const slack = 1e-9 * Math.max(Math.abs(a), Math.abs(b));
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(a - slack);
        expect(tick).toBeLessThanOrEqual(b + slack);
      }
      expect(ticks).toEqual([...new Set(ticks)].sort((x, y) => x - y));
    }),
  );
});

test('a log scale shows 1, 2, 5 while they fit, and powers of ten beyond', () => {
  expect(logScale([1, 100], 0, 100).ticks(8)).toEqual([1, 2, 5, 10, 20, 50, 100]);
  expect(logScale([1, 100], 0, 100).ticks(4)).toEqual([1, 10, 100]);
  expect(logScale([0.05, 2], 0, 100).ticks(8)).toEqual([0.05, 0.1, 0.2, 0.5, 1, 2]);
});

test('ticks of a linear scale are all the multiples of a round step that lie in its domain', () => {
  fc.assert(
    fc.property(span, fc.integer({ min: 2, max: 12 }), ([a, b], count) => {
      const ticks = linearScale([a, b], 0, 100).ticks(count);
      // Off by √2.5 at most, and by the one at an end.
      expect(ticks.length).toBeGreaterThanOrEqual(Math.floor(count / 1.6) - 1);
      expect(ticks.length).toBeLessThanOrEqual(Math.ceil(count * 1.6) + 1);
      const [first = 0, second = 0] = ticks;
      if (ticks.length < 2) return;
      expect((second - first).toExponential(2)).toMatch(/^[125]\.0+e/);
      expect(first - (second - first)).toBeLessThan(a);
      expect((ticks.at(-1) ?? 0) + (second - first)).toBeGreaterThan(b);
    }),
  );
});

test('a tick is the number it looks like', () => {
  expect(linearScale([0, 1], 0, 100).ticks(10)).toEqual([
    0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
  ]);
  expect(linearScale([-0.3, 0.3], 0, 100).ticks(6).map(String)).toEqual([
    '-0.3',
    '-0.2',
    '-0.1',
    '0',
    '0.1',
    '0.2',
    '0.3',
  ]);
  expect(linearScale([85, 107.5], 0, 100).ticks(8)).toEqual([
    86, 88, 90, 92, 94, 96, 98, 100, 102, 104, 106,
  ]);
});
