import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cascadeMap, liquidationCascade } from '../../src/engine/index.ts';
import { linearSettingOf } from './cascade-arbitraries.ts';

const setting = linearSettingOf(12);

describe('cascadeMap', () => {
  test('first meets the diagonal where the cascade lands', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const landed = liquidationCascade(given);
        const first = cascadeMap(given).find(({ fixed }) => fixed);
        expect(first?.forced.eq(landed.forced)).toBe(true);
        expect(first?.priceAfter.eq(landed.finalPrice)).toBe(true);
      }),
    );
  });

  test('is a staircase: each step begins where the one above ends, with more due and less to get', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const steps = cascadeMap(given);
        expect(steps[0]?.from).toBeNull();
        expect(steps.at(-1)?.to).toBeNull();
        return steps.slice(1).every(({ from, to, forced, priceAfter }, i) => {
          const above = steps[i];
          return (
            from !== null &&
            above?.to?.eq(from) === true &&
            (to === null || to.lt(from)) &&
            forced.gt(above.forced) &&
            priceAfter.lte(above.priceAfter)
          );
        });
      }),
    );
  });

  test('shows the landing that would hold too, but is not reached', () => {
    const book = [
      { liquidationPrice: '97', quantity: '50' },
      { liquidationPrice: '92', quantity: '40' },
    ];
    const impact = { law: 'linear', perUnit: '0.1' } as const;
    const steps = cascadeMap({ price: '100', shock: '0.02', impact, book });
    const fixed = steps.filter((step) => step.fixed);
    expect(
      fixed.map(({ forced, priceAfter }) => [forced.toNumber(), priceAfter.toNumber()]),
    ).toEqual([
      [0, 98],
      [50, 93],
      [90, 89],
    ]);
  });

  test('joins positions of one liquidation price, and has one step without a book', () => {
    const pair = [1, 2].map((quantity) => ({ liquidationPrice: '90', quantity }));
    const market = { price: '100', shock: '0', impact: { law: 'linear', perUnit: '1' } } as const;
    expect(cascadeMap({ ...market, book: pair }).map(({ forced }) => Number(forced))).toEqual([
      0, 3,
    ]);
    expect(cascadeMap({ ...market, book: [] })).toHaveLength(1);
  });

  test('refuses what the cascade refuses', () => {
    const market = { price: '100', shock: '2', impact: { law: 'linear', perUnit: '1' } } as const;
    expect(() => cascadeMap({ ...market, book: [] })).toThrow('shock must be');
  });
});
