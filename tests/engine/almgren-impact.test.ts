import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { almgrenImpact } from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const order = fc.record({
  order: between(1, 1e6),
  dailyVolume: between(1e4, 1e8),
  outstanding: between(1e6, 1e10),
  dailyVolatility: between(0.001, 0.1),
  days: between(0.01, 5),
});

describe('almgrenImpact', () => {
  test('moves the price the way of the order, and as far for a purchase as for a sale', () => {
    fc.assert(
      fc.property(order, (given) => {
        const bought = almgrenImpact(given);
        const sold = almgrenImpact({ ...given, order: -given.order });
        expect(bought.cost).toBeGreaterThan(0);
        expect(sold.cost).toBe(-bought.cost);
        expect(sold.permanent).toBe(-bought.permanent);
      }),
    );
  });

  test('is permanent in proportion to the order, temporary to its 3/5 power', () => {
    fc.assert(
      fc.property(order, (given) => {
        const one = almgrenImpact(given);
        const larger = almgrenImpact({ ...given, order: 32 * given.order });
        expect(larger.permanent / one.permanent).toBeCloseTo(32, 9);
        expect(larger.temporary / one.temporary).toBeCloseTo(8, 9);
      }),
    );
  });

  test('costs less when it takes longer, but moves the price as far', () => {
    fc.assert(
      fc.property(order, (given) => {
        const quick = almgrenImpact(given);
        const slow = almgrenImpact({ ...given, days: 2 * given.days });
        return slow.cost < quick.cost && slow.permanent === quick.permanent;
      }),
    );
  });

  test('is nothing for no order', () => {
    const market = { dailyVolume: 1e6, outstanding: 1e8, dailyVolatility: 0.02, days: 1 };
    expect(almgrenImpact({ ...market, order: 0 })).toMatchObject({
      permanent: 0,
      temporary: 0,
      cost: 0,
    });
  });

  test.each(['dailyVolume', 'outstanding', 'dailyVolatility', 'days'])(
    'refuses no %s by name',
    (name) => {
      const given = { order: 1, dailyVolume: 1, outstanding: 1, dailyVolatility: 1, days: 1 };
      expect(() => almgrenImpact({ ...given, [name]: 0 })).toThrow(`${name} must be`);
    },
  );
});
