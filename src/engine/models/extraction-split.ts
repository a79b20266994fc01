/*
 * Who keeps a profit that must be included to be had: gas first, then the bid for a place in the block.
 * Float64: shares of an amount.
 */
import { nonNegative, real, unit } from '../domain.ts';

/** A profit, shared out. */
export interface ExtractionSplit {
  readonly gas: number;
  /** To whoever proposes the block, or builds it. */
  readonly proposer: number;
  /** To the searcher who found it. */
  readonly searcher: number;
}

/**
 * A profit after gas, between who found it and who included it.
 *
 * Competition among searchers drives the bid towards 1. A profit that gas would eat is not taken.
 *
 * @param profit before gas and bid
 * @param gas what the attacker's transactions cost (same unit, ≥ 0)
 * @param bid share of what is left that goes to the proposer (fraction)
 * @returns the three parts, which add up to the profit; null where it does not exceed the gas
 * @throws {DomainError} if an argument is outside its domain
 * @see daian-2019 in src/content/sources.yaml
 */
export function extractionSplit(profit: number, gas: number, bid: number): ExtractionSplit | null {
  const [paid, share] = [real('gas', gas, nonNegative), real('bid', bid, unit)];
  const left = real('profit', profit) - paid;
  return left > 0 ? { gas: paid, proposer: share * left, searcher: (1 - share) * left } : null;
}
