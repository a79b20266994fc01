/*
 * What a venue with a deficit can ask its winners for: their unrealised profits and nothing
 * else. Ratios, because the shares of it are.
 */
import { unit } from '../domain.ts';
import { greatest, minus, negative, plus, ratio, sum, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** An account of the venue (quote). */
export interface HaircutAccount {
  readonly cash: Ratio;
  /** Unrealised profit; negative at a loss. */
  readonly profit: Ratio;
}

/** A deficit, and what there is to pay it from (quote). */
export interface HaircutBudget {
  /** Sum of what accounts owe: their equity below zero. */
  readonly deficit: Rational;
  /** Sum of the unrealised profits. */
  readonly capacity: Rational;
  /** What winners are asked for: severity × deficit. */
  readonly budget: Rational;
  /** Each account's equity before anything is seized, in the order given. */
  readonly equities: readonly Rational[];
  /** What may be seized of each: its profit, or 0 at a loss, in the order given. */
  readonly endowments: readonly Rational[];
}

/**
 * Deficit of a venue and the profits that could pay it.
 *
 * Cash is principal and is never part of an endowment.
 *
 * @param venue the accounts, and the severity θ: the share of the deficit asked for (0 to 1)
 * @returns deficit, capacity and budget, and each account's equity and endowment
 * @throws {DomainError} if an argument is outside its domain
 * @see chitra-2025 in src/content/sources.yaml
 */
export function haircutBudget({
  accounts,
  severity,
}: {
  readonly accounts: readonly HaircutAccount[];
  readonly severity: Ratio;
}): HaircutBudget {
  const profits = accounts.map(({ profit }, i) => ratio(`accounts[${i}].profit`, profit));
  const equities = accounts.map(({ cash }, i) =>
    plus(ratio(`accounts[${i}].cash`, cash), profits[i] ?? zero),
  );
  const endowments = profits.map((profit) => greatest(zero, profit));
  const deficit = sum(equities.map((equity) => greatest(zero, negative(equity))));
  const budget = times(deficit, ratio('severity', severity, unit));
  return { deficit, capacity: sum(endowments), budget, equities, endowments };
}

/**
 * Equity of each account once the haircut is taken (quote). Losers keep what they owe.
 *
 * @param equities each account's equity before
 * @param seized what is taken from each
 * @returns the differences, in the order given
 */
export function equityAfter(
  equities: readonly Rational[],
  seized: readonly Rational[],
): readonly Rational[] {
  return equities.map((equity, i) => minus(equity, seized[i] ?? zero));
}
