/*
 * The waterfall of a loss that margin did not cover: deficit, then fund, then winners.
 * Ratios, because nothing of it may be lost in rounding.
 */
import { nonNegative, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { atMost, greatest, least, minus, negative, ratio, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

/** A position whose margin is gone. */
export interface BankruptPosition {
  readonly side: Side;
  /** Contracts (≥ 0). */
  readonly quantity: Ratio;
  /** Its bankruptcy price, where its equity is zero (quote, ≥ 0). */
  readonly price: Ratio;
}

/** How a fund that is too small is used: as far as it goes, or for the whole deficit only. */
export type FundUse = 'in-part' | 'whole-or-not';

/** A bankruptcy, and what decides who is asked to pay for it. */
export interface Loss {
  readonly bankrupt: BankruptPosition;
  /** Mark price (quote, ≥ 0). */
  readonly mark: Ratio;
  /** Insurance fund (quote, ≥ 0); 0 unless given. */
  readonly fund?: Ratio;
  /** `in-part` unless given. */
  readonly fundUse?: FundUse;
  /** Share of what the fund leaves that winners are asked for (0 to 1); 1 unless given. */
  readonly severity?: Ratio;
}

/** Who is asked to pay (quote). */
export interface LossWaterfall {
  /** Contracts × what the mark is beyond the bankruptcy price (≥ 0). */
  readonly deficit: Rational;
  /** What the fund pays (0 to the deficit). */
  readonly fundPays: Rational;
  /** What the fund leaves: more than 0 sets off auto-deleveraging. */
  readonly residual: Rational;
  /** What winners are asked for: severity × residual. */
  readonly budget: Rational;
}

/**
 * Deficit of a bankrupt position, and who is asked to pay it.
 *
 * @param loss the position, the mark, the fund and how much of the rest to ask for
 * @returns the waterfall, from its top; all 0 while the mark is not beyond the bankruptcy price
 * @throws {DomainError} if an argument is outside its domain
 * @see chitra-2025 in src/content/sources.yaml
 */
export function lossWaterfall({
  bankrupt,
  mark,
  fund = 0,
  fundUse = 'in-part',
  severity = 1,
}: Loss): LossWaterfall {
  const contracts = ratio('bankrupt.quantity', bankrupt.quantity, nonNegative);
  const price = ratio('bankrupt.price', bankrupt.price, nonNegative);
  const beyond = adverse(bankrupt.side, price, ratio('mark', mark, nonNegative));
  const deficit = times(contracts, greatest(zero, beyond));
  const fundPays = paidBy(ratio('fund', fund, nonNegative), deficit, fundUse);
  const residual = minus(deficit, fundPays);
  const budget = times(residual, ratio('severity', severity, unit));
  return { deficit, fundPays, residual, budget };
}

/**
 * How far a price has moved against a side: what each contract loses on the way.
 *
 * @param side the side that loses
 * @param from a price (quote)
 * @param to a later one (quote)
 * @returns the fall for a long, the rise for a short (quote); negative where it gains
 * @throws {DomainError} if `side` is neither
 */
export function adverse(side: Side, from: Rational, to: Rational): Rational {
  const rise = minus(to, from);
  return sign(side) === 1 ? negative(rise) : rise;
}

function paidBy(fund: Rational, deficit: Rational, use: FundUse): Rational {
  if (!Object.hasOwn(uses, use))
    throw new DomainError('fundUse', use, '“in-part” or “whole-or-not”');
  return uses[use](fund, deficit);
}

const uses = {
  'in-part': least,
  'whole-or-not': (fund: Rational, deficit: Rational) => (atMost(deficit, fund) ? deficit : zero),
} as const;
