import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { autoDeleveraging, lossWaterfall, toNumber } from '../../src/engine/index.ts';
import type { Loss, Ratio, Side, Winner } from '../../src/engine/index.ts';
import { greatest, minus, plus, signOf, sum, times, zero } from '../../src/engine/rational.ts';
import { decimals, side } from '../arbitraries.ts';
import { atMost, equal, r } from './ratios.ts';

const gap = decimals(0, 40, 2);
const bankrupt = { side: 'short', quantity: '20', price: '650' } as const;

/** A bankruptcy whose mark is beyond the bankruptcy price by a gap. */
const loss: fc.Arbitrary<Loss & { gap: string }> = fc
  .record({
    side,
    quantity: decimals(0, 100, 2),
    price: decimals(50, 1000, 2),
    gap,
    fund: decimals(0, 3000, 2),
    severity: decimals(0, 1, 2),
  })
  .map(({ side: s, quantity, price, gap: beyond, fund, severity }) => ({
    bankrupt: { side: s, quantity, price },
    mark: s === 'short' ? plus(r(price), r(beyond)) : minus(r(price), r(beyond)),
    gap: beyond,
    fund,
    severity,
  }));

const winners: fc.Arbitrary<Winner[]> = fc
  .array(
    fc.record({
      quantity: decimals(0, 60, 2),
      entry: decimals(1, 1500, 2),
      score: decimals(-2, 5, 0),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((line) => line.map((winner, id) => ({ ...winner, id })));
const matched = fc.constantFrom('queue', 'pro-rata');
const enough: Winner = { id: 'enough', quantity: 100, entry: 100, score: -9 };

const profit = (s: Side, quantity: Ratio, entry: Ratio, price: Ratio) =>
  times(r(quantity), s === 'long' ? minus(r(price), r(entry)) : minus(r(entry), r(price)));

describe('lossWaterfall', () => {
  test('has nothing to pay while the mark is not beyond the bankruptcy price', () => {
    fc.assert(
      fc.property(loss, ({ bankrupt: held, ...given }) => {
        const mark =
          held.side === 'short'
            ? minus(r(held.price), r(given.gap))
            : plus(r(held.price), r(given.gap));
        const { deficit, budget } = lossWaterfall({ ...given, bankrupt: held, mark });
        return equal(deficit, 0) && equal(budget, 0);
      }),
    );
  });

  test('adds up: deficit = fund + residual, and the budget is the severity’s share of that', () => {
    fc.assert(
      fc.property(loss, fc.constantFrom('in-part', 'whole-or-not'), (given, fundUse) => {
        const { deficit, fundPays, residual, budget } = lossWaterfall({ ...given, fundUse });
        expect(equal(deficit, times(r(given.bankrupt.quantity), r(given.gap)))).toBe(true);
        expect(equal(deficit, plus(fundPays, residual))).toBe(true);
        expect(equal(budget, times(residual, r(given.severity ?? 1)))).toBe(true);
        expect(atMost(fundPays, given.fund ?? 0)).toBe(true);
      }),
    );
  });

  test('uses a fund that is too small as far as it goes, or not at all', () => {
    const given = { bankrupt, mark: '700', fund: '400' };
    const paid = (fundUse: 'in-part' | 'whole-or-not', fund = '400') =>
      toNumber(lossWaterfall({ ...given, fund, fundUse }).fundPays);
    expect([paid('in-part'), paid('whole-or-not')]).toEqual([400, 0]);
    expect([paid('in-part', '1000'), paid('whole-or-not', '1000')]).toEqual([1000, 1000]);
  });
});

describe('autoDeleveraging', () => {
  test('takes from winners exactly what they are asked for, as long as they hold enough', () => {
    fc.assert(
      fc.property(loss, winners, matched, (given, line, how) => {
        const done = autoDeleveraging({ ...given, winners: [...line, enough], matched: how });
        expect(equal(done.forgone, done.budget)).toBe(true);
        expect(equal(done.unmatched, 0)).toBe(true);
        expect(equal(done.unpaid, minus(done.residual, done.budget))).toBe(true);
      }),
    );
  });

  test('says by how much they do not: each contract without an opponent leaves its gap unpaid', () => {
    fc.assert(
      fc.property(loss, winners, matched, (given, line, how) => {
        const done = autoDeleveraging({ ...given, severity: 1, winners: line, matched: how });
        return equal(done.unpaid, times(done.unmatched, r(given.gap)));
      }),
    );
  });

  test('leaves the equity of winners, loser and fund together as it was, to the last cent', () => {
    fc.assert(
      fc.property(loss, winners, matched, gap, (given, line, how, away) => {
        // Closed where a venue likes, not only at the bankruptcy price.
        const closePrice = plus(r(given.bankrupt.price), r(away));
        const done = autoDeleveraging({ ...given, winners: line, matched: how, closePrice });
        const opposite = given.bankrupt.side === 'long' ? 'short' : 'long';
        const before = sum(
          line.map(({ quantity, entry }) => profit(opposite, quantity, entry, given.mark)),
        );
        const lost = minus(before, sum(done.rows.map(({ kept }) => kept)));
        // The loser owed the deficit; the fund has paid its part, the winners theirs.
        return equal(lost, minus(minus(done.deficit, done.fundPays), done.unpaid));
      }),
    );
  });

  test('lets nobody gain while the mark is beyond the bankruptcy price', () => {
    fc.assert(
      fc.property(loss, winners, matched, (given, line, how) =>
        autoDeleveraging({ ...given, winners: line, matched: how }).rows.every(
          (row) =>
            signOf(row.forgone) >= 0 &&
            atMost(row.kept, row.profit) &&
            equal(row.kept, minus(row.profit, row.forgone)),
        ),
      ),
    );
  });

  test('books the profit to the closing price on what is closed, and keeps the rest open', () => {
    fc.assert(
      fc.property(loss, winners, (given, line) => {
        const opposite = given.bankrupt.side === 'long' ? 'short' : 'long';
        return autoDeleveraging({ ...given, winners: line }).rows.every((row) => {
          const entry = line[Number(row.id)]?.entry ?? 0;
          const booked = profit(opposite, row.closed, entry, given.bankrupt.price);
          const open = profit(opposite, row.remaining, entry, given.mark);
          return equal(row.realised, booked) && equal(row.kept, plus(booked, open));
        });
      }),
    );
  });

  test('costs no winner less when it is more severe', () => {
    fc.assert(
      fc.property(loss, winners, matched, decimals(0, 1, 2), (given, line, how, other) => {
        const at = (severity: Ratio) =>
          autoDeleveraging({ ...given, winners: line, matched: how, severity });
        const milder = at(Math.min(Number(given.severity), Number(other)));
        const harder = at(Math.max(Number(given.severity), Number(other)));
        return milder.rows.every((row, i) => atMost(row.forgone, harder.rows[i]?.forgone ?? zero));
      }),
    );
  });

  test('closes nobody when the fund is enough, or when there is no deficit', () => {
    const given = { bankrupt, winners: [enough] };
    for (const quiet of [
      { mark: '700', fund: '1000' },
      { mark: '650', fund: '0' },
      { mark: '600', fund: '0' },
      { mark: '700', severity: '0' },
    ])
      expect(equal(autoDeleveraging({ ...given, ...quiet }).rows[0]?.closed ?? 1, 0)).toBe(true);
  });

  test('shares the contracts with the fund, or gives all of them to the winners', () => {
    const given = { bankrupt, mark: '700', fund: '250', winners: [enough] };
    const inPart = autoDeleveraging(given);
    // The fund pays a quarter of the deficit and so takes a quarter of the contracts.
    expect(toNumber(inPart.rows[0]?.closed ?? zero)).toBe(15);
    const whole = autoDeleveraging({ ...given, fundUse: 'whole-or-not' });
    expect(toNumber(whole.rows[0]?.closed ?? zero)).toBe(20);
    expect([inPart, whole].map(({ forgone }) => toNumber(forgone))).toEqual([750, 1000]);
  });

  test('closes a winner who entered between mark and bankruptcy price at a small loss', () => {
    const { rows } = autoDeleveraging({
      bankrupt,
      mark: '700',
      winners: [{ id: 'late', quantity: 20, entry: 690, score: 1 }],
    });
    expect(rows.map((row) => [row.profit, row.realised, row.kept].map(toNumber))).toEqual([
      [200, -800, -800],
    ]);
  });

  // dYdX Chain documentation, “Contract Loss Mechanisms”: the long keeps 100 of 500.
  test('is the published example of a price that doubles against a short', () => {
    const { rows, deficit, unpaid } = autoDeleveraging({
      bankrupt: { side: 'short', quantity: 500, price: '1.2' },
      mark: 2,
      winners: [{ id: 'long', quantity: 500, entry: 1, score: 0 }],
    });
    expect([deficit, unpaid].map(toNumber)).toEqual([400, 0]);
    expect(rows.map((row) => [row.profit, row.forgone, row.kept].map(toNumber))).toEqual([
      [500, 400, 100],
    ]);
  });

  test('costs winners nothing when they are closed at the mark, and then pays nothing', () => {
    fc.assert(
      fc.property(loss, winners, (given, line) => {
        const done = autoDeleveraging({ ...given, winners: line, closePrice: given.mark });
        return equal(done.forgone, 0) && equal(done.unpaid, minus(done.deficit, done.fundPays));
      }),
    );
  });

  test('reaches losers when the line is long enough, and makes their loss larger', () => {
    const { rows } = autoDeleveraging({
      bankrupt,
      mark: '700',
      winners: [
        { id: 'winner', quantity: 5, entry: 100, score: 2 },
        { id: 'loser', quantity: 30, entry: 720, score: -1 },
      ],
    });
    const loser = rows[1];
    expect(toNumber(loser?.closed ?? zero)).toBe(15);
    expect(toNumber(loser?.kept ?? zero)).toBe(-600 - 750);
    expect(signOf(greatest(zero, loser?.kept ?? zero))).toBe(0);
  });
});

test.each([
  [{ mark: -1 }, 'mark'],
  [{ fund: -1 }, 'fund'],
  [{ severity: '1.01' }, 'severity'],
  [{ fundUse: 'never' as 'in-part' }, 'fundUse'],
  [{ matched: 'by lot' as 'queue' }, 'matched'],
  [{ closePrice: -1 }, 'closePrice'],
  [{ bankrupt: { ...bankrupt, quantity: -1 } }, 'bankrupt.quantity'],
  [{ bankrupt: { ...bankrupt, price: 'x' } }, 'bankrupt.price'],
  [{ winners: [{ ...enough, entry: 0 }] }, 'winners[0].entry'],
  [{ winners: [enough, enough] }, 'winners'],
])('a bankruptcy with %o is refused by name', (wrong, parameter) => {
  const given = { bankrupt, mark: '700', winners: [enough] };
  expect(() => autoDeleveraging({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
