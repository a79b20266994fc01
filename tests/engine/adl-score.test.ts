import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitmexScore, fractionText, hyperliquidScore, scoreOrder } from '../../src/engine/index.ts';
import type { Score } from '../../src/engine/index.ts';
import { compare, magnitude, minus, over, plus, signOf, times } from '../../src/engine/rational.ts';
import { price, side } from '../arbitraries.ts';
import { equal, r } from './ratios.ts';

const text = (score: Score) => (score === 'first' ? score : fractionText(score));

const position = fc.record({ side, entry: price, mark: price, bankruptcy: price });

describe('bitmexScore', () => {
  test('is profit rate × leverage in profit, and profit rate ÷ leverage at a loss', () => {
    fc.assert(
      fc.property(position, (held) => {
        const { effectiveLeverage, profitRate, score } = bitmexScore(held);
        fc.pre(effectiveLeverage !== null && score !== 'first');
        const by = signOf(profitRate) > 0 ? times : over;
        return equal(score, by(profitRate, effectiveLeverage));
      }),
    );
  });

  test('reads values signed by side, so a short is the mirror of a long', () => {
    fc.assert(
      fc.property(position, (held) => {
        const { mark, entry, bankruptcy, side: s } = held;
        const gain = minus(r(mark), r(entry));
        const room = minus(r(mark), r(bankruptcy));
        const { profitRate, effectiveLeverage } = bitmexScore(held);
        const sign = s === 'long' ? 1 : -1;
        expect(signOf(profitRate)).toBe(sign * signOf(gain) || 0);
        expect(effectiveLeverage === null).toBe(sign * signOf(room) <= 0);
        if (effectiveLeverage)
          expect(equal(effectiveLeverage, over(r(mark), magnitude(room)))).toBe(true);
      }),
    );
  });

  test('puts a winner with nothing left above bankruptcy first of all', () => {
    const spent = { entry: 100, mark: 110, bankruptcy: 110 } as const;
    expect(bitmexScore({ ...spent, side: 'long' })).toMatchObject({
      effectiveLeverage: null,
      score: 'first',
    });
    // At a loss the same account comes after all winners: its rate is divided by infinity.
    const { score } = bitmexScore({ ...spent, side: 'short' });
    expect(text(score)).toBe('0');
  });

  test('of equal profits puts the higher leverage first, and of equal losses last', () => {
    const long = { side: 'long', mark: 110 } as const;
    const won = [105, 50].map((bankruptcy) => bitmexScore({ ...long, entry: 100, bankruptcy }));
    const lost = [105, 50].map((bankruptcy) => bitmexScore({ ...long, entry: 120, bankruptcy }));
    expect(scoreOrder(won[0]?.score ?? 'first', won[1]?.score ?? 'first')).toBeLessThan(0);
    expect(scoreOrder(lost[0]?.score ?? 'first', lost[1]?.score ?? 'first')).toBeLessThan(0);
    expect(signOf(r(text(lost[0]?.score ?? 'first')))).toBe(-1);
  });

  test('goes below 1× for an account that holds more than the notional', () => {
    const { effectiveLeverage } = bitmexScore({
      side: 'long',
      entry: 100,
      mark: 120,
      bankruptcy: -120,
    });
    expect(fractionText(effectiveLeverage ?? expect.fail('solvent'))).toBe('1/2');
  });
});

describe('hyperliquidScore', () => {
  const account = { notional: 1000, accountValue: 500 };

  test('read literally puts the less profitable of two shorts first, and by profit the other', () => {
    const short = { ...account, side: 'short', mark: 60 } as const;
    const literal = [100, 70].map((entry) => hyperliquidScore({ ...short, entry }));
    const byProfit = [100, 70].map((entry) =>
      hyperliquidScore({ ...short, entry, reading: 'by-profit' }),
    );
    expect(literal.map(text)).toEqual(['6/5', '12/7']);
    expect(byProfit.map(text)).toEqual(['10/3', '7/3']);
  });

  test('is the same in both readings for a long', () => {
    fc.assert(
      fc.property(price, price, (mark, entry) => {
        const long = { ...account, side: 'long', mark, entry } as const;
        const byProfit = hyperliquidScore({ ...long, reading: 'by-profit' });
        return text(hyperliquidScore(long)) === text(byProfit);
      }),
    );
  });

  test('puts an account worth nothing first of all', () => {
    const long = { ...account, side: 'long', mark: 110, entry: 100 } as const;
    expect(hyperliquidScore({ ...long, accountValue: 0 })).toBe('first');
    expect(hyperliquidScore({ ...long, accountValue: '-1' })).toBe('first');
  });
});

test('scoreOrder puts the higher score first, and “first” before every number', () => {
  const scores = ['1/3', 7, '-2', '1/3'].map(r);
  const sorted = [...scores, 'first' as const].toSorted(scoreOrder);
  expect(sorted.map(text)).toEqual(['first', '7', '1/3', '1/3', '-2']);
  expect(scoreOrder('first', 'first')).toBe(0);
  expect(compare(plus(r('1/3'), r('1/3')), r('2/3'))).toBe(0);
});

test.each([
  [{ entry: 0 }, 'entry'],
  [{ mark: -1 }, 'mark'],
  [{ bankruptcy: 'x' }, 'bankruptcy'],
  [{ side: 'both' as 'long' }, 'side'],
])('bitmexScore refuses %o by name', (wrong, parameter) => {
  const given = { side: 'long', entry: 100, mark: 110, bankruptcy: 90 } as const;
  expect(() => bitmexScore({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});

test.each([
  [{ entry: 0 }, 'entry'],
  [{ mark: 0 }, 'mark'],
  [{ notional: -1 }, 'notional'],
  [{ accountValue: 'x' }, 'accountValue'],
  [{ reading: 'backwards' as 'literal' }, 'reading'],
])('hyperliquidScore refuses %o by name', (wrong, parameter) => {
  const given = { side: 'long', entry: 100, mark: 110, notional: 10, accountValue: 5 } as const;
  expect(() => hyperliquidScore({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
