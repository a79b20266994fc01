import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adlOutcome, adlScores, bitmexScore, toNumber } from '../../src/engine/index.ts';
import type { AdlRule, AdlWinner, Loss } from '../../src/engine/index.ts';
import { minus, plus, signOf, sum } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

const rules = [
  'bitmex',
  'hyperliquid',
  'hyperliquid-by-profit',
  'random',
  'pro-rata',
  'capped-pro-rata',
] as const;

// Longs against a bankrupt short, all in profit at the mark of 700.
const loss: Loss = { bankrupt: { side: 'short', quantity: 20, price: 650 }, mark: 700 };
const winners: readonly AdlWinner[] = [
  { id: 'early, calm', quantity: 30, entry: 400, equity: 20_000 },
  { id: 'late, bold', quantity: 10, entry: 640, equity: 900 },
  { id: 'early, bold', quantity: 15, entry: 450, equity: 4_000 },
  { id: 'late, calm', quantity: 20, entry: 620, equity: 50_000 },
];

const anyWinners = fc
  .array(
    fc.record({
      quantity: decimals(0, 50, 2),
      entry: decimals(1, 900, 2),
      equity: decimals(-100, 50_000, 2),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((line) => line.map((winner, id) => ({ ...winner, id })));
const anyLoss = fc.record({
  bankrupt: fc.record({
    side: fc.constantFrom('long', 'short'),
    quantity: decimals(0, 60, 2),
    price: decimals(300, 600, 2),
  }),
  mark: decimals(300, 600, 2),
  fund: decimals(0, 2000, 2),
  severity: decimals(0, 1, 2),
});
const rule = fc.constantFrom<AdlRule>(...rules);
const cap = decimals(0, 1, 2);

describe('adlOutcome', () => {
  test('seizes the same sum under every rule, of different winners', () => {
    const outcomes = rules.map((name) => adlOutcome({ ...loss, rule: name, winners }));
    for (const { seized, budget, unpaid } of outcomes) {
      expect(equal(seized, budget)).toBe(true);
      expect(equal(unpaid, 0)).toBe(true);
    }
    const payers = outcomes.map(({ rows }) =>
      rows.filter(({ seized }) => signOf(seized) > 0).map(({ id }) => id),
    );
    expect(payers.slice(0, 3)).toEqual([
      ['early, bold', 'early, calm'],
      ['late, bold', 'early, bold'],
      ['late, bold', 'early, bold'],
    ]);
    expect(outcomes.map(({ hit }) => hit).slice(4)).toEqual([4, 4]);
  });

  test('adds up: deficit = fund + seized + unpaid, and no rule seizes more than the budget', () => {
    fc.assert(
      fc.property(anyLoss, anyWinners, rule, cap, (given, line, name, most) => {
        const done = adlOutcome({ ...given, rule: name, winners: line, cap: most });
        expect(equal(done.deficit, plus(plus(done.fundPays, done.seized), done.unpaid))).toBe(true);
        expect(equal(done.seized, sum(done.rows.map((row) => row.seized)))).toBe(true);
        expect(atMost(done.seized, done.budget)).toBe(true);
        expect(done.hit).toBe(done.rows.filter((row) => signOf(row.seized) > 0).length);
      }),
    );
  });

  test('under a rule of shares takes no more than a profit, and nothing of a loser', () => {
    const shares = fc.constantFrom<AdlRule>('pro-rata', 'capped-pro-rata');
    fc.assert(
      fc.property(anyLoss, anyWinners, shares, cap, (given, line, name, most) => {
        const { rows } = adlOutcome({ ...given, rule: name, winners: line, cap: most });
        const limit = name === 'pro-rata' ? 1 : most;
        return rows.every(
          (row) =>
            row.closed === null &&
            equal(row.kept, minus(row.profit, row.seized)) &&
            (row.haircut ? atMost(row.haircut, limit) : equal(row.seized, 0)),
        );
      }),
    );
  });

  test('leaves more unpaid the lower the cap, and says how much', () => {
    const capped = (most: string) =>
      adlOutcome({ ...loss, rule: 'capped-pro-rata', winners, cap: most });
    const profits = sum(capped('1').rows.map(({ profit }) => profit));
    const done = capped('0.05');
    expect(toNumber(done.seized)).toBeCloseTo(toNumber(profits) * 0.05, 10);
    expect(equal(done.unpaid, minus(done.budget, done.seized))).toBe(true);
    expect(signOf(done.unpaid)).toBe(1);
  });

  test('draws lots by its seed', () => {
    const drawn = (seed: number) =>
      adlOutcome({ ...loss, rule: 'random', winners, seed }).rows.map(({ id }) => id);
    expect(drawn(7)).toEqual(drawn(7));
    const firsts = new Set(Array.from({ length: 64 }, (_, seed) => drawn(seed)[0]));
    expect(firsts.size).toBe(winners.length);
  });

  test('seizes nothing when the fund is enough', () => {
    for (const name of rules)
      expect(adlOutcome({ ...loss, rule: name, winners, fund: 1000 })).toMatchObject({
        hit: 0,
        seized: r(0),
        unpaid: r(0),
      });
  });

  test('shows a haircut above 1 where closing turns a small gain into a loss', () => {
    const late = { id: 'late', quantity: 20, entry: 690, equity: 500 };
    const [row] = adlOutcome({ ...loss, rule: 'bitmex', winners: [late] }).rows;
    expect(toNumber(row?.haircut ?? r(0))).toBe(5);
    expect(toNumber(row?.kept ?? r(0))).toBe(-800);
  });
});

describe('adlScores', () => {
  const line = { winners, side: 'long', mark: 700, seed: 0 } as const;

  test('under BitMEX’s rule are profit rate × notional ÷ equity', () => {
    const scores = adlScores({ ...line, rule: 'bitmex' });
    const expected = winners.map(({ quantity, entry, equity }) => {
      const [q, from, own] = [quantity, entry, equity].map(Number) as [number, number, number];
      return ((700 - from) / from) * ((700 * q) / own);
    });
    expect(numbers(scores.map((score) => (score === 'first' ? r(-1) : score)))).toEqual(
      expected.map((score) => expect.closeTo(score, 12) as number),
    );
  });

  test('for a short mirror the bankruptcy price', () => {
    const short = { id: 1, quantity: 2, entry: 800, equity: 100 };
    const scores = adlScores({ ...line, side: 'short', winners: [short], rule: 'bitmex' });
    const { score } = bitmexScore({ side: 'short', entry: 800, mark: 700, bankruptcy: 750 });
    expect(scores).toEqual([score]);
  });

  test('of a position without contracts are 0', () => {
    const none = { id: 1, quantity: 0, entry: 800, equity: 100 };
    expect(adlScores({ ...line, winners: [none], rule: 'pro-rata' })).toEqual([r(0)]);
  });
});

test.each([
  [{ rule: 'toString' as 'random' }, 'rule'],
  [{ cap: 2 }, 'cap'],
  [{ mark: 0 }, 'mark'],
  [{ rule: 'random', seed: -1 } as const, 'seed'],
  [{ winners: [{ id: 1, quantity: -1, entry: 1, equity: 1 }] }, 'winners[0].quantity'],
  [{ winners: [{ id: 1, quantity: 1, entry: 0, equity: 1 }] }, 'winners[0].entry'],
  [{ winners: [{ id: 1, quantity: 1, entry: 1, equity: 'x' }] }, 'winners[0].equity'],
])('adlOutcome refuses %o by name', (wrong, parameter) => {
  const given = { ...loss, rule: 'bitmex', winners } as const;
  expect(() => adlOutcome({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
