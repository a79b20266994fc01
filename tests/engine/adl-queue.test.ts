import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adlProRata,
  adlQueue,
  fractionText,
  randomOrder,
  toNumber,
} from '../../src/engine/index.ts';
import type { AdlQueue, Opponent } from '../../src/engine/index.ts';
import { compare, least, minus, over, signOf, sum, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

const winners: fc.Arbitrary<Opponent[]> = fc
  .array(fc.record({ quantity: decimals(0, 1000, 2), score: decimals(-2, 5, 0) }), { maxLength: 8 })
  .map((line) => line.map((opponent, id) => ({ ...opponent, id })));
const quantity = decimals(0, 4000, 2);

const closed = ({ rows }: AdlQueue) => rows.map((row) => row.closed);
const total = (line: readonly Opponent[]) => sum(line.map((opponent) => r(opponent.quantity)));

describe.each([
  ['adlQueue', adlQueue],
  ['adlProRata', adlProRata],
])('%s', (_, matching) => {
  test('closes as many contracts as there are to match, or all there are, and reports the rest', () => {
    fc.assert(
      fc.property(winners, quantity, (line, wanted) => {
        const matched = matching({ winners: line, quantity: wanted });
        const all = sum(closed(matched));
        expect(equal(all, least(r(wanted), total(line)))).toBe(true);
        expect(equal(matched.unmatched, minus(r(wanted), all))).toBe(true);
      }),
    );
  });

  test('closes no more of anyone than they hold, and leaves the rest', () => {
    fc.assert(
      fc.property(winners, quantity, (line, wanted) =>
        matching({ winners: line, quantity: wanted }).rows.every(
          (row) =>
            signOf(row.closed) >= 0 &&
            atMost(row.closed, row.quantity) &&
            equal(row.remaining, minus(row.quantity, row.closed)),
        ),
      ),
    );
  });

  test('closes no less of anyone when there is more to match', () => {
    fc.assert(
      fc.property(winners, quantity, decimals(0, 100, 2), (line, wanted, more) => {
        const before = closed(matching({ winners: line, quantity: wanted }));
        const grown = Number(wanted) + Number(more);
        const after = closed(matching({ winners: line, quantity: grown }));
        return before.every((part, i) => compare(part, after[i] ?? part) <= 0);
      }),
    );
  });

  test('puts the highest score first, and ties by id, whatever the order given', () => {
    fc.assert(
      fc.property(winners, quantity, (line, wanted) => {
        const given = matching({ winners: line, quantity: wanted });
        const turned = matching({ winners: line.toReversed(), quantity: wanted });
        expect(turned).toEqual(given);
        given.rows.forEach(({ id }, i) => {
          const before = line[Number(given.rows[i - 1]?.id ?? id)];
          const here = line[Number(id)];
          const order = compare(r(before?.score ?? 0), r(here?.score ?? 0));
          expect(order > 0 || (order === 0 && Number(before?.id) <= Number(id))).toBe(true);
        });
      }),
    );
  });

  test('matches nothing in an empty line', () => {
    expect(matching({ winners: [], quantity: 5 })).toEqual({ rows: [], unmatched: r(5) });
    const { rows, unmatched } = matching({
      winners: [{ id: 'a', quantity: 0, score: 1 }],
      quantity: 5,
    });
    expect(rows).toMatchObject([{ percentile: 0, closed: r(0), remaining: r(0) }]);
    expect(fractionText(unmatched)).toBe('5');
  });

  test('is a no-op without anything to match', () => {
    fc.assert(
      fc.property(winners, (line) =>
        closed(matching({ winners: line, quantity: 0 })).every((part) => signOf(part) === 0),
      ),
    );
  });
});

describe('adlQueue', () => {
  test('serves the line from its front: only the last one reached keeps a part', () => {
    fc.assert(
      fc.property(winners, quantity, (line, wanted) => {
        const held = adlQueue({ winners: line, quantity: wanted }).rows.filter(
          (row) => signOf(row.quantity) > 0,
        );
        const firstKept = held.findIndex((row) => signOf(row.remaining) > 0);
        return (
          firstKept === -1 || held.slice(firstKept + 1).every((row) => signOf(row.closed) === 0)
        );
      }),
    );
  });

  // BitMEX, “Auto Deleveraging Examples”: the lights count a position's own contracts too.
  test('gives percentiles of the contracts up to and with its own', () => {
    const line = [10, 10, 20, 30, 20, 10].map((held, i) => ({
      id: i + 1,
      quantity: held,
      score: [3, 6, 1, 4, 5, 2][i] ?? 0,
    }));
    const { rows } = adlQueue({ winners: line, quantity: 20 });
    expect(rows.map(({ id }) => id)).toEqual([2, 5, 4, 1, 6, 3]);
    expect(rows.map(({ percentile }) => percentile)).toEqual([20, 40, 60, 80, 80, 100]);
    expect(numbers(rows.map((row) => row.closed))).toEqual([10, 10, 0, 0, 0, 0]);
  });

  test('ends a fifth at the fifth: shares are exact', () => {
    const line = Array.from({ length: 5 }, (_, id) => ({ id, quantity: '0.1', score: 0 }));
    const { rows } = adlQueue({ winners: line, quantity: 0 });
    expect(rows.map(({ percentile }) => percentile)).toEqual([20, 40, 60, 80, 100]);
  });

  test('puts “first” before every number, and numbered accounts before named ones at a tie', () => {
    const line = [
      { id: 'b', quantity: 1, score: 9 },
      { id: 'a', quantity: 1, score: 9 },
      { id: 10, quantity: 1, score: 9 },
      { id: 9, quantity: 1, score: 9 },
      { id: 'z', quantity: 1, score: 'first' },
    ];
    const { rows } = adlQueue({ winners: line, quantity: 1 });
    expect(rows.map(({ id }) => id)).toEqual(['z', 9, 10, 'a', 'b']);
  });

  test('seizes another sum when an account splits: it is not split-proof', () => {
    const rival = { id: 'rival', quantity: 10, score: 5 };
    const whole = adlQueue({
      winners: [{ id: 'me', quantity: 10, score: 6 }, rival],
      quantity: 10,
    });
    // Half of the position moved to an account with less leverage, hence a lower score.
    const split = adlQueue({
      winners: [
        { id: 'me', quantity: 5, score: 6 },
        { id: 'me too', quantity: 5, score: 1 },
        rival,
      ],
      quantity: 10,
    });
    const mine = ({ rows }: AdlQueue) =>
      toNumber(sum(rows.filter(({ id }) => id !== 'rival').map((row) => row.closed)));
    expect([mine(whole), mine(split)]).toEqual([10, 5]);
  });
});

describe('adlProRata', () => {
  test('takes the same share of everybody', () => {
    fc.assert(
      fc.property(winners, quantity, (line, wanted) => {
        fc.pre(signOf(total(line)) > 0);
        const share = over(least(r(wanted), total(line)), total(line));
        const { rows } = adlProRata({ winners: line, quantity: wanted });
        return rows.every((row) => equal(row.closed, times(row.quantity, share)));
      }),
    );
  });

  test('is split-proof: two accounts lose together what the one would have lost', () => {
    fc.assert(
      fc.property(winners, quantity, decimals(0, 1, 2), (line, wanted, part) => {
        fc.pre(line.length > 0);
        const [me, ...others] = line;
        const mine = r(me?.quantity ?? 0);
        const first = { id: 'first half', quantity: times(mine, r(part)), score: 1 };
        const second = { id: 'second half', quantity: minus(mine, first.quantity), score: 2 };
        const whole = adlProRata({ winners: line, quantity: wanted });
        const split = adlProRata({ winners: [first, second, ...others], quantity: wanted });
        const of = ({ rows }: AdlQueue, ids: readonly unknown[]) =>
          sum(rows.filter(({ id }) => ids.includes(id)).map((row) => row.closed));
        return equal(of(split, [first.id, second.id]), of(whole, [me?.id]));
      }),
    );
  });
});

describe('randomOrder', () => {
  const seeds = fc.integer({ min: 0, max: 0xffff_ffff });

  test('names every place once, and the same way for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), seeds, (count, seed) => {
        const order = randomOrder(count, seed);
        expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
        expect(randomOrder(count, seed)).toEqual(order);
      }),
    );
  });

  test('draws every order equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = randomOrder(3, seed).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Five standard deviations of a binomial count of 6,000 at 1/6.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  test.each([-1, 1.5, 1e6 + 1])('refuses a count of %d', (count) => {
    expect(() => randomOrder(count, 0)).toThrow('count must be a whole number');
  });
});

test.each([
  [{ quantity: -1 }, 'quantity'],
  [{ winners: [{ id: 1, quantity: -1, score: 0 }] }, 'winners[0].quantity'],
  [{ winners: [{ id: 1, quantity: 1, score: 'last' }] }, 'winners[0].score'],
  [
    {
      winners: [
        { id: 1, quantity: 1, score: 0 },
        { id: 1, quantity: 2, score: 1 },
      ],
    },
    'winners',
  ],
])('a matching with %o is refused by name', (wrong, parameter) => {
  const given = { winners: [{ id: 1, quantity: 1, score: 0 }], quantity: 1 };
  expect(() => adlQueue({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
