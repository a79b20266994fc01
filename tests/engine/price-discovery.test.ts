import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  componentShares,
  coupledPaths,
  discoveryShares,
  gapDeviationAfter,
  gapReversion,
  informationShareBounds,
  type CoupledMarkets,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const markets = fc.record({
  follow: fc.tuple(between(0, 0.9), between(0.001, 0.9)),
  noise: fc.tuple(between(0.1, 10), between(0.1, 10)),
  correlation: between(-0.95, 0.95),
});
const of = (a: number, b: number, rho = 0, s1 = 1, s2 = 1): CoupledMarkets => ({
  follow: [a, b],
  noise: [s1, s2],
  correlation: rho,
});
const swapped = ({ follow, noise, correlation }: CoupledMarkets): CoupledMarkets => ({
  follow: [follow[1], follow[0]],
  noise: [noise[1], noise[0]],
  correlation,
});

describe('the shares of two markets', () => {
  test('lie within 0 and 1 and add up', () => {
    fc.assert(
      fc.property(markets, (pair) => {
        const shares = discoveryShares(pair);
        expect(shares).not.toBeNull();
        if (shares === null) return;
        const { component, first, last, low, high } = shares;
        expect(component[0] + component[1]).toBe(1);
        expect(first[0] + last[1]).toBeCloseTo(1, 12);
        expect(first[1] + last[0]).toBeCloseTo(1, 12);
        for (const share of [...component, ...first, ...last]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(low[0] + high[1]).toBeCloseTo(1, 12);
      }),
    );
  });

  test('are those of the textbook', () => {
    fc.assert(
      fc.property(markets, (pair) => {
        const shares = discoveryShares(pair);
        const [a1, a2] = pair.follow;
        const [s1, s2] = pair.noise;
        const rho = pair.correlation;
        const [g1, g2] = [a2 / (a1 + a2), a1 / (a1 + a2)];
        const v = (g1 * s1) ** 2 + 2 * rho * g1 * s1 * g2 * s2 + (g2 * s2) ** 2;
        expect(shares?.first[0]).toBeCloseTo((g1 * s1 + rho * g2 * s2) ** 2 / v, 10);
        expect(shares?.last[0]).toBeCloseTo(((g1 * s1) ** 2 * (1 - rho * rho)) / v, 10);
        expect(shares?.efficientDeviation).toBeCloseTo(Math.sqrt(v), 10);
      }),
    );
  });

  test('change places with the names of the markets', () => {
    fc.assert(
      fc.property(markets, (pair) => {
        const [one, other] = [discoveryShares(pair), discoveryShares(swapped(pair))];
        expect(one?.first[0]).toBeCloseTo(other?.first[1] ?? NaN, 12);
        expect(one?.last[0]).toBeCloseTo(other?.last[1] ?? NaN, 12);
        expect(one?.component[0]).toBeCloseTo(other?.component[1] ?? NaN, 12);
      }),
    );
  });

  test('are one number where no news is shared, and do not see the unit', () => {
    fc.assert(
      fc.property(markets, between(1e-6, 1e6), (pair, unit) => {
        const alone = discoveryShares({ ...pair, correlation: 0 });
        expect(alone?.high[0]).toBeCloseTo(alone?.low[0] ?? NaN, 12);
        const [s1, s2] = pair.noise;
        const scaled = discoveryShares({ ...pair, noise: [s1 * unit, s2 * unit] });
        expect(scaled?.first[0]).toBeCloseTo(discoveryShares(pair)?.first[0] ?? NaN, 9);
      }),
    );
  });

  test('give a market that never adjusts everything, at most', () => {
    const shares = discoveryShares(of(0, 0.1, 0.3, 1, 2));
    expect(shares?.component).toEqual([1, 0]);
    expect(shares?.high[0]).toBe(1);
    expect(shares?.low[0]).toBeCloseTo(0.91, 12);
  });

  test('are the exact ratios of 243, 361 and 364', () => {
    const shares = discoveryShares(of(0.02, 0.18, 0.5));
    expect(shares?.low[0]).toBeCloseTo(243 / 364, 14);
    expect(shares?.high[0]).toBeCloseTo(361 / 364, 14);
  });

  test('turn round where news is shared with the opposite sign: first is then the lower bound', () => {
    const shares = discoveryShares(of(0.1, 0.1, -0.5));
    expect(shares?.first[0]).toBeLessThan(shares?.last[0] ?? 0);
    expect(shares?.low[0]).toBe(shares?.first[0]);
  });

  test('are none without a pull, and none where the common price never moves', () => {
    expect(componentShares(of(0, 0))).toBeNull();
    expect(discoveryShares(of(0, 0))).toBeNull();
    expect(discoveryShares(of(0.1, 0.1, -1))).toBeNull();
    expect(discoveryShares(of(0.1, 0.1, 0, 0, 0))).toBeNull();
    expect(discoveryShares(of(0.1, 0.1, 1))?.high).toEqual([1, 1]);
    expect(discoveryShares(of(1e-300, 3e-300))?.component[0]).toBeCloseTo(0.75, 14);
  });

  test('refuse what no market is', () => {
    expect(() => discoveryShares(of(-0.1, 0.1))).toThrow('follow[0] must be');
    expect(() => discoveryShares(of(0.1, 0.1, 1.1))).toThrow('correlation must be');
    expect(() => gapReversion(of(0.1, 0.1, 0, -1))).toThrow('noise[0] must be');
    expect(() => gapReversion(of(0.1, Infinity))).toThrow('follow[1] must be');
  });
});

describe('the gap', () => {
  test('halves in its half-life, by the part that is left each step', () => {
    fc.assert(
      fc.property(between(0, 0.45), between(0.001, 0.45), (a, b) => {
        const { persistence, halfLife } = gapReversion(of(a, b));
        expect(persistence ** (halfLife ?? NaN)).toBeCloseTo(0.5, 10);
      }),
    );
  });

  test('keeps its digits where the pull is next to nothing', () => {
    expect(gapReversion(of(1e-17, 0)).halfLife).toBeCloseTo(Math.LN2 * 1e17, -5);
  });

  test('has the deviation of an autoregression', () => {
    fc.assert(
      fc.property(markets, (pair) => {
        const { persistence: phi, deviation, stepDeviation } = gapReversion(pair);
        const [s1, s2] = pair.noise;
        const v = s1 * s1 + s2 * s2 - 2 * pair.correlation * s1 * s2;
        expect(stepDeviation).toBeCloseTo(Math.sqrt(v), 9);
        expect(deviation).toBeCloseTo(Math.sqrt(v / (1 - phi * phi)), 6);
      }),
    );
  });

  test('grows like the root of time without a pull, and levels off with one', () => {
    expect(gapReversion(of(0, 0))).toMatchObject({
      reverts: false,
      halfLife: null,
      deviation: null,
    });
    expect(gapDeviationAfter(of(0, 0), 100)).toBeCloseTo(10 * Math.SQRT2, 12);
    expect(gapDeviationAfter(of(0.1, 0.1), 0)).toBe(0);
    expect(gapDeviationAfter(of(0.1, 0.1), 1)).toBeCloseTo(Math.SQRT2, 12);
    expect(gapDeviationAfter(of(0.1, 0.1), 1e6)).toBeCloseTo(2.357022603955158, 12);
    expect(gapDeviationAfter(of(2, 1), 3)).toBeNull();
  });

  test('has no half-life where it changes sides or grows', () => {
    expect(gapReversion(of(0.6, 0.6)).halfLife).toBeNull();
    expect(gapReversion(of(0.6, 0.6)).reverts).toBe(true);
    expect(gapReversion(of(1, 1)).reverts).toBe(false);
    expect(gapReversion(of(1.5, 1)).deviation).toBeNull();
  });
});

describe('many markets', () => {
  test('of two, are the two', () => {
    fc.assert(
      fc.property(markets, (pair) => {
        const shares = discoveryShares(pair);
        const rho = pair.correlation;
        const bounds = informationShareBounds({
          weights: shares?.component ?? [],
          noise: pair.noise,
          correlations: [
            [1, rho],
            [rho, 1],
          ],
        });
        expect(bounds?.[0]?.low).toBeCloseTo(shares?.low[0] ?? NaN, 9);
        expect(bounds?.[1]?.high).toBeCloseTo(shares?.high[1] ?? NaN, 9);
      }),
    );
  });

  test('hold the whole between them: one number each without shared news, and else more than that at most', () => {
    const alone = informationShareBounds({
      weights: [0.5, 0.3, 0.2],
      noise: [1, 1, 1],
      correlations: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
    });
    expect(alone?.reduce((sum, { low }) => sum + low, 0)).toBeCloseTo(1, 12);
    expect(alone?.[0]?.low).toBeCloseTo(0.25 / 0.38, 12);
    const shared = informationShareBounds({
      weights: [0.5, 0.3, 0.2],
      noise: [1, 1, 1],
      correlations: [
        [1, 0.8, 0.8],
        [0.8, 1, 0.8],
        [0.8, 0.8, 1],
      ],
    });
    expect(shared?.reduce((sum, { low }) => sum + low, 0)).toBeLessThan(1);
    expect(shared?.reduce((sum, { high }) => sum + high, 0)).toBeGreaterThan(1);
  });

  test('of which one copies another, have nothing left for the later of them', () => {
    const bounds = informationShareBounds({
      weights: [0.5, 0.5],
      noise: [1, 1],
      correlations: [
        [1, 1],
        [1, 1],
      ],
    });
    expect(bounds).toEqual([
      { low: 0, high: 1 },
      { low: 0, high: 1 },
    ]);
  });

  test('refuse correlations that cannot occur together, and more than five', () => {
    const noise = [1, 1, 1];
    const impossible = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(() =>
      informationShareBounds({ weights: [1, 1, 1], noise, correlations: impossible }),
    ).toThrow('such as can occur together');
    expect(() =>
      informationShareBounds({
        weights: [1, 1],
        noise: [1, 1],
        correlations: [
          [1, 0.5],
          [0, 1],
        ],
      }),
    ).toThrow('symmetric');
    expect(() => informationShareBounds({ weights: [], noise: [], correlations: [] })).toThrow(
      'from 1 to 5',
    );
    expect(informationShareBounds({ weights: [0], noise: [1], correlations: [[1]] })).toBeNull();
  });
});

describe('drawn prices', () => {
  test('have the gap that the model says', () => {
    const draw = { ...of(0.02, 0.18, 0.5), steps: 100_000, seed: 1 };
    const { first, second } = coupledPaths(draw);
    const square = first.reduce((sum, p, i) => sum + (p - (second[i] ?? 0)) ** 2, 0);
    expect(Math.sqrt(square / first.length)).toBeCloseTo(gapReversion(draw).deviation ?? NaN, 1);
  });

  test('come again from the same seed, and only the pull differs at other speeds', () => {
    fc.assert(
      fc.property(markets, fc.nat(1e6), (pair, seed) => {
        const one = coupledPaths({ ...pair, steps: 5, seed });
        expect(coupledPaths({ ...pair, steps: 5, seed })).toEqual(one);
        const free = coupledPaths({ ...pair, follow: [0, 0], steps: 5, seed });
        expect(free.first[1]).toBe(one.first[1]);
      }),
    );
  });

  test('of a market that never adjusts are its noise alone', () => {
    const still = coupledPaths({ ...of(0, 0.3, 0, 0, 1), steps: 50, seed: 3 });
    expect(still.first.every((p) => p === 0)).toBe(true);
  });

  test('refuse no steps and a pull that throws the prices apart', () => {
    expect(() => coupledPaths({ ...of(0.1, 0.1), steps: 0, seed: 1 })).toThrow('steps must be');
    expect(() => coupledPaths({ ...of(1.5, 1), steps: 5, seed: 1 })).toThrow('at most 2 together');
  });
});
