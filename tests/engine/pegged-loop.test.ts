import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthFactor, leverageChain, loopRisk, peggedLoop } from '../../src/engine/index.ts';
import { compare, minus, one, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { equal, r } from './ratios.ts';

const leverage = decimals(1.1, 30, 1);
const threshold = decimals(0.5, 1, 2);

describe('peggedLoop', () => {
  test('is liquidated where its health factor is 1, and short where its pledge is worth its debt', () => {
    fc.assert(
      fc.property(leverage, threshold, (L, LT) => {
        const { liquidationPrice, shortfallPrice, healthAtPar } = peggedLoop({
          leverage: L,
          threshold: LT,
        });
        expect(equal(times(healthAtPar ?? one, liquidationPrice), 1)).toBe(true);
        expect(equal(times(r(L), shortfallPrice), minus(r(L), one))).toBe(true);
        // The lender’s margin: it liquidates before it is short, unless its threshold is par.
        expect(compare(liquidationPrice, shortfallPrice)).toBe(LT === '1' ? 0 : 1);
      }),
    );
  });

  test('has the health of the loan it is: L at the price, against L − 1', () => {
    fc.assert(
      fc.property(leverage, threshold, decimals(0.01, 1.2, 2), (L, LT, price) => {
        const { healthAtPar } = peggedLoop({ leverage: L, threshold: LT });
        const loan = healthFactor({
          collateral: times(r(L), r(price)),
          debt: minus(r(L), one),
          liquidationThreshold: LT,
        });
        expect(equal(times(healthAtPar ?? one, r(price)), loan ?? one)).toBe(true);
      }),
    );
  });

  test('is the loop that was built step by step, at the leverage it reached', () => {
    fc.assert(
      fc.property(decimals(0.1, 0.9, 2), fc.integer({ min: 1, max: 20 }), (share, loops) => {
        const risk = loopRisk({ loanToValue: share, threshold: '0.95', loops });
        const loop = peggedLoop({ leverage: risk.exposure, threshold: '0.95' });
        expect(equal(loop.liquidationPrice, minus(one, risk.drop))).toBe(true);
        expect(equal(loop.healthAtPar ?? 0, risk.healthFactor ?? 0)).toBe(true);
      }),
    );
  });

  test('gives way at the peg at which a layer of that loan-to-value does', () => {
    fc.assert(
      fc.property(decimals(2, 10, 1), decimals(0.5, 1, 2), (L, peg) => {
        const { loanToValue, liquidationPrice } = peggedLoop({ leverage: L, threshold: '0.95' });
        const { links } = leverageChain([{ loanToValue, threshold: '0.95', peg }]);
        return links[0]?.broken === compare(r(peg), liquidationPrice) < 0;
      }),
    );
  });

  test('without debt is ended by no price', () => {
    const loop = peggedLoop({ leverage: 1, threshold: '0.95' });
    expect(loop.healthAtPar).toBeNull();
    expect(equal(loop.liquidationPrice, 0)).toBe(true);
  });
});

test.each([
  [{ leverage: '0.5' }, 'leverage'],
  [{ threshold: 0 }, 'threshold'],
  [{ threshold: '1.1' }, 'threshold'],
])('peggedLoop refuses %o by name', (wrong, parameter) => {
  expect(() => peggedLoop({ leverage: 2, threshold: '0.9', ...wrong })).toThrow(
    `${parameter} must be`,
  );
});
