import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  linearEquity,
  linearLiquidationPrice,
  maintenanceMargin,
  tieredLiquidationPrice,
} from '../../src/engine/index.ts';
import type { MarginTier } from '../../src/engine/index.ts';
import { decimals, quantity, side } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

/** A table from floors and rates, each amount continuing the tier below. */
function table(floors: readonly number[], rates: readonly (number | string)[]): MarginTier[] {
  let amount = new Decimal(0);
  return floors.map((floor, i) => {
    const rate = rates[i] ?? 0;
    amount = amount.plus(new Decimal(rate).minus(rates[i - 1] ?? rate).times(floor));
    return { floor, cap: floors[i + 1] ?? null, rate, amount };
  });
}

// Binance BTCUSDT, October 2024: the amounts follow from floors and rates.
const binance = table(
  [0, 5e4, 6e5, 3e6, 12e6, 70e6, 100e6, 230e6, 480e6, 600e6, 800e6, 1200e6],
  [
    '0.004',
    '0.005',
    '0.0065',
    '0.01',
    '0.02',
    '0.025',
    '0.05',
    '0.1',
    '0.125',
    '0.15',
    '0.25',
    '0.5',
  ],
);

const tiers = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 700 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => {
    const floors = rows.map(([step], i) => (i === 0 ? 0 : step)).map(runningSum());
    const rates = rows.map(([, step]) => step).map(runningSum());
    return table(
      floors,
      rates.map((units) => new Decimal(units).div(10_000).toString()),
    );
  });

function runningSum(): (step: number) => number {
  let sum = 0;
  return (step) => (sum += step);
}

const position = fc.record({
  wallet: decimals(0, 2_000_000, 2),
  side,
  quantity,
  entry: decimals(0.01, 5_000, 2),
});

describe('tieredLiquidationPrice', () => {
  // Two independent computations; source: the golden cases of “Leverage Limit Governance”.
  test.each([
    ['short', 1100, 6_600_000, '64817.2505543237', 6],
    ['long', 1250, 7_500_000, '54994.7346938776', 5],
  ] as const)('takes the tier of the liquidation, not of the entry: a %s of %i BTC', (...row) => {
    const [s, q, wallet, price, tier] = row;
    const ours = { tiers: binance, wallet, side: s, quantity: q, entry: 60_000 };
    const found = tieredLiquidationPrice(ours);
    expect(found?.price.toFixed(10)).toBe(price);
    expect(found?.tier).toBe(tier);
  });

  test('is the answer of the one tier that contains its own answer', () => {
    fc.assert(
      fc.property(position, tiers, (held, rows) => {
        const own = rows.flatMap(({ floor, cap, rate, amount }, i) => {
          const rule = { maintenanceRate: rate, maintenanceAmount: amount };
          const price = linearLiquidationPrice({ ...held, ...rule });
          const notional = price?.times(held.quantity).toSignificantDigits(30);
          const inside =
            notional && (i === 0 || notional.gt(floor)) && (cap === null || notional.lte(cap));
          return inside ? [{ price, tier: i + 1 }] : [];
        });
        expect(own.length).toBeLessThanOrEqual(1);
        expect(tieredLiquidationPrice({ ...held, tiers: rows })).toEqual(own[0] ?? null);
      }),
    );
  });

  test('is where equity equals the margin of the whole table', () => {
    fc.assert(
      fc.property(position, tiers, (held, rows) => {
        const found = tieredLiquidationPrice({ ...held, tiers: rows });
        fc.pre(found !== null);
        const at = { ...held, price: found.price };
        // The table is convex: the margin it demands is the largest of its tiers’ lines.
        const demands = rows.map(({ rate, amount }) =>
          maintenanceMargin({ ...at, maintenanceRate: rate, maintenanceAmount: amount }),
        );
        const scale = found.price.plus(held.entry).times(held.quantity);
        return agrees(linearEquity(at), Decimal.max(...demands), scale);
      }),
    );
  });

  test('is the linear form when there is one tier', () => {
    fc.assert(
      fc.property(position, decimals(0, 1, 3), (held, rate) => {
        const found = tieredLiquidationPrice({ ...held, tiers: table([0], [rate]) });
        expect(found?.price ?? null).toEqual(
          linearLiquidationPrice({ ...held, maintenanceRate: rate }),
        );
      }),
    );
  });

  test('takes the lower tier at a floor, where both agree', () => {
    const two = table([0, 300], ['0.1', '0.2']);
    // Equity at a notional of 300 is 200 − (300 − 130): its margin there, 30.
    const tie = { tiers: two, wallet: 200, side: 'short', quantity: 3, entry: '130' } as const;
    const [lower] = two;
    const wallet = new Decimal(lower?.rate ?? NaN).times(300).plus(300).minus(390);
    const found = tieredLiquidationPrice({ ...tie, wallet });
    expect(found).toEqual({ price: new Decimal(100), tier: 1 });
  });

  test('goes on with the last rule beyond the last cap', () => {
    const capped = [{ floor: 0, cap: 1000, rate: '0.1', amount: 0 }];
    const short = { wallet: 5000, side: 'short', quantity: 10, entry: 100 } as const;
    const found = tieredLiquidationPrice({ ...short, tiers: capped });
    expect(found?.tier).toBe(1);
    expect(found?.price.toFixed(6)).toBe('545.454545');
  });

  test('does not exist without a position or out of reach', () => {
    const held = { tiers: binance, wallet: 1, side: 'long', quantity: 0, entry: 1 } as const;
    expect(tieredLiquidationPrice(held)).toBeNull();
    expect(tieredLiquidationPrice({ ...held, quantity: 1, wallet: 2 })).toBeNull();
  });

  test('counts the rest of the account', () => {
    const held = {
      tiers: binance,
      wallet: 7_600_000,
      side: 'long',
      quantity: 1250,
      entry: 6e4,
    } as const;
    const found = tieredLiquidationPrice({ ...held, otherMaintenance: 300_000, otherPnl: 200_000 });
    expect(found?.price.toFixed(10)).toBe('54994.7346938776');
  });
});

describe('a table of tiers is refused', () => {
  const [a, b] = table([0, 100], ['0.1', '0.2']) as [MarginTier, MarginTier];
  const held = { wallet: 10, side: 'long', quantity: 1, entry: 100 } as const;

  test.each<[string, MarginTier[], string]>([
    ['without a row', [], 'tiers must be a table of one tier or more'],
    ['that does not start at 0', [{ ...a, floor: 1 }], 'tiers[0].floor must be 0, where'],
    ['with an amount at 0', [{ ...a, amount: 1 }], 'tiers[0].amount must be 0, so that'],
    ['with a gap', [a, { ...b, floor: 101 }], 'tiers[1].floor must be 100, where the tier below'],
    ['with a falling rate', [a, { ...b, rate: '0.05' }], 'tiers[1].rate must be no less than'],
    ['with a jump', [a, { ...b, amount: 9 }], 'tiers[1].amount must be 10, so that the margin'],
    ['with a cap at its floor', [a, { ...b, cap: 100 }], 'tiers[1].cap must be more than 100'],
    ['with a row after the last', [{ ...a, cap: null }, b], 'tiers[1] must be absent, as the tier'],
    ['with a rate that is no rate', [{ ...a, rate: 2 }], 'tiers[0].rate must be a number from 0'],
  ])('%s', (_, rows, sentence) => {
    expect(() => tieredLiquidationPrice({ ...held, tiers: rows })).toThrow(sentence);
  });
});
