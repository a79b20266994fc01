import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leverageChain,
  loopExposure,
  loopRisk,
  rehypothecation,
  toNumber,
} from '../../src/engine/index.ts';
import { compare, minus, one, over, power, sum, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, r } from './ratios.ts';

const layer = fc
  .record({
    loanToValue: decimals(0, 0.95, 2),
    gap: decimals(0.01, 0.5, 2),
    peg: decimals(0.5, 1.1, 2),
  })
  .map(({ loanToValue, gap, peg }) => ({
    loanToValue,
    threshold: Math.min(1, Number(loanToValue) + Number(gap)),
    peg,
  }));
const layers = fc.array(layer, { minLength: 1, maxLength: 6 });

describe('leverageChain', () => {
  test('multiplies what is borrowed from layer to layer: 1 + ℓ₁ + ℓ₁ℓ₂ + …', () => {
    fc.assert(
      fc.property(layers, (chain) => {
        const { exposure, links } = leverageChain(chain);
        const product = (k: number) =>
          chain.slice(0, k).reduce((all, { loanToValue }) => times(all, r(loanToValue)), one);
        const expected = Array.from({ length: chain.length + 1 }, (_, k) => product(k));
        expect(equal(exposure, sum(expected))).toBe(true);
        expect(links.every(({ collateral }, k) => equal(collateral, product(k)))).toBe(true);
      }),
    );
  });

  test('of equal layers is a loop', () => {
    fc.assert(
      fc.property(layer, fc.integer({ min: 1, max: 8 }), ({ loanToValue, threshold }, count) => {
        const { exposure, links } = leverageChain(
          Array.from({ length: count }, () => ({ loanToValue, threshold })),
        );
        const loop = { loanToValue, threshold, loops: count };
        expect(equal(exposure, loopExposure(loop).exposure)).toBe(true);
        expect(links.every(({ buffer }) => equal(buffer, loopRisk(loop).dropLimit))).toBe(true);
      }),
    );
  });

  test('hands a slip of a peg up to every layer above it', () => {
    fc.assert(
      fc.property(layers, (chain) => {
        const { links } = leverageChain(chain);
        return links.every(({ fall, buffer, broken }, k) => {
          const value = chain.slice(0, k + 1).reduce((all, { peg }) => times(all, r(peg)), one);
          return equal(fall, minus(one, value)) && broken === compare(fall, buffer) > 0;
        });
      }),
    );
  });

  test('is as strong as its thinnest layer', () => {
    fc.assert(
      fc.property(layers, (chain) => {
        const { links, thinnest } = leverageChain(chain);
        const least = links[thinnest ?? -1]?.buffer ?? r(2);
        return links.every(({ buffer }) => atMost(least, buffer));
      }),
    );
  });

  test('holds at exactly its buffer and breaks beyond it', () => {
    const at = (peg: string) => leverageChain([{ loanToValue: '0.8', threshold: 1, peg }]).links[0];
    expect(at('0.8')?.broken).toBe(false);
    expect(at('0.7999')?.broken).toBe(true);
  });

  test('without a layer is the equity alone', () => {
    expect(leverageChain([])).toEqual({ exposure: one, links: [], thinnest: null });
  });
});

describe('rehypothecation', () => {
  test('is the sum of what is pledged on, towards 1/h', () => {
    fc.assert(
      fc.property(decimals(0.01, 1, 2), fc.integer({ min: 0, max: 30 }), (haircut, reuses) => {
        const { multiple, limit } = rehypothecation({ haircut, reuses });
        const kept = minus(one, r(haircut));
        const all = sum(Array.from({ length: reuses + 1 }, (_, k) => power(kept, k)));
        expect(equal(multiple, all)).toBe(true);
        expect(equal(limit ?? 0, over(one, r(haircut)))).toBe(true);
        expect(atMost(multiple, limit ?? 0)).toBe(true);
      }),
    );
  });

  test('without a haircut grows by one each time and has no limit', () => {
    const { multiple, limit } = rehypothecation({ haircut: 0, reuses: 7 });
    expect([toNumber(multiple), limit]).toEqual([8, null]);
  });

  test('with all kept back is the collateral itself', () => {
    const { multiple, limit } = rehypothecation({ haircut: 1, reuses: 7 });
    expect([multiple, limit]).toEqual([one, one]);
  });
});

test.each([
  [{ loanToValue: 1 }, 'layers[0].loanToValue'],
  [{ threshold: '0.5' }, 'layers[0].threshold'],
  [{ peg: -1 }, 'layers[0].peg'],
])('leverageChain refuses %o by name', (wrong, parameter) => {
  const given = { loanToValue: '0.8', threshold: '0.85', peg: 1 };
  expect(() => leverageChain([{ ...given, ...wrong }])).toThrow(`${parameter} must be`);
});

test.each([
  [{ haircut: '1.1' }, 'haircut'],
  [{ reuses: 0.5 }, 'reuses'],
])('rehypothecation refuses %o by name', (wrong, parameter) => {
  expect(() => rehypothecation({ haircut: '0.5', reuses: 1, ...wrong })).toThrow(
    `${parameter} must be`,
  );
});
