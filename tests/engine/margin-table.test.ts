import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  fractionText,
  initialMargin,
  maintenanceAmount,
  maintenanceRates,
  marginTable,
  marginTiers,
  tieredLiquidationPrice,
  tieredMaintenance,
  toDecimal,
  toNumber,
} from '../../src/engine/index.ts';
import { minus, plus, times, zero } from '../../src/engine/rational.ts';
import { decimals, quantity, side } from '../arbitraries.ts';
import { agrees } from './agreement.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

// Binance BTCUSDT, October 2024.
const binance = marginTable({
  floors: [0, 5e4, 6e5, 3e6, 12e6, 70e6, 100e6, 230e6, 480e6, 600e6, 800e6, 1200e6],
  rates: [0.004, 0.005, 0.0065, 0.01, 0.02, 0.025, 0.05, 0.1, 0.125, 0.15, 0.25, 0.5],
  maxLeverages: [125, 100, 75, 50, 25, 20, 10, 5, 4, 3, 2, 1],
});

const columns = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 700 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => {
    const sums = (list: readonly number[]) =>
      list.map((_, i) => list.slice(0, i + 1).reduce((a, b) => a + b, 0));
    return {
      floors: sums(rows.map(([step], i) => (i === 0 ? 0 : step))),
      rates: sums(rows.map(([, step]) => step)).map((units) => `${units}/9000`),
    };
  });
const table = columns.map(marginTable);
const notional = decimals(0, 9_000_000, 2);

describe('marginTable', () => {
  // Published amounts, commit c9ae5e1 of freqtrade’s snapshot of Binance’s tiers.
  test('gives the amounts that Binance prints', () => {
    expect(numbers(binance.map(({ amount }) => amount))).toEqual([
      0, 50, 950, 11_450, 131_450, 481_450, 2_981_450, 14_481_450, 26_481_450, 41_481_450,
      121_481_450, 421_481_450,
    ]);
  });

  test('joins each tier to the one below at its floor', () => {
    fc.assert(
      fc.property(table, (rows) =>
        rows.every(({ floor, rate, amount }, i) => {
          const below = rows[i - 1];
          if (!below) return equal(amount, 0) && equal(floor, 0);
          const demand = (row: typeof below) => minus(times(floor, row.rate), row.amount);
          return equal(demand({ ...below, rate, amount }), demand(below)) && below.cap === floor;
        }),
      ),
    );
  });

  test('has amounts that are its steps, one after the other', () => {
    fc.assert(
      fc.property(table, (rows) =>
        rows.slice(1).every(({ floor, rate, amount }, i) => {
          const { rate: rateBelow, amount: amountBelow } = rows[i] ?? { rate, amount };
          return equal(amount, maintenanceAmount({ floor, rate, rateBelow, amountBelow }));
        }),
      ),
    );
  });

  test('has amounts that rise, where the rates do', () => {
    fc.assert(
      fc.property(table, (rows) =>
        rows.every(({ amount }, i) => atMost(rows[i - 1]?.amount ?? zero, amount)),
      ),
    );
  });
});

describe('tieredMaintenance', () => {
  test('is continuous and rises with the notional', () => {
    fc.assert(
      fc.property(table, notional, decimals(0.01, 1, 2), (rows, size, more) => {
        const here = tieredMaintenance({ table: rows, notional: size });
        const there = tieredMaintenance({ table: rows, notional: plus(r(size), r(more)) });
        const rise = minus(there.margin, here.margin);
        // No faster than the rate of the tier it has come to, no slower than the one it left.
        expect(atMost(times(here.marginalRate, r(more)), rise)).toBe(true);
        expect(atMost(rise, times(there.marginalRate, r(more)))).toBe(true);
      }),
    );
  });

  test('takes a share of the notional that never falls with size, and is below the marginal one', () => {
    fc.assert(
      fc.property(table, notional, notional, (rows, a, b) => {
        fc.pre(Number(a) > 0 && Number(b) > 0);
        const [small, large] = [a, b].toSorted((x, y) => Number(x) - Number(y));
        const at = (size: string) => tieredMaintenance({ table: rows, notional: size });
        const [less, more] = [at(small ?? '1'), at(large ?? '1')];
        expect(atMost(less.effectiveRate ?? 1, more.effectiveRate ?? 0)).toBe(true);
        expect(atMost(more.effectiveRate ?? 1, more.marginalRate)).toBe(true);
      }),
    );
  });

  test('is the largest that any tier would ask: the tiers are one convex line', () => {
    fc.assert(
      fc.property(table, notional, (rows, size) => {
        const { margin } = tieredMaintenance({ table: rows, notional: size });
        const asked = rows.map(({ rate, amount }) => minus(times(r(size), rate), amount));
        return asked.every((x) => atMost(x, margin)) && asked.some((x) => equal(x, margin));
      }),
    );
  });

  // Two independent computations.
  test('takes the lower tier at a floor, where both agree', () => {
    const sizes = [50_000, 264_000, 1_000_000, 6_000_000, 100_000_000, 250_000_000];
    const all = sizes.map((size) => tieredMaintenance({ table: binance, notional: size }));
    expect(all.map(({ tier }) => tier)).toEqual([1, 2, 3, 4, 6, 8]);
    expect(numbers(all.map(({ margin }) => margin))).toEqual([
      200, 1270, 5550, 48_550, 2_018_550, 10_518_550,
    ]);
  });

  test('of nothing is nothing', () => {
    expect(tieredMaintenance({ table: binance, notional: 0 })).toEqual({
      tier: 1,
      margin: zero,
      marginalRate: r('0.004'),
      effectiveRate: null,
    });
  });
});

describe('initialMargin', () => {
  test('is the notional over the leverage, up to what the tier allows', () => {
    const at = (notional_: number, leverage: number) =>
      toNumber(initialMargin({ table: binance, notional: notional_, leverage }));
    expect(at(50_000, 125)).toBe(400);
    expect(at(50_001, 100)).toBe(500.01);
    expect(() => at(50_001, 101)).toThrow(
      'leverage must be at most 100 for a position of this size',
    );
    expect(() => at(1, 0.5)).toThrow('leverage must be a number that is 1 or more');
  });

  test('knows no limit where the table has none', () => {
    const open = marginTable({ floors: [0], rates: ['0.01'] });
    expect(toNumber(initialMargin({ table: open, notional: 100, leverage: 1000 }))).toBe(0.1);
  });
});

describe('maintenanceRates', () => {
  // Hyperliquid’s tiers for DOGE on its test network: 10×, 5× and 3×.
  test('are half of the least initial margin where the ratio is 2', () => {
    const rates = maintenanceRates({ maxLeverages: [10, 5, 3], marginRatio: 2 });
    expect(rates.map(fractionText)).toEqual(['1/20', '1/10', '1/6']);
    const rows = marginTable({ floors: [0, 20_000, 100_000], rates });
    expect(rows.map(({ amount }) => fractionText(amount))).toEqual(['0', '1000', '23000/3']);
    const { margin } = tieredMaintenance({ table: rows, notional: 150_000 });
    expect(fractionText(margin)).toBe('52000/3');
  });
});

describe('marginTiers', () => {
  test('let a liquidation price be found, in the tier that contains it and in no other', () => {
    const position = fc.record({
      wallet: decimals(0, 2_000_000, 2),
      side,
      quantity,
      entry: decimals(0.01, 5_000, 2),
    });
    fc.assert(
      fc.property(table, position, (rows, held) => {
        const found = tieredLiquidationPrice({ ...held, tiers: marginTiers(rows) });
        if (!found) return;
        const size = found.price.times(held.quantity);
        const { margin, tier } = tieredMaintenance({ table: rows, notional: size });
        const gain = size.minus(new Decimal(held.entry).times(held.quantity));
        const equity = (held.side === 'long' ? gain : gain.negated()).plus(held.wallet);
        expect(agrees(equity, toDecimal(margin), size.plus(1e9))).toBe(true);
        // On a floor, the last digit of a division may lie on either side.
        const onFloor = rows.some(({ floor }) => agrees(toDecimal(floor), size, 1e9));
        expect(tier === found.tier || onFloor).toBe(true);
      }),
    );
  });
});

test.each([
  [{ floors: [] as number[], rates: [] as number[] }, 'floors'],
  [{ floors: [1, 2] }, 'floors'],
  [{ floors: [0, 0] }, 'floors[1]'],
  [{ floors: [0, -1] }, 'floors[1]'],
  [{ rates: ['0.2', '0.1'] }, 'rates[1]'],
  [{ rates: ['0.1', 2] }, 'rates[1]'],
  [{ rates: ['0.1'] }, 'rates'],
  [{ maxLeverages: [10] }, 'maxLeverages'],
  [{ maxLeverages: [10, 0] }, 'maxLeverages[1]'],
])('marginTable refuses %o by name', (wrong, parameter) => {
  const given = { floors: [0, 100], rates: ['0.1', '0.2'] };
  expect(() => marginTable({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});

test.each([
  ['a notional below 0', () => tieredMaintenance({ table: binance, notional: -1 }), 'notional'],
  ['an empty table', () => tieredMaintenance({ table: [], notional: 1 }), 'table'],
  [
    'a ratio below 1',
    () => maintenanceRates({ maxLeverages: [1], marginRatio: '0.5' }),
    'marginRatio',
  ],
  [
    'a leverage below 1',
    () => maintenanceRates({ maxLeverages: [0], marginRatio: 2 }),
    'maxLeverages[0]',
  ],
  [
    'a floor below 0',
    () => maintenanceAmount({ floor: -1, rate: 0, rateBelow: 0, amountBelow: 0 }),
    'floor',
  ],
])('%s is refused by name', (_, call, parameter) => {
  expect(call).toThrow(`${parameter} must be`);
});
