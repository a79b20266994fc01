import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leverageTargetingNetwork, spectralRadius } from '../../src/engine/index.ts';
import type { BankNetwork } from '../../src/engine/index.ts';
import { bankNetwork } from './bank-network.ts';

const two: BankNetwork = {
  assets: [100, 200],
  weights: [
    [0.5, 0.5],
    [0.25, 0.75],
  ],
  debtToEquity: [9, 4],
  impact: [0.0001, 0.0002],
  firstReturns: [-0.02, 0],
};

describe('leverageTargetingNetwork', () => {
  test('sells so much that every bank is back at its leverage', () => {
    fc.assert(
      fc.property(bankNetwork, (given) => {
        const first = leverageTargetingNetwork(given).rounds[0];
        // A bank of assets A sells A·B·(−R): the loss falls on equity alone.
        const total = given.assets.reduce((sum, held, bank) => {
          const ratio = given.debtToEquity[bank] ?? 0;
          const earned = held * (first?.bankReturns[bank] ?? 0);
          const equity = held / (1 + ratio) + earned;
          return sum + (held + earned) - equity * (1 + ratio);
        }, 0);
        const sold = first?.sales.reduce((sum, amount) => sum + amount, 0) ?? 0;
        // The shares of a bank’s assets sum to 1 here.
        expect(sold / 1e4).toBeCloseTo(total / 1e4, 8);
      }),
    );
  });

  test('dies out if and only if the spectral radius is below 1', () => {
    fc.assert(
      fc.property(bankNetwork, (given) => {
        const { spectralRadius: radius } = leverageTargetingNetwork(given);
        fc.pre(radius > 0 && given.firstReturns.every((earned) => earned < 0));
        // Scaled to just below 1 and just above it.
        const grows = (to: number) => {
          const impact = given.impact.map((fall) => (fall * to) / radius);
          const { rounds } = leverageTargetingNetwork({ ...given, impact, rounds: 1000 });
          const fall = (round: number) =>
            Math.max(...(rounds[round]?.assetReturns.map(Math.abs) ?? []));
          return fall(999) / fall(499);
        };
        expect(grows(0.97)).toBeLessThan(1e-3);
        expect(grows(1.03)).toBeGreaterThan(1e3);
      }),
      { numRuns: 25 },
    );
  });

  test('is linear: twice the loss, twice the sales', () => {
    fc.assert(
      fc.property(bankNetwork, (given) => {
        const half = given.firstReturns.map((earned) => earned / 2);
        const [whole, part] = [given, { ...given, firstReturns: half }].map(
          leverageTargetingNetwork,
        );
        expect((part?.aggregateVulnerability ?? 0) * 2).toBeCloseTo(
          whole?.aggregateVulnerability ?? 0,
          9,
        );
      }),
    );
  });

  test('sells after any loss and buys after a gain', () => {
    const sold = (first: number) =>
      leverageTargetingNetwork({ ...two, firstReturns: [first, first] }).rounds[0]?.sales ?? [];
    expect(sold(-1e-9).every((amount) => amount > 0)).toBe(true);
    expect(sold(1e-9).every((amount) => amount < 0)).toBe(true);
  });

  test('has no ratio to equity where there are no banks', () => {
    const none = { assets: [], weights: [], debtToEquity: [], impact: [0.1], firstReturns: [0] };
    expect(leverageTargetingNetwork(none)).toMatchObject({
      aggregateVulnerability: null,
      directLossOverEquity: null,
      spectralRadius: 0,
    });
  });

  test.each([
    [{ assets: [100] }, 'debtToEquity must be a list of 1'],
    [{ weights: [[1, 0]] }, 'weights must be a list of 2'],
    [{ weights: [[1], [1]] }, 'weights must be a list of 2'],
    [{ firstReturns: [0] }, 'firstReturns must be a list of 2'],
    [{ assets: [-1, 2] }, 'assets must be'],
    [{ debtToEquity: [1, -2] }, 'debtToEquity must be'],
    [{ impact: [1, Number.NaN] }, 'impact must be'],
    [{ firstReturns: [-1.1, 0] }, 'firstReturns must be a return of −1 or more'],
    [{ rounds: 1 }, 'rounds must be a whole number from 2 to 1000'],
  ])('refuses %o in a sentence', (wrong, sentence) => {
    expect(() => leverageTargetingNetwork({ ...two, ...wrong })).toThrow(sentence);
  });
});

describe('spectralRadius', () => {
  const entries = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: 3,
    maxLength: 3,
  });

  test('is the largest eigenvalue: that of a diagonal, of a dyad and of two by two', () => {
    fc.assert(
      fc.property(entries, ([a = 0, b = 0, c = 0]) => {
        const squares = [a * a, b * b, c * c];
        const diagonal = squares.map((x, i) => squares.map((_, j) => (i === j ? x : 0)));
        expect(spectralRadius(diagonal)).toBeCloseTo(Math.max(...squares), 11);
        const dyad = [a, b, c].map((x) => [a, b, c].map((y) => x * y));
        expect(spectralRadius(dyad)).toBeCloseTo(a * a + b * b + c * c, 11);
        // Y·Yᵀ for Y of rows (a, 0) and (b, c).
        const [p, q, r] = [a * a, b * b + c * c, a * b];
        const larger = (p + q + Math.hypot(p - q, 2 * r)) / 2;
        const pair = [
          [p, r],
          [r, q],
        ];
        expect(spectralRadius(pair)).toBeCloseTo(larger, 10);
      }),
    );
  });

  test('does not mind eigenvalues that are equal or next to each other', () => {
    expect(
      spectralRadius([
        [2, 0],
        [0, 2],
      ]),
    ).toBeCloseTo(2, 14);
    expect(
      spectralRadius([
        [2, 0],
        [0, 2 - 1e-12],
      ]),
    ).toBeCloseTo(2, 11);
  });

  test('refuses what is not square or not finite', () => {
    expect(() => spectralRadius([[1, 2]])).toThrow('matrix must be a square matrix');
    expect(() => spectralRadius([[Number.NaN]])).toThrow('matrix must be a finite number');
    expect(spectralRadius([])).toBe(0);
  });
});
