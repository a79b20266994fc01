/*
 * Fire sales among banks with a leverage limit: a bank sells nothing until it is beyond the
 * limit, and then back to a buffer below it. Below a critical shock nothing happens at all,
 * where banks that hold their leverage would sell. Float64, because impact is a statistic.
 */
import { atLeastOne, nonNegative, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { checkedNetwork } from './leverage-targeting-network.ts';
import type { BankNetwork } from './leverage-targeting-network.ts';

/** Leverage at which a bank must act, and the one it returns to. */
export interface LeverageLimit {
  /** λ_max, assets ÷ equity beyond which a bank sells (≥ 1). */
  readonly maxLeverage: number;
  /** λ_b, which it sells down to (≥ 1, not above λ_max). */
  readonly bufferLeverage: number;
}

/**
 * Share of its assets that a bank with a leverage limit sells.
 *
 * Γ = (A − λ_b·E)/A beyond λ_max, all of them without equity, nothing up to and at λ_max.
 *
 * @param bank assets A (quote, ≥ 0), equity E (quote), and the limit
 * @returns the share (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see cont-schaanning-2017 in src/content/sources.yaml
 */
export function thresholdSale({
  assets,
  equity,
  ...limit
}: LeverageLimit & { readonly assets: number; readonly equity: number }): number {
  const held = real('assets', assets, nonNegative);
  const own = real('equity', equity);
  const { maxLeverage, bufferLeverage } = checkedLimit(limit);
  if (own <= 0) return 1;
  if (held <= maxLeverage * own) return 0;
  return Math.min(1, Math.max(0, (held - bufferLeverage * own) / held));
}

/** One round of sales by banks beyond their limit. */
export interface ThresholdRound {
  /** Share of its assets that each bank sells. */
  readonly shares: readonly number[];
  /** Sales of each asset by all banks (quote, ≥ 0). */
  readonly sales: readonly number[];
  /** Return of each asset that the sales cause (fraction, −1 to 0). */
  readonly assetReturns: readonly number[];
}

/** A fire sale among banks with a leverage limit. */
export interface ThresholdFireSale {
  /** The rounds in which someone sold; none if no bank was beyond the limit. */
  readonly rounds: readonly ThresholdRound[];
  /** Assets and equity of each bank in the end (quote). */
  readonly assets: readonly number[];
  readonly equity: readonly number[];
  /** Whether it ended; if not, a thousand rounds were followed. */
  readonly settled: boolean;
}

const mostRounds = 1000;

/**
 * Rounds of selling by banks that are beyond a leverage limit.
 *
 * What is sold repays debt at the price before the round; the fall it causes is borne by
 * what is left, of all banks. A bank keeps the shares of its assets as prices move them.
 *
 * @param network the banks, before the first returns, and the limit for all of them
 * @returns the rounds, and where they leave the banks
 * @throws {DomainError} if an argument is outside its domain or the lists do not fit
 * @see cont-schaanning-2017 in src/content/sources.yaml
 */
export function thresholdFireSale({
  maxLeverage,
  bufferLeverage,
  ...network
}: BankNetwork & LeverageLimit): ThresholdFireSale {
  const limit = checkedLimit({ maxLeverage, bufferLeverage });
  const { assets, weights, debtToEquity, impact, firstReturns } = checkedNetwork(network);
  const rounds: ThresholdRound[] = [];
  let debts = assets.map((held, bank) => {
    const ratio = debtToEquity[bank] ?? 0;
    return (held * ratio) / (1 + ratio);
  });
  let holdings = moved(
    weights.map((row, bank) => row.map((weight) => weight * (assets[bank] ?? 0))),
    firstReturns,
  );
  for (;;) {
    const held = holdings.map(total);
    const equity = held.map((amount, bank) => amount - (debts[bank] ?? 0));
    const shares = held.map((amount, bank) =>
      amount > 0 ? thresholdSale({ ...limit, assets: amount, equity: equity[bank] ?? 0 }) : 0,
    );
    const settled = shares.every((share) => share === 0);
    if (settled || rounds.length === mostRounds) return { rounds, assets: held, equity, settled };
    const sold = holdings.map((row, bank) => row.map((amount) => amount * (shares[bank] ?? 0)));
    const sales = impact.map((_, asset) => total(sold.map((row) => row[asset] ?? 0)));
    const assetReturns = sales.map(
      (amount, asset) => 0 - Math.min(1, (impact[asset] ?? 0) * amount),
    );
    debts = debts.map((debt, bank) => debt - total(sold[bank] ?? []));
    const kept = holdings.map((row, bank) =>
      row.map((amount) => amount * (1 - (shares[bank] ?? 0))),
    );
    holdings = moved(kept, assetReturns);
    rounds.push({ shares, sales, assetReturns });
  }
}

function moved(holdings: readonly (readonly number[])[], returns: readonly number[]): number[][] {
  return holdings.map((row) => row.map((amount, asset) => amount * (1 + (returns[asset] ?? 0))));
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function checkedLimit({ maxLeverage, bufferLeverage }: LeverageLimit): LeverageLimit {
  const most = real('maxLeverage', maxLeverage, atLeastOne);
  const buffer = real('bufferLeverage', bufferLeverage, atLeastOne);
  if (buffer > most)
    throw new DomainError('bufferLeverage', buffer, `at most maxLeverage, ${most}`);
  return { maxLeverage: most, bufferLeverage: buffer };
}
