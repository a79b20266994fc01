import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, liquidationCascade } from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';
import { agrees } from './agreement.ts';
import { linearSettingOf } from './cascade-arbitraries.ts';

const still = { law: 'linear', perUnit: '0' } as const;
const held = [{ liquidationPrice: '95', quantity: '10', bankruptcyPrice: '90' }];
const at = (shock: string, share: string) =>
  liquidationCascade({ price: '100', shock, impact: still, book: held, share });

describe('sales in part', () => {
  test('heal an account that is sold above its bankruptcy price', () => {
    // Two units at 94 leave a debt of 712 on eight: bankrupt at 89, due at 93.94….
    const { rounds, forced, badDebt } = at('0.06', '0.2');
    expect(rounds).toHaveLength(1);
    expect([forced, badDebt].map(Number)).toEqual([2, 0]);
  });

  test('do not heal one that is sold below it: the whole debt is left as if sold at once', () => {
    fc.assert(
      fc.property(decimals(0.05, 1, 2), decimals(0.11, 0.9, 2), (share, shock) => {
        const whole = at(shock, '1');
        const parts = at(shock, share);
        expect(parts.forced.toNumber()).toBe(10);
        expect(parts.rounds).toHaveLength(new Decimal(1).div(share).ceil().toNumber());
        return agrees(parts.badDebt ?? NaN, whole.badDebt ?? NaN, 1000);
      }),
    );
  });

  test('tell the bad debt once, with the sale that closes the position', () => {
    const { rounds, badDebt } = at('0.2', '0.5');
    const told = rounds.flatMap(({ sales }) => sales.map((sale) => Number(sale.badDebt)));
    expect(told).toEqual([0, 100]);
    expect(Number(badDebt)).toBe(100);
  });

  test('never sell more than there is, and end', () => {
    fc.assert(
      fc.property(
        linearSettingOf(8),
        decimals(0.05, 1, 2),
        decimals(0, 0.9, 1),
        (given, share, buyback) => {
          const { rounds } = liquidationCascade({ ...given, share, buyback });
          const times = new Decimal(1).div(share).ceil().toNumber();
          expect(rounds.length).toBeLessThanOrEqual(given.book.length * times);
          return given.book.every(({ quantity }, place) => {
            const sold = rounds
              .flatMap(({ sales }) => sales)
              .filter(({ position }) => position === place)
              .reduce((sum, sale) => sum.plus(sale.quantity), new Decimal(0));
            return sold.lte(quantity);
          });
        },
      ),
    );
  });

  test('all at once is what a share of 1 means', () => {
    fc.assert(
      fc.property(linearSettingOf(8), (given) => {
        expect(liquidationCascade({ ...given, share: '1', buyback: '0' })).toEqual(
          liquidationCascade(given),
        );
      }),
    );
  });
});

describe('buyback', () => {
  const crowd = [97, 96, 95, 94, 93].map((liquidationPrice) => ({
    liquidationPrice,
    quantity: 10,
  }));
  const bought = (buyback: string) =>
    liquidationCascade({
      price: '100',
      shock: '0.03',
      impact: { law: 'linear', perUnit: '0.1' },
      book: crowd,
      buyback,
    });

  test('after each round stops a cascade that would run through the book', () => {
    expect(bought('0').forced.toNumber()).toBe(50);
    const { forced, finalPrice, lowestPrice } = bought('0.5');
    expect([forced, finalPrice, lowestPrice].map(Number)).toEqual([10, 96.5, 96]);
  });

  test('gives back its share of what weighs on the price, not of the last sale', () => {
    const { rounds } = bought('0');
    const late = liquidationCascade({
      price: '100',
      shock: '0.05',
      impact: { law: 'linear', perUnit: '0.2' },
      book: crowd,
      buyback: '0.5',
    });
    // 30 units take 95 to 89, half of that back to 92, where the other 20 go.
    expect(late.rounds.map(({ low, priceAfter }) => [Number(low), Number(priceAfter)])).toEqual([
      [89, 92],
      [88, 91.5],
    ]);
    expect(rounds.every(({ low, priceAfter }) => low.eq(priceAfter))).toBe(true);
  });
});
