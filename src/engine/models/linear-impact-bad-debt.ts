/*
 * Bad debt of a liquidation that moves the price against itself. Ratios, because the
 * bankruptcy price and the debt are.
 */
import { nonNegative, positive } from '../domain.ts';
import { greatest, minus, negative, over, plus, ratio, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

/** A forced close, and the debt it leaves. */
export interface ImpactBadDebt {
  /** Price at which the equity is gone (quote per base); below 0 for a long that owns it all. */
  readonly bankruptcyPrice: Rational;
  /** Mean price of closing the slice; below 0 where the slice is more than the market bears. */
  readonly executionPrice: Rational;
  /** What the slice is closed short of its bankruptcy price (quote, ≥ 0). */
  readonly badDebt: Rational;
}

/**
 * Bad debt of closing a slice of a position against linear impact.
 *
 * Each unit closed moves the price by α, so the slice is closed at price − s·α·x/2 on
 * average: half of the way it pushes the market.
 *
 * @param close side, `price` at the start (quote per base, ≥ 0), equity there (quote), position
 *   (base, > 0), α (quote per base, for each unit of base, ≥ 0) and the slice (base, ≥ 0)
 * @returns bankruptcy price, mean price of the slice, and the debt
 * @throws {DomainError} if an argument is outside its domain
 * @see chitra-2025 in src/content/sources.yaml
 */
export function linearImpactBadDebt(close: {
  readonly side: Side;
  readonly price: Ratio;
  readonly equity: Ratio;
  readonly quantity: Ratio;
  readonly impact: Ratio;
  readonly slice: Ratio;
}): ImpactBadDebt {
  const against = (move: Rational) => (sign(close.side) === 1 ? negative(move) : move);
  const price = ratio('price', close.price, nonNegative);
  const slice = ratio('slice', close.slice, nonNegative);
  const room = over(ratio('equity', close.equity), ratio('quantity', close.quantity, positive));
  const slide = over(times(ratio('impact', close.impact, nonNegative), slice), two);
  const bankruptcyPrice = plus(price, against(room));
  const executionPrice = plus(price, against(slide));
  const beyond = greatest(zero, minus(slide, room));
  return { bankruptcyPrice, executionPrice, badDebt: times(beyond, slice) };
}

const two: Rational = { numerator: 2n, denominator: 1n };
