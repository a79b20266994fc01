/*
 * Shares of a loss that lean on leverage: whoever ran more risk pays more. Float64, because
 * the weights are a choice and the power need not be whole.
 */
import { nonNegative, real } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** How a loss is shared out under each weighting; every list adds up to 1. */
export interface RiskAwareShares {
  /** By equity alone. */
  readonly proRata: readonly number[] | null;
  /** By equity × leverage × leverage. */
  readonly linear: readonly number[] | null;
  /** By equity × leverage × leverage^power. */
  readonly power: readonly number[] | null;
  /** By equity × leverage × what leverage is above the threshold. */
  readonly excess: readonly number[] | null;
}

/**
 * Shares of a loss among accounts, by weightings of their leverage.
 *
 * Equity × leverage is exposure; the last factor is the weight. As weights of a levelled
 * haircut they stop at each winner's profit.
 *
 * @param accounts equity (quote, ≥ 0) and leverage (≥ 0) of each, the power, and the threshold
 * @returns the shares in the order given (0 to 1); null for a weighting under which nobody pays
 * @throws {DomainError} if an argument is outside its domain or the lists differ in length
 * @see chitra-2025 in src/content/sources.yaml
 */
export function riskAwareShares(accounts: {
  readonly equities: readonly number[];
  readonly leverages: readonly number[];
  readonly power: number;
  readonly threshold: number;
}): RiskAwareShares {
  if (accounts.leverages.length !== accounts.equities.length)
    throw new DomainError('leverages', accounts.leverages, 'a list as long as the equities');
  const equities = accounts.equities.map((value, i) => real(`equities[${i}]`, value, nonNegative));
  const leverages = accounts.leverages.map((value, i) =>
    real(`leverages[${i}]`, value, nonNegative),
  );
  const exponent = real('power', accounts.power, nonNegative);
  const threshold = real('threshold', accounts.threshold);
  const by = (weight: (leverage: number) => number) =>
    shares(equities.map((equity, i) => equity * weight(leverages[i] ?? 0)));
  return {
    proRata: by(() => 1),
    linear: by((leverage) => leverage * leverage),
    power: by((leverage) => leverage * leverage ** exponent),
    excess: by((leverage) => leverage * Math.max(0, leverage - threshold)),
  };
}

function shares(weights: readonly number[]): readonly number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 && total < Infinity ? weights.map((weight) => weight / total) : null;
}
