// What the views tell: where redeeming begins to pay, what ends a loop, and that reported pools lie on their curves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import type { PegRow } from '../../src/components/widgets/is-one-still-one/columns.ts';
import { reports } from '../../src/components/widgets/is-one-still-one/events.ts';
import { modelPrice } from '../../src/components/widgets/is-one-still-one/event-rows.ts';
import { pegOf, priceAt, shareAt } from '../../src/components/widgets/is-one-still-one/peg.ts';
import { widget } from '../../src/components/widgets/is-one-still-one/widget.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const rows = (given: Given = {}) => widget.run(at(given));
const pool = fc.record({
  share: fc.integer({ min: 10, max: 999 }).map((tenths) => tenths / 10),
  amplification: fc.integer({ min: 1, max: 5000 }),
  coins: fc.constantFrom('2', '3', '4'),
  failure: fc.integer({ min: 0, max: 60 }),
  delay: fc.integer({ min: 0, max: 365 }),
});

describe('a pool', () => {
  test('pays less than redeeming from the marked share on, and only from there', () => {
    fc.assert(
      fc.property(pool, (given) => {
        const { price, low, pays } = pegOf(at(given));
        fc.pre(pays !== null && Math.abs(pays - given.share) > 1e-6);
        return price < low === given.share > pays;
      }),
    );
  });

  test('shades what redeeming gains, up to the edge of the figure', () => {
    fc.assert(
      fc.property(pool, (given) => {
        const curve = rows(given).filter(({ kind }) => kind === 'curve');
        const shaded = curve.filter(({ low }) => low !== null);
        const gains = ({ low, price }: PegRow) => (low ?? 0) >= (price ?? 0) - 1e-9;
        expect(shaded.every(gains)).toBe(true);
        expect(curve.slice(curve.length - shaded.length)).toEqual(shaded);
      }),
    );
  });

  test('liquidates a loop at the share at which its health factor is 1', () => {
    fc.assert(
      fc.property(pool, fc.integer({ min: 2, max: 15 }), (given, leverage) => {
        const values = at({ ...given, leverage });
        const { liquidation, healthAtPar } = pegOf(values);
        const share = shareAt(values, liquidation);
        fc.pre(share !== null && share >= 1 && share < 99.9);
        expect((healthAtPar ?? 0) * priceAt(values, share)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('at par gives nobody a reason to redeem or to mint', () => {
    expect(widget.readout(at({ share: 50 }))).toMatch(/within the band, so nobody gains/);
    expect(widget.readout(at({ share: 10 }))).toMatch(/above the .* that minting costs/);
    expect(widget.readout(at())).toMatch(/as a probability of failure of 2\.8/);
  });

  test('says where doubt cannot explain its price', () => {
    expect(widget.readout(at({ recovery: 100 }))).toMatch(/no doubt explains it/);
    expect(widget.readout(at({ share: 99, recovery: 50 }))).toMatch(/more than doubt alone/);
  });

  test('leads from par down to the price, and at a premium nowhere', () => {
    const needle = (given: Given) =>
      rows(given)
        .filter(({ kind }) => kind.startsWith('health'))
        .map(({ kind, state }) => `${kind} ${state}`.trim());
    expect(needle({})).toEqual(['health', 'health-after holds']);
    expect(needle({ share: 90 })).toEqual(['health', 'health-after liquidated']);
    expect(needle({ share: 20 })).toEqual(['health']);
  });
});

describe('reported pools', () => {
  test('have the reported price, to what was printed', () => {
    // Half of the last digit; two more points a thousand where share and discount need not be of one moment.
    const printed = [0.0005, 0.005, 0.002, 0.004];
    const misses = reports.map((report) => modelPrice({ view: 'real' }, report) - report.price);
    expect(misses.every((miss, i) => Math.abs(miss) <= (printed[i] ?? 0))).toBe(true);
    // In June only that the discount had passed 6 %.
    expect(misses.at(-1)).toBeLessThan(0);
  });

  test('lie off the curve as soon as A is taken for the paper’s', () => {
    const misses = reports.map((report) => modelPrice({ view: 'paper' }, report) - report.price);
    expect(misses.every((miss) => miss > 0.002)).toBe(true);
    expect(widget.finding(at({ view: 'paper' }))).toMatch(/misses a reported price by 2\.7/);
  });
});
