/*
 * Gap profit: what a book of options that is hedged to zero delta makes of a jump. No hedge set at intervals is
 * in time for it. Volatility and time stay as they were. Float64: curves.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { europeanOption } from './european-option.ts';
import type { OptionType } from './option-book.ts';

/** Options of one kind, held or sold. */
export interface OptionLeg {
  readonly type: OptionType;
  /** Strike (quote per base, > 0). */
  readonly strike: number;
  /** How many: negative if sold. */
  readonly quantity: number;
}

/** A book of options on one asset, hedged at this price. */
export interface HedgedOptions {
  readonly price: number;
  readonly rate: number;
  readonly volatility: number;
  readonly years: number;
  readonly legs: readonly OptionLeg[];
}

/** A book at its price. */
export interface OptionsValue {
  /** Value (quote): negative where more was sold. */
  readonly value: number;
  /** What is short against it (base). */
  readonly delta: number;
  readonly gamma: number;
}

/** What a jump leaves. */
export interface GapProfit {
  /** Profit of options and hedge together (quote): 0 without a jump, never positive if all are sold. */
  readonly exact: number;
  /** The same by gamma alone, Γ/2·(S·gap)²: alike for falls and rises, as the truth is not. */
  readonly byGamma: number;
}

const gaps: Interval = { words: 'a number above −1', above: -1 };

/**
 * Value, delta and gamma of a book of options.
 *
 * @param book price, rate, volatility, time and legs
 * @returns sums over the legs
 * @throws {DomainError} if an argument is outside its domain; `years` and `volatility` must be > 0
 */
export function optionsValue(book: HedgedOptions): OptionsValue {
  const { legs, ...market } = read(book);
  const sum = { value: 0, delta: 0, gamma: 0 };
  for (const { type, strike, quantity } of legs) {
    const one = europeanOption({ ...market, type, strike });
    const count = real('quantity', quantity);
    sum.value += count * one.value;
    sum.delta += count * one.delta;
    sum.gamma += count * (one.gamma ?? 0);
  }
  return sum;
}

/**
 * Profit of a hedged book of options after a jump of the price.
 *
 * V(S(1 + g)) − V(S) − Δ·S·g, by full revaluation, and what gamma alone would say.
 *
 * @param book price, rate, volatility, time and legs
 * @param gap the jump, of the price (fraction, > −1)
 * @returns profit, exactly and by gamma
 * @throws {DomainError} if an argument is outside its domain
 */
export function gapProfit(book: HedgedOptions, gap: number): GapProfit {
  const g = real('gap', gap, gaps);
  const before = optionsValue(book);
  const after = optionsValue({ ...book, price: book.price * (1 + g) });
  const move = book.price * g;
  return {
    exact: g === 0 ? 0 : after.value - before.value - before.delta * move,
    byGamma: (before.gamma / 2) * move * move,
  };
}

const read = (book: HedgedOptions): HedgedOptions => ({
  ...book,
  price: real('price', book.price, positive),
  volatility: real('volatility', book.volatility, positive),
  years: real('years', book.years, positive),
});
