import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  loopExposure,
  loopRisk,
  loopStaircase,
  loopUnwind,
  loopYield,
  shakenLoop,
  toNumber,
} from '../../src/engine/index.ts';
import {
  compare,
  minus,
  one,
  over,
  plus,
  signOf,
  sum,
  times,
  zero,
} from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

const loanToValue = decimals(0, 0.97, 2);
const loops = fc.integer({ min: 0, max: 30 });
const loop = fc
  .record({ loanToValue, loops, gap: decimals(0.005, 0.5, 3) })
  .map(({ gap, ...rest }) => ({
    ...rest,
    threshold: Math.min(1, Number(rest.loanToValue) + Number(gap)),
  }));

describe('loopExposure', () => {
  test('counts the deposits one by one: 1 + ℓ + ℓ² + … + ℓⁿ', () => {
    fc.assert(
      fc.property(loanToValue, loops, (share, count) => {
        let [added, all] = [one, one];
        for (let i = 0; i < count; i++) {
          added = times(added, r(share));
          all = plus(all, added);
        }
        return equal(loopExposure({ loanToValue: share, loops: count }).exposure, all);
      }),
    );
  });

  test('grows with every loop and never reaches its limit 1/(1 − ℓ)', () => {
    fc.assert(
      fc.property(decimals(0.01, 0.97, 2), loops, (share, count) => {
        const { exposure, limit } = loopExposure({ loanToValue: share, loops: count });
        const longer = loopExposure({ loanToValue: share, loops: count + 1 }).exposure;
        expect(compare(exposure, longer)).toBe(-1);
        expect(compare(longer, limit)).toBe(-1);
        expect(equal(limit, over(one, minus(one, r(share))))).toBe(true);
      }),
    );
  });

  test('is always one more than the debt: the equity is 1', () => {
    fc.assert(
      fc.property(loanToValue, loops, (share, count) => {
        const { exposure, debt } = loopExposure({ loanToValue: share, loops: count });
        return equal(minus(exposure, debt), 1);
      }),
    );
  });

  test('is 1 without a loop, and without a loan', () => {
    expect(toNumber(loopExposure({ loanToValue: '0.8', loops: 0 }).exposure)).toBe(1);
    expect(loopExposure({ loanToValue: 0, loops: 9 })).toEqual({
      exposure: one,
      debt: zero,
      limit: one,
    });
  });
});

describe('loopRisk', () => {
  test('falls with every loop, towards the buffer 1 − ℓ/LT, which knows no length', () => {
    fc.assert(
      fc.property(loop, (given) => {
        fc.pre(Number(given.loanToValue) > 0);
        const { drop, dropLimit } = loopRisk(given);
        const longer = loopRisk({ ...given, loops: given.loops + 1 }).drop;
        expect(compare(longer, drop)).toBe(-1);
        expect(atMost(dropLimit, longer)).toBe(true);
        expect(equal(dropLimit, minus(one, over(r(given.loanToValue), r(given.threshold))))).toBe(
          true,
        );
      }),
    );
  });

  test('ends at a health factor of exactly 1, where it is not liquidated yet', () => {
    fc.assert(
      fc.property(loop, decimals(0.0001, 0.01, 4), (given, further) => {
        const { drop, debt } = loopRisk(given);
        fc.pre(signOf(debt) > 0);
        const edge = shakenLoop({ ...given, shock: drop });
        expect(equal(edge.healthFactor ?? 0, 1)).toBe(true);
        expect(edge.liquidatable).toBe(false);
        const shock = plus(drop, r(further));
        fc.pre(atMost(shock, 1));
        expect(shakenLoop({ ...given, shock }).liquidatable).toBe(true);
      }),
    );
  });

  test('has no health factor without debt, and only a fall to nothing ends it', () => {
    const free = loopRisk({ loanToValue: '0.8', threshold: '0.85', loops: 0 });
    expect(free).toMatchObject({ healthFactor: null, drop: one });
    const shaken = shakenLoop({ loanToValue: '0.8', threshold: '0.85', loops: 0, shock: 1 });
    expect(shaken).toMatchObject({ liquidatable: false, healthFactor: null, equity: zero });
  });

  // Two independent methods: exact fractions and floating point.
  test.each([
    ['0.8', 5, '0.85', 0.14241835167582514, 1.1660697287],
    ['0.93', 20, '0.95', 0.041574738565671475, 1.0433781748],
  ])('of ℓ = %s after %i loops at LT = %s', (share, count, threshold, drop, health) => {
    const risk = loopRisk({ loanToValue: share, loops: count, threshold });
    expect(toNumber(risk.drop)).toBeCloseTo(drop, 12);
    expect(toNumber(risk.healthFactor ?? zero)).toBeCloseTo(health, 10);
  });
});

describe('loopStaircase', () => {
  test('adds up, step by step, to the loop itself', () => {
    fc.assert(
      fc.property(loop, (given) => {
        const steps = loopStaircase(given);
        expect(steps.map((step) => step.loop)).toEqual(
          Array.from({ length: given.loops + 1 }, (_, i) => i),
        );
        expect(equal(sum(steps.map(({ added }) => added)), loopExposure(given).exposure)).toBe(
          true,
        );
        expect(steps.at(-1)).toMatchObject(loopRisk(given));
      }),
      { numRuns: 30 },
    );
  });
});

describe('shakenLoop', () => {
  test('leaves the owner what the collateral is above the debt', () => {
    fc.assert(
      fc.property(loop, decimals(0, 1, 3), (given, shock) => {
        const { collateral, debt, equity, forcedSales, liquidatable } = shakenLoop({
          ...given,
          shock,
        });
        expect(equal(equity, minus(collateral, debt))).toBe(true);
        expect(equal(collateral, times(loopExposure(given).exposure, minus(one, r(shock))))).toBe(
          true,
        );
        // Liquidated, it has to sell all it owes, or all it has.
        const owes = atMost(debt, collateral) ? debt : collateral;
        expect(equal(forcedSales, liquidatable ? owes : 0)).toBe(true);
      }),
    );
  });

  test('is more forced to sell the longer it is: L − 1 times its equity', () => {
    const long = { loanToValue: '0.8', threshold: '0.85', loops: 20 };
    const { forcedSales } = shakenLoop({ ...long, shock: '0.07' });
    expect(equal(forcedSales, minus(loopExposure(long).exposure, one))).toBe(true);
  });
});

test('loopYield earns on the exposure and pays on the debt', () => {
  fc.assert(
    fc.property(
      loanToValue,
      loops,
      decimals(-0.1, 0.3, 3),
      decimals(0, 0.3, 3),
      (share, count, y, b) => {
        const given = { loanToValue: share, loops: count };
        const { exposure, debt } = loopExposure(given);
        const net = loopYield({ ...given, collateralYield: y, borrowRate: b });
        return equal(net, minus(times(exposure, r(y)), times(debt, r(b))));
      },
    ),
  );
  // At equal rates a loop earns what its equity would have earned without it.
  expect(
    numbers([
      loopYield({ loanToValue: '0.9', loops: 9, collateralYield: '0.03', borrowRate: '0.03' }),
    ]),
  ).toEqual([0.03]);
});

describe('loopUnwind', () => {
  const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });

  test('sells so much that what it brings repays the debt, and no more than there is', () => {
    fc.assert(
      fc.property(amount(10), amount(10), amount(0.2), (collateral, debt, impact) => {
        const { sold, cost, kept, shortfall } = loopUnwind({ collateral, debt, impact });
        fc.pre(sold !== null);
        expect(sold * (1 - impact * sold)).toBeCloseTo(debt, 10);
        expect(sold).toBeLessThanOrEqual(collateral);
        expect(cost).toBeCloseTo(impact * sold * sold, 10);
        expect(kept).toBeCloseTo(collateral - sold, 12);
        expect(shortfall).toBe(0);
      }),
    );
  });

  test('is insolvent where no sale brings so much, and says what is missing', () => {
    fc.assert(
      fc.property(amount(10), amount(10), amount(0.2), (collateral, debt, impact) => {
        const { sold, shortfall } = loopUnwind({ collateral, debt, impact });
        const brings = Array.from({ length: 501 }, (_, i) => (collateral * i) / 500).map(
          (x) => x * (1 - impact * x),
        );
        const best = Math.max(...brings);
        if (sold === null) expect(shortfall).toBeLessThanOrEqual(debt - best + 1e-12);
        else expect(best).toBeGreaterThan(debt * (1 - 1e-4) - 1e-4);
      }),
    );
  });

  test('sells the debt itself into a market that does not give way', () => {
    expect(loopUnwind({ collateral: 5, debt: 4, impact: 0 })).toEqual({
      sold: 4,
      cost: 0,
      kept: 1,
      shortfall: 0,
    });
  });

  test('sells half of what the market bears at the most, at a tie with its debt', () => {
    expect(loopUnwind({ collateral: 5, debt: 2.5, impact: 0.1 }).sold).toBe(5);
    expect(loopUnwind({ collateral: 9, debt: 2.5, impact: 0.1 }).sold).toBe(5);
    expect(loopUnwind({ collateral: 9, debt: 2.75, impact: 0.1 })).toMatchObject({
      sold: null,
      shortfall: 0.25,
    });
  });
});

test.each([
  [{ loanToValue: 1 }, 'loanToValue'],
  [{ loanToValue: '-0.1' }, 'loanToValue'],
  [{ threshold: '0.79' }, 'threshold'],
  [{ threshold: '1.01' }, 'threshold'],
  [{ loanToValue: 0, threshold: 0 }, 'threshold'],
  [{ loops: -1 }, 'loops'],
  [{ loops: 1.5 }, 'loops'],
  [{ shock: '1.5' }, 'shock'],
])('a loop with %o is refused by name', (wrong, parameter) => {
  const given = { loanToValue: '0.8', threshold: '0.85', loops: 3, shock: 0, ...wrong };
  expect(() => shakenLoop(given)).toThrow(`${parameter} must be`);
});

test.each([[{ collateral: -1 }], [{ debt: NaN }], [{ impact: -0.1 }]])(
  'loopUnwind refuses %o by name',
  (wrong) => {
    const [parameter] = Object.keys(wrong);
    const given = { collateral: 5, debt: 4, impact: 0.01, ...wrong };
    expect(() => loopUnwind(given)).toThrow(`${String(parameter)} must be`);
  },
);
