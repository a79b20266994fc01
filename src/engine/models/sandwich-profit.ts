/*
 * Profit of a sandwich in real numbers, where its curve and its limits have closed forms. All in the coin
 * paid in: what the pool holds of the other coin drops out. Float64: curves.
 */
import { nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';

/** A trade waiting for a pool. */
export interface SandwichSetting {
  /** Reserve of the coin that is paid in (> 0). */
  readonly reserve: number;
  /** What the victim pays in (same unit, ≥ 0). */
  readonly trade: number;
  /** The pool's fee (fraction, 0 to below 1). */
  readonly fee: number;
}

const feeRange: Interval = { words: 'a number that is 0 or more and below 1', from: 0, below: 1 };

/**
 * Profit of a sandwich, before gas and bids.
 *
 * a(A·a + C) ÷ (x² + B·a + f²a²) with A = f²(x + v) − x, C = f²(x + v)(x + f·v) − x²: the three trades of
 * the pool, written so that nothing is taken from something nearly equal. Where C is not positive no
 * sandwich pays, however small.
 *
 * @param setting reserve, trade and fee
 * @param front what the attacker pays in (≥ 0)
 * @returns profit in the same coin, negative where the fee takes more
 * @throws {DomainError} if an argument is outside its domain
 * @see zhou-2020 in src/content/sources.yaml
 */
export function sandwichProfit(setting: SandwichSetting, front: number): number {
  const { x, f, A, B, C } = read(setting);
  const a = real('front', front, nonNegative);
  return (a * (A * a + C)) / (x * x + B * a + f * f * a * a);
}

/**
 * Largest front-run that the victim's slippage limit allows.
 *
 * The positive root of f·a² + (x(1 + f) + f²v)·a = x(x + f·v)·s/(1 − s).
 *
 * @param setting reserve, trade and fee
 * @param slippage how much less than quoted the victim accepts (fraction, 0 to below 1)
 * @returns what the attacker may pay in at most (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function largestFrontRun(setting: SandwichSetting, slippage: number): number {
  const { x, v, f } = read(setting);
  const s = real('slippage', slippage, feeRange);
  const half = x * (1 + f) + f * f * v;
  const room = (x * (x + f * v) * s) / (1 - s);
  return (2 * room) / (half + Math.sqrt(half * half + 4 * f * room));
}

/**
 * How much less than quoted the victim gets after a front-run.
 *
 * @param setting reserve, trade and fee
 * @param front what the attacker pays in (≥ 0)
 * @returns shortfall (fraction of the quote, 0 to below 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function frontRunShortfall(setting: SandwichSetting, front: number): number {
  const { x, v, f } = read(setting);
  const a = real('front', front, nonNegative);
  const pushed = a * (x * (1 + f) + f * f * v + f * a);
  return pushed / (x * (x + f * v) + pushed);
}

/**
 * The front-run that would pay best without any slippage limit.
 *
 * The derivative of the profit is a quadratic. Without a fee it has no root: more is always better, and
 * profit goes to the victim's whole trade. So it is beyond a fee where the victim's trade is large.
 *
 * @param setting reserve, trade and fee
 * @returns what the attacker would pay in; 0 where no sandwich pays, null where more is always better
 * @throws {DomainError} if an argument is outside its domain
 */
export function freeFrontRun(setting: SandwichSetting): number | null {
  const { x, v, f, fee, A, C } = read(setting);
  if (C <= 0) return 0;
  // AB − Cf², of which x is a factor, as is A of 2Ax² and C of Cx².
  const bend = fee * (f * f * v - (1 + f) * x);
  if (bend >= 0) return null;
  const [tilt, start] = [A * x, C * x];
  const root = Math.sqrt(tilt * tilt - bend * start);
  return tilt > 0 ? -(tilt + root) / bend : start / (root - tilt);
}

/**
 * The front-run that pays best within the victim's limit.
 *
 * @param setting reserve, trade and fee
 * @param slippage the limit (fraction, 0 to below 1)
 * @returns what the attacker pays in (≥ 0); 0 where no sandwich pays
 * @throws {DomainError} if an argument is outside its domain
 */
export function bestFrontRun(setting: SandwichSetting, slippage: number): number {
  return Math.min(largestFrontRun(setting, slippage), freeFrontRun(setting) ?? Infinity);
}

/**
 * Smallest trade that a sandwich can pay on, before gas.
 *
 * The positive root of f³r² + f²(1 + f)r + f² − 1 = 0: the attacker pays the fee twice. No slippage
 * limit enters it.
 *
 * @param fee the pool's fee (fraction, 0 to below 1)
 * @returns trade ÷ reserve of the coin paid in (≥ 0); 0 without a fee
 * @throws {DomainError} if `fee` is outside its domain
 */
export function sandwichThreshold(fee: number): number {
  const phi = real('fee', fee, feeRange);
  const f = 1 - phi;
  const half = f * f * (1 + f);
  // 1 − f² as a product, which keeps the digits of a small fee.
  const lost = phi * (1 + f);
  return (2 * lost) / (half + Math.sqrt(half * half + 4 * f * f * f * lost));
}

function read({ reserve, trade, fee }: SandwichSetting) {
  const x = real('reserve', reserve, positive);
  const v = real('trade', trade, nonNegative);
  const phi = real('fee', fee, feeRange);
  const f = 1 - phi;
  // f²(x + v) − x and f²(x + v)(x + fv) − x², without the cancelled x.
  const lost = phi * (1 + f);
  const A = f * f * v - lost * x;
  const C = f * f * v * (x * (1 + f) + f * v) - lost * x * x;
  return { x, v, f, fee: phi, A, B: x * (1 + f * f) + f * f * f * v, C };
}
