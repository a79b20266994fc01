import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, ignitionStaircase, liquidationCascade } from '../../src/engine/index.ts';
import type { CascadeSetting } from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';
import { agrees } from './agreement.ts';
import { linearSettingOf, relativeImpact } from './cascade-arbitraries.ts';

const setting = linearSettingOf(10);
const toy: CascadeSetting = {
  price: '100',
  shock: '0.03',
  impact: { law: 'linear', perUnit: '0.1' },
  book: [
    ['97', '10', '96'],
    ['96', '20', '95'],
    ['94', '20', '93'],
    ['90', '30', '89'],
    ['80', '50', '79'],
  ].map(([liquidationPrice = '', quantity = '', bankruptcyPrice = '']) => ({
    liquidationPrice,
    quantity,
    bankruptcyPrice,
  })),
};
const kappaOf = ({ impact }: CascadeSetting) =>
  new Decimal(impact.law === 'linear' ? impact.perUnit : Number.NaN);
const shockedOf = ({ price, shock }: CascadeSetting) =>
  new Decimal(price).times(new Decimal(1).minus(shock));
const dueAt = ({ book }: CascadeSetting, price: Decimal) =>
  book
    .filter(({ liquidationPrice }) => price.lte(liquidationPrice))
    .reduce((sum, { quantity }) => sum.plus(quantity), new Decimal(0));
const forcedOf = (given: CascadeSetting) => liquidationCascade(given).forced;

describe('liquidationCascade', () => {
  test('ends at the least of all amounts that are due at the price their sale leads to', () => {
    fc.assert(
      fc.property(setting, (given) => {
        // Every amount that some of the positions sum to, by brute force.
        const sums = given.book.reduce(
          (all, { quantity }) => [...all, ...all.map((sum) => sum.plus(quantity))],
          [new Decimal(0)],
        );
        const consistent = sums.filter((sum) => {
          const price = Decimal.max(0, shockedOf(given).minus(kappaOf(given).times(sum)));
          return dueAt(given, price).eq(sum);
        });
        expect(forcedOf(given).eq(Decimal.min(...consistent))).toBe(true);
      }),
    );
  });

  test('forces what one sweep down the ignition staircase forces', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const swept = ignitionStaircase(given).findLast(({ shock }) => shock.lte(given.shock));
        return forcedOf(given).eq(swept?.forced ?? 0);
      }),
    );
  });

  test('grows with the shock, with the impact and with every position', () => {
    fc.assert(
      fc.property(setting, decimals(0, 0.5, 2), fc.nat(9), (given, more, place) => {
        const { forced } = liquidationCascade(given);
        const grown = (amount: string | number | Decimal) => new Decimal(amount).plus(more);
        const shock = Decimal.min(1, grown(given.shock));
        const impact = { law: 'linear', perUnit: grown(kappaOf(given)) } as const;
        const book = given.book.map((position, i) =>
          i === place ? { ...position, quantity: grown(position.quantity) } : position,
        );
        return [
          { ...given, shock },
          { ...given, impact },
          { ...given, book },
        ].every((raised) => forcedOf(raised).gte(forced));
      }),
    );
  });

  test('never ends above the shocked price', () => {
    fc.assert(
      fc.property(setting, decimals(0.05, 1, 2), decimals(0, 0.9, 1), (given, share, buyback) => {
        const { finalPrice, lowestPrice, shockedPrice } = liquidationCascade({
          ...given,
          share,
          buyback,
        });
        return finalPrice.lte(shockedPrice) && lowestPrice.lte(finalPrice) && lowestPrice.gte(0);
      }),
    );
  });

  test('does not depend on the order of the book', () => {
    const shuffled = setting.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.book], { minLength: given.book.length }),
      ),
    );
    const told = (given: CascadeSetting) => {
      const { rounds, dueBefore, ...totals } = liquidationCascade({ ...given, share: '0.4' });
      const sales = rounds.map((round) =>
        round.sales.map(({ position, quantity, averagePrice }) => [
          given.book[position]?.liquidationPrice,
          `${quantity.toString()} at ${averagePrice.toString()}`,
        ]),
      );
      return [sales, dueBefore.length, Object.values(totals).map(String)];
    };
    fc.assert(
      fc.property(shuffled, ([given, book]) => {
        expect(told({ ...given, book })).toEqual(told(given));
      }),
    );
  });

  test('sells what it forces, and buyers pay what the sellers get', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const { forced, proceeds, rounds, finalPrice } = liquidationCascade(given);
        const sales = rounds.flatMap((round) => round.sales);
        const sold = sales.reduce((sum, { quantity }) => sum.plus(quantity), new Decimal(0));
        expect(sold.eq(forced)).toBe(true);
        expect(rounds.at(-1)?.soldSoFar.eq(forced) ?? forced.isZero()).toBe(true);
        fc.pre(finalPrice.gt(0));
        // The area under a straight line, however it is sliced.
        const line = shockedOf(given)
          .times(2)
          .minus(kappaOf(given).times(forced))
          .times(forced)
          .div(2);
        return agrees(proceeds, line, '1e6');
      }),
    );
  });

  test('leaves no bad debt where every sale covers its bankruptcy price, and never a negative one', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const { badDebt, rounds } = liquidationCascade(given);
        const covered = rounds
          .flatMap(({ sales }) => sales)
          .every(({ position, averagePrice }) =>
            averagePrice.gte(given.book[position]?.bankruptcyPrice ?? 0),
          );
        return badDebt !== null && (covered ? badDebt.isZero() : badDebt.gt(0));
      }),
    );
  });

  test('closes a position that is due at exactly the price, where float64 would miss it', () => {
    expect(1 - 0.7).toBeGreaterThan(0.3);
    const impact = { law: 'linear', perUnit: '0' } as const;
    const forced = ['0.3', '0.29999999999999999999'].map((liquidationPrice) =>
      forcedOf({
        price: 1,
        shock: 0.7,
        impact,
        book: [{ liquidationPrice, quantity: 1 }],
      }).toNumber(),
    );
    expect(forced).toEqual([1, 0]);
  });

  test('takes fifty units with a dip of 3 %, then no more up to one of 5 %: flat, then jumps', () => {
    const forced = ['0', '0.029', '0.03', '0.049', '0.05', '0.08', '0.1'].map((shock) =>
      forcedOf({ ...toy, shock }).toNumber(),
    );
    expect(forced).toEqual([0, 0, 50, 50, 80, 80, 80]);
  });

  test('ends after one round where selling moves nothing', () => {
    const still = { ...toy, shock: '0.06', impact: { law: 'linear', perUnit: '0' } } as const;
    expect(liquidationCascade(still)).toMatchObject({ passes: 2 });
    expect(forcedOf(still).toNumber()).toBe(50);
  });

  test('counts a position that was due before the shock in the first round, and says so', () => {
    const book = [...toy.book, { liquidationPrice: '100', quantity: '5' }];
    const { dueBefore, rounds, amplification, badDebt } = liquidationCascade({
      ...toy,
      shock: '0',
      book,
    });
    expect(dueBefore).toEqual([5]);
    expect(rounds[0]?.sales.map(({ position }) => position)).toEqual([5]);
    expect(amplification).toBeNull();
    // The bankruptcy price of the newcomer is not known, so the debt is not either.
    expect(badDebt).toBeNull();
  });

  test('stops at a price of 0, where all are due', () => {
    const steep = { ...toy, impact: { law: 'linear', perUnit: '5' } } as const;
    const { finalPrice, forced, proceeds } = liquidationCascade(steep);
    expect([finalPrice, forced].map(Number)).toEqual([0, 130]);
    expect(agrees(proceeds, new Decimal(97).pow(2).div(10), 1000)).toBe(true);
    expect(forcedOf({ ...toy, shock: '1' }).toNumber()).toBe(130);
  });

  test('leaves out positions of no quantity, and an empty book alone', () => {
    const idle = { liquidationPrice: '99', quantity: '0' };
    const { rounds, dueBefore } = liquidationCascade({ ...toy, book: [idle] });
    expect([rounds, dueBefore]).toEqual([[], []]);
    expect(liquidationCascade({ ...toy, book: [] })).toMatchObject({ passes: 1, rounds: [] });
  });

  test('under laws that bend forces what its own staircase says', () => {
    fc.assert(
      fc.property(setting, relativeImpact, (given, impact) => {
        const bent = { ...given, impact };
        // Float64 decides ties here, either way; a hair above them it may not.
        const shock = new Decimal(given.shock).plus('1e-9');
        const swept = ignitionStaircase(bent).findLast((step) => step.shock.lte(shock));
        return forcedOf({ ...bent, shock }).eq(swept?.forced ?? 0);
      }),
    );
  });

  test.each([
    [{ price: '0' }, 'price'],
    [{ shock: '1.1' }, 'shock'],
    [{ share: '0' }, 'share'],
    [{ buyback: '1' }, 'buyback'],
    [{ book: [{ liquidationPrice: '-1', quantity: '1' }] }, 'liquidationPrice'],
    [{ book: [{ liquidationPrice: '1', quantity: '-1' }] }, 'quantity'],
    [{ book: [{ liquidationPrice: '1', quantity: '1', bankruptcyPrice: 'x' }] }, 'bankruptcyPrice'],
    [{ impact: { law: 'linear', perUnit: '-1' } as const }, 'perUnit'],
  ])('refuses %o by name', (wrong, parameter) => {
    expect(() => liquidationCascade({ ...toy, ...wrong })).toThrow(`${parameter} must be`);
  });
});
