/*
 * Trades that win b times what they stake or lose the stake: what they earn on average, and how likely a
 * fixed stake ends in ruin. Float64, a statistic.
 */
import { positive, real, unit } from '../domain.ts';

/** Trades alike: how often they win, and how much against a loss of 1. */
export interface Trades {
  /** p, probability of a win (0 to 1). */
  readonly winRate: number;
  /** b, win over loss (> 0). */
  readonly payoff: number;
}

/**
 * Average result of a trade in R, the amount risked: p·b − (1 − p).
 *
 * @param trades win rate and payoff
 * @returns R a trade (−1 to b)
 * @throws {DomainError} if an argument is outside its domain
 * @see balsara-1992 in src/content/sources.yaml
 */
export function expectancy({ winRate, payoff }: Trades): number {
  const p = real('winRate', winRate, unit);
  return p * real('payoff', payoff, positive) - (1 - p);
}

/** Win rate at which trades of a payoff (> 0) earn nothing on average: 1 ÷ (1 + b). */
export const breakEvenWinRate = (payoff: number): number =>
  1 / (1 + real('payoff', payoff, positive));

/**
 * Share of the capital that grows fastest if every trade stakes it: p − (1 − p) ÷ b, Kelly’s.
 *
 * @param trades win rate and payoff
 * @returns fraction of the capital (up to 1); negative where trades lose on average
 * @throws {DomainError} if an argument is outside its domain
 * @see thorp-2006 in src/content/sources.yaml
 */
export function growthOptimalStake(trades: Trades): number {
  return expectancy(trades) / trades.payoff;
}

/**
 * Chance that a trader whose capital is one stake is ever ruined.
 *
 * The root x in (0, 1) of p·x^(b+1) − x + (1 − p) = 0; 1 without an edge. Sought in ln x, where the
 * function is convex and so has one root, by bisection to the last bit.
 *
 * @param trades win rate and payoff
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, ch. XIV
 */
export function ruinRoot(trades: Trades): number {
  const [p, b] = [trades.winRate, trades.payoff];
  if (expectancy(trades) <= 0) return 1;
  const q = 1 - p;
  if (q === 0) return 0;
  if (b === 1) return q / p;
  if (b === 2) return (2 * q) / (p + Math.sqrt(p * p + 4 * p * q));
  // Below the root the excess is positive, above it negative as far as 1; x is never less than q.
  const excess = (x: number) => p * Math.pow(x, b + 1) - x + q;
  // Just below 1 the curve has its foot at ((b + 1)p)^(−1/b), and the root lies before it.
  let [low, high] = [q, Math.exp(-Math.log((b + 1) * p) / b)];
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Chance ever to lose all of a capital of so many stakes, each trade staking the same amount: x^u.
 *
 * Exact where payoff and stakes are whole; between them the capital may be lost below 0, and this is
 * never less than the chance of it. A share of what is left, instead of a fixed stake, never comes to 0:
 * for that see `fractionDrawdown`.
 *
 * @param trades win rate and payoff
 * @param units u, capital over stake (> 0)
 * @returns probability (0 to 1); 1 where trades do not earn on average
 * @throws {DomainError} if an argument is outside its domain
 * @see W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, ch. XIV
 */
export function riskOfRuin(trades: Trades, units: number): number {
  return Math.pow(ruinRoot(trades), real('units', units, positive));
}
