/*
 * Discount of a token to what it promises. Ratios: two quoted prices, divided once.
 */
import { minus, one, over, ratio } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { nonNegative, positive } from '../domain.ts';

/**
 * Discount of a wrapped token to the asset that it promises: 1 − token/underlying.
 *
 * Both in one money and at one time. A fall in money alone mixes it with that of the asset.
 *
 * @param quotes price of the token (≥ 0) and of what it promises (> 0)
 * @returns discount (fraction, to 1); negative at a premium
 * @throws {DomainError} if an argument is outside its domain
 */
export function depegDiscount({
  token,
  underlying,
}: {
  readonly token: Ratio;
  readonly underlying: Ratio;
}): Rational {
  return minus(
    one,
    over(ratio('token', token, nonNegative), ratio('underlying', underlying, positive)),
  );
}
