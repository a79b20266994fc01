import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { watchedWalk } from '../../src/engine/models/density-recursion.ts';
import { normalDensity, normalDistribution } from '../../src/engine/models/normal-distribution.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const walk = fc.record({
  height: between(1e-9, 20),
  fall: between(-3, 3),
  looks: fc.integer({ min: 0, max: 40 }),
});

describe('watchedWalk', () => {
  // Sparre Andersen: whatever the symmetric steps, n of them stay above where they began
  // with a chance of C(2n, n)/4ⁿ.
  test.each([1, 2, 10, 100, 400])('from next to 0 is above it after %d looks as known', (looks) => {
    let above = 1;
    for (let k = 1; k <= looks; k++) above *= (2 * k - 1) / (2 * k);
    const { hit } = watchedWalk({ height: 1e-15, fall: 0, looks });
    expect(1 - hit).toBeCloseTo(above, 13);
  });

  test('after two looks is the integral over the first', () => {
    fc.assert(
      fc.property(between(0.01, 6), between(-2, 2), (height, fall) => {
        // Simpson's rule over the heights at the first look.
        const [cells, top] = [2000, height + 12];
        const at = (i: number) => {
          const y = (top * i) / cells;
          return normalDensity(y - height + fall) * normalDistribution(y - fall);
        };
        let above = at(0) + at(cells);
        for (let i = 1; i < cells; i++) above += (i % 2 === 0 ? 2 : 4) * at(i);
        above *= top / cells / 3;
        expect(1 - watchedWalk({ height, fall, looks: 2 }).hit).toBeCloseTo(above, 10);
      }),
      { numRuns: 30 },
    );
  });

  test('loses no one: those hit and those above are all', () => {
    fc.assert(
      fc.property(walk, (given) => {
        const { hit, masses } = watchedWalk(given);
        expect(hit + masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('keeps the mean of a walk that nothing stops', () => {
    const { heights, masses } = watchedWalk({ height: 60, fall: -0.3, looks: 25 });
    const mean = heights.reduce((sum, height, i) => sum + height * (masses[i] ?? 0), 0);
    expect(mean).toBeCloseTo(67.5, 10);
  });

  test('has not moved before the first look', () => {
    const { hit, heights, masses } = watchedWalk({ height: 2, fall: 1, looks: 0 });
    expect([hit, ...heights, ...masses]).toEqual([0, 2, 1]);
  });

  test.each([
    [{ height: 0 }, 'height must be a number above 0 and up to 10^6'],
    [{ height: 2e6 }, 'height must be'],
    [{ fall: 1001 }, 'fall must be a number from −1000 to 1000'],
    [{ looks: 0.5 }, 'looks must be a whole number from 0 to 10000'],
    [{ looks: 10_001 }, 'looks must be'],
  ])('refuses %o in a sentence', (wrong, sentence) => {
    expect(() => watchedWalk({ height: 1, fall: 0, looks: 5, ...wrong })).toThrow(sentence);
  });
});
