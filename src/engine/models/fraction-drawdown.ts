/*
 * Trades that stake a share of what is left. Capital never comes to 0, so ruin is a level of it: half, say.
 * Float64, a statistic.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { expectancy } from './risk-of-ruin.ts';
import type { Trades } from './risk-of-ruin.ts';

const share: Interval = { words: 'a number above 0 and below 1', above: 0, below: 1 };
const level: Interval = { words: 'a number above 0 and up to 1', above: 0, to: 1 };

/**
 * Growth of capital a trade, of its logarithm: p·ln(1 + b·f) + (1 − p)·ln(1 − f).
 *
 * @param trades win rate and payoff
 * @param fraction f, share of the capital staked (above 0, below 1)
 * @returns growth of the logarithm, a trade
 * @throws {DomainError} if an argument is outside its domain
 * @see thorp-2006 in src/content/sources.yaml
 */
export function tradeGrowth(trades: Trades, fraction: number): number {
  expectancy(trades);
  const [up, down] = steps(trades, fraction);
  return trades.winRate * up + (1 - trades.winRate) * down;
}

/**
 * A bound on the chance that capital ever falls to a level, staking a share of it: y^θ.
 *
 * θ > 0 makes the average of (capital after ÷ before)^(−θ) one, so that capital^(−θ) has no drift. It is a
 * bound because a loss lands below the level, by at most one stake; small stakes come close to it. At the
 * stake that grows fastest, and small, θ is about 1, and at half of it 3, as in Kelly’s continuous case.
 *
 * @param trades win rate and payoff
 * @param fraction f, share of the capital staked (above 0, below 1)
 * @param y level, of the start (above 0, up to 1)
 * @returns the chance is at most this (0 to 1); 1 where capital does not grow
 * @throws {DomainError} if an argument is outside its domain
 * @see thorp-2006 in src/content/sources.yaml
 */
export function fractionDrawdown(trades: Trades, fraction: number, y: number): number {
  const floor = real('level', y, level);
  if (floor === 1 || tradeGrowth(trades, fraction) <= 0) return 1;
  const [up, down] = steps(trades, fraction);
  const p = trades.winRate;
  if (p === 1) return 0;
  const excess = (theta: number) =>
    p * Math.expm1(-theta * up) + (1 - p) * Math.expm1(-theta * down);
  let high = 1;
  while (excess(high) < 0) high *= 2;
  let low = 0;
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (excess(middle) < 0) low = middle;
    else high = middle;
  }
  return Math.exp(high * Math.log(floor));
}

// What a win and a loss add to the logarithm of the capital.
function steps({ payoff }: Trades, fraction: number): readonly [number, number] {
  const f = real('fraction', fraction, share);
  return [Math.log1p(payoff * f), Math.log1p(-f)];
}
