// What the widget tells: four zones in their order, a line that crosses the other where help becomes
// harm, and a tangent that touches.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toNumber } from '../../src/engine/index.ts';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import {
  edges,
  loanAt,
  loanHere,
} from '../../src/components/widgets/when-does-liquidation-hurt/loan.ts';
import { params } from '../../src/components/widgets/when-does-liquidation-hurt/params.ts';
import { widget } from '../../src/components/widgets/when-does-liquidation-hurt/widget.ts';

const at = (given: Given = {}) => resolve(params, given);
const halves = (min: number, max: number) =>
  fc.integer({ min: 2 * min, max: 2 * max }).map((count) => count / 2);
const settings = fc
  .record({
    ltv: halves(5, 95),
    threshold: halves(10, 98),
    bonus: halves(0, 20),
    fall: halves(-50, 90),
    close: fc.constantFrom('half', 'aave'),
  })
  .map(at);

describe('the default', () => {
  // By hand: 1 − 60 ÷ 83, 1 − 60 × 1.05 ÷ 100, 0.83 × 80 ÷ 60.
  test('is liquidated by 27.7 %, hurt beyond 37 % and at 1.11 after 20 %', () => {
    const { liquidated, hurts, water } = edges(at());
    expect(liquidated).toBeCloseTo(100 * (1 - 60 / 83), 12);
    expect([hurts, water]).toEqual([37, 40]);
    expect(loanHere(at()).health).toBeCloseTo((0.83 * 80) / 60, 14);
  });

  test('goes through all four zones as it falls', () => {
    const zones = [20, 30, 38.5, 45].map((fall) => loanHere(at({ fall })).zone);
    expect(zones).toEqual(['safe', 'helps', 'hurts', 'water']);
  });

  test('says what a liquidation does, and when all is repaid', () => {
    expect(widget.finding(at({ fall: 30 }))).toContain('helps');
    expect(widget.finding(at({ fall: 38.5 }))).toContain('hurts');
    expect(widget.finding(at({ fall: 36, close: 'aave' }))).toContain('all is repaid');
  });
});

describe('every loan', () => {
  test('is helped in the zone that says so and hurt in the other two', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { zone, step } = loanHere(values);
        if (step === null) return zone === 'safe';
        const { healthBefore, healthAfter } = step;
        if (healthAfter === null) return zone === 'helps';
        const change = toNumber(healthAfter) - toNumber(healthBefore ?? healthAfter);
        return zone === 'helps' ? change > -1e-12 : change < 1e-12;
      }),
    );
  });

  test('has its edges in their order, and is at exactly 1 on the first', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { liquidated, hurts, water } = edges(values);
        expect(loanAt(values, liquidated).health).toBeCloseTo(1, 9);
        return liquidated <= hurts && hurts <= water + 1e-9;
      }),
    );
  });

  test('has a claim that its tangent touches from above', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: -12, max: 12 }), (values, aside) => {
        const fall = Math.min(85, values.fall) + aside;
        const { claim } = loanHere(values);
        const there = loanAt(values, fall).claim.value;
        return there <= claim.value + claim.delta * (values.fall - fall) + 1e-9;
      }),
    );
  });
});
