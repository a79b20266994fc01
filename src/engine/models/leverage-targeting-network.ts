/*
 * Fire sales among banks that hold their leverage: a loss makes a bank sell, the sale moves
 * prices, the prices make all who hold the same lose. Any loss starts it, however small;
 * banks that sell only beyond a limit are in threshold-fire-sale.ts, and the results differ
 * a lot. Float64, because impact is a statistic.
 */
import { nonNegative, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { spectralRadius } from './spectral-radius.ts';
import type { Matrix } from './spectral-radius.ts';

const returnRange: Interval = { words: 'a return of −1 or more', from: -1 };

/** Banks, what they hold, and what selling it does to its price. */
export interface BankNetwork {
  /** Assets A of each bank (quote, ≥ 0). */
  readonly assets: readonly number[];
  /** Share of its assets that a bank has in each asset, M: a row a bank (≥ 0). */
  readonly weights: Matrix;
  /** Debt ÷ equity B of each bank (≥ 0). */
  readonly debtToEquity: readonly number[];
  /** Fall of each asset for one unit of quote sold of it, l (≥ 0). */
  readonly impact: readonly number[];
  /** First return of each asset, F₁ (fraction, ≥ −1; a fall is negative). */
  readonly firstReturns: readonly number[];
}

/** One round: what the banks earned, what they sold, and what that did to prices. */
export interface TargetingRound {
  /** Return of each bank's assets, R = M·F. */
  readonly bankReturns: readonly number[];
  /** Sales of each asset by all banks, −M′·A·B·R (quote; negative where they buy). */
  readonly sales: readonly number[];
  /** Return of each asset that the sales cause, F = −l·sales. */
  readonly assetReturns: readonly number[];
}

/** Vulnerability of a network of banks that hold their leverage. */
export interface LeverageTargetingNetwork {
  /** The first rounds; in the first the banks earn F₁. */
  readonly rounds: readonly TargetingRound[];
  /** Losses of the second round, those of the fire sale, ÷ equity of all; null without equity. */
  readonly aggregateVulnerability: number | null;
  /** Losses of the first round ÷ equity of all; null without equity. */
  readonly directLossOverEquity: number | null;
  /** Spectral radius of M·L·M′·A·B: below 1 further rounds die out, from 1 on they do not. */
  readonly spectralRadius: number;
}

/**
 * Rounds of selling by banks that return to their leverage after every loss.
 *
 * @param network the banks; `rounds` to follow (a whole number from 2 to 1000, 2 unless given)
 * @returns the rounds, and how vulnerable the banks are together
 * @throws {DomainError} if an argument is outside its domain or the lists do not fit
 * @see Greenwood, Landier, Thesmar, “Vulnerable Banks”, J. Financial Economics 115(3), 2015,
 *   https://www.nber.org/papers/w18537
 */
export function leverageTargetingNetwork({
  rounds = 2,
  ...network
}: BankNetwork & { readonly rounds?: number }): LeverageTargetingNetwork {
  const { assets, weights, debtToEquity, impact, firstReturns } = checkedNetwork(network);
  if (!Number.isInteger(rounds) || rounds < 2 || rounds > 1000)
    throw new DomainError('rounds', rounds, 'a whole number from 2 to 1000');
  // What a loss of everything would make each bank sell, A·B.
  const exposed = assets.map((held, bank) => held * (debtToEquity[bank] ?? 0));
  const followed: TargetingRound[] = [];
  let returns = firstReturns;
  for (let round = 0; round < rounds; round++) {
    const bankReturns = weights.map((row) => dot(row, returns));
    const wanted = bankReturns.map((earned, bank) => 0 - earned * (exposed[bank] ?? 0));
    const sales = impact.map((_, asset) =>
      dot(
        weights.map((row) => row[asset] ?? 0),
        wanted,
      ),
    );
    returns = sales.map((sold, asset) => 0 - (impact[asset] ?? 0) * sold);
    followed.push({ bankReturns, sales, assetReturns: returns });
  }
  const equity = assets.reduce(
    (sum, held, bank) => sum + held / (1 + (debtToEquity[bank] ?? 0)),
    0,
  );
  const lossOverEquity = (round: number): number | null =>
    equity > 0 ? (0 - dot(assets, followed[round]?.bankReturns ?? [])) / equity : null;
  return {
    rounds: followed,
    aggregateVulnerability: lossOverEquity(1),
    directLossOverEquity: lossOverEquity(0),
    spectralRadius: spectralRadius(feedback(weights, exposed, impact)),
  };
}

// (A·B)^½·M·L·M′·(A·B)^½ has the eigenvalues of M·L·M′·A·B, and is symmetric.
function feedback(weights: Matrix, exposed: readonly number[], impact: readonly number[]): Matrix {
  const rows = weights.map((row, bank) =>
    row.map((weight, asset) => weight * Math.sqrt((exposed[bank] ?? 0) * (impact[asset] ?? 0))),
  );
  return rows.map((a) => rows.map((b) => dot(a, b)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/**
 * A network of banks, checked.
 *
 * @param network the banks
 * @returns the same
 * @throws {DomainError} if a number is outside its domain or the lists do not fit
 */
export function checkedNetwork(network: BankNetwork): BankNetwork {
  const { assets, weights, debtToEquity, impact, firstReturns } = network;
  const fits = (name: string, list: readonly unknown[], length: number): void => {
    if (list.length !== length) throw new DomainError(name, list, `a list of ${length}`);
  };
  fits('debtToEquity', debtToEquity, assets.length);
  fits('weights', weights, assets.length);
  fits('firstReturns', firstReturns, impact.length);
  for (const row of weights) fits('weights', row, impact.length);
  return {
    assets: assets.map((x) => real('assets', x, nonNegative)),
    weights: weights.map((row) => row.map((x) => real('weights', x, nonNegative))),
    debtToEquity: debtToEquity.map((x) => real('debtToEquity', x, nonNegative)),
    impact: impact.map((x) => real('impact', x, nonNegative)),
    firstReturns: firstReturns.map((x) => real('firstReturns', x, returnRange)),
  };
}
