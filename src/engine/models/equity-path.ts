/*
 * Capital over a series of trades drawn by chance: a fan of such paths shows what a chance of ruin looks
 * like. By sums and products alone, so that the same number draws the same path everywhere.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';
import { expectancy } from './risk-of-ruin.ts';
import type { Trades } from './risk-of-ruin.ts';

const share: Interval = { words: 'a number above 0 and up to 1', above: 0, to: 1 };
const below: Interval = { words: 'a number from 0 and below 1', from: 0, below: 1 };

/** A series of trades. */
export interface Staking extends Trades {
  /** Share of the capital staked: of that at the start, or of what is left (above 0, up to 1). */
  readonly stake: number;
  /** `fixed` stakes the same amount on every trade, `share` a share of what is left. */
  readonly staking: 'fixed' | 'share';
  /** Trades of a path (a whole number, 0 to 10 000). */
  readonly trades: number;
  /** Capital over that of the start at which a path ends (0 to below 1). */
  readonly ruin: number;
  readonly seed: number;
}

/** One series. */
export interface EquityPath {
  /** Capital over that of the start, before the first trade and after each; as it was, once ruined. */
  readonly equity: readonly number[];
  /** After how many trades it was ruined; null if it was not. */
  readonly ruined: number | null;
}

/**
 * Capital along one series of trades.
 *
 * @param staking trades, stake, level of ruin and seed
 * @param path which of the seed’s series (a whole number of 0 or more)
 * @returns capital trade by trade, and when it was ruined
 * @throws {DomainError} if an argument is outside its domain
 */
export function equityPath(staking: Staking, path: number): EquityPath {
  expectancy(staking);
  const stake = real('stake', staking.stake, share);
  const ruin = real('ruin', staking.ruin, below);
  if (!Number.isInteger(staking.trades) || staking.trades < 0 || staking.trades > 10_000)
    throw new DomainError('trades', staking.trades, 'a whole number from 0 to 10000');
  const { winRate, payoff } = staking;
  const random = makeRandom(staking.seed, path);
  const fixed = staking.staking === 'fixed';
  const equity = [1];
  let [wins, losses, capital] = [0, 0, 1];
  let ruined: number | null = null;
  for (let trade = 1; trade <= staking.trades; trade += 1) {
    const won = random.uniform() < winRate;
    if (ruined === null) {
      [wins, losses] = won ? [wins + 1, losses] : [wins, losses + 1];
      // From its counts, so that no sum of small parts misses 0.
      capital = fixed
        ? 1 + stake * (payoff * wins - losses)
        : capital * (won ? 1 + payoff * stake : 1 - stake);
      if (capital <= ruin + 1e-12) [ruined, capital] = [trade, Math.max(0, capital)];
    }
    equity.push(capital);
  }
  return { equity, ruined };
}
