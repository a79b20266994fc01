/* Ruin of a fixed stake within so many trades, exactly: the chance of every capital, trade by trade. Float64. */
import { positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { expectancy } from './risk-of-ruin.ts';
import type { Trades } from './risk-of-ruin.ts';

const FINEST = 100;

/**
 * Chance to have lost all of a capital within so many trades of a fixed stake.
 *
 * It grows with the trades towards `riskOfRuin`, so that what is simulated over a thousand of them is a
 * little low. Takes trades × (u + b·trades) steps.
 *
 * @param trades win rate, and a payoff that is a ratio of whole numbers, the second up to 100
 * @param units capital over stake (a whole number of 1 or more)
 * @param count trades (whole numbers, 0 to 10 000), in any order
 * @returns probability (0 to 1) after each of those counts
 * @throws {DomainError} if an argument is outside its domain
 * @see W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, ch. XIV
 */
export function ruinWithin(
  trades: Trades,
  units: number,
  count: readonly number[],
): readonly number[] {
  expectancy(trades);
  const grain = grainOf(trades.payoff);
  const [gain, loss] = [Math.round(trades.payoff * grain), grain];
  const start = whole('units', units, 1, 1e5) * grain;
  const wanted = count.map((trades) => whole('count', trades, 0, 10_000));
  const last = Math.max(0, ...wanted);
  const p = trades.winRate;
  const after = [0];
  let held = new Float64Array(start + gain * last + 1);
  held[start] = 1;
  let ruined = 0;
  for (let trade = 1; trade <= last; trade += 1) {
    const next = new Float64Array(held.length);
    const top = start + gain * (trade - 1);
    for (let capital = 1; capital <= top; capital += 1) {
      const chance = held[capital] ?? 0;
      if (chance === 0) continue;
      next[capital + gain] = (next[capital + gain] ?? 0) + p * chance;
      if (capital <= loss) ruined += (1 - p) * chance;
      else next[capital - loss] = (next[capital - loss] ?? 0) + (1 - p) * chance;
    }
    held = next;
    after.push(ruined);
  }
  return wanted.map((trades) => Math.min(1, after[trades] ?? 0));
}

// Into how many parts a stake is cut so that a win is a whole number of them.
function grainOf(payoff: number): number {
  const b = real('payoff', payoff, positive);
  for (let grain = 1; grain <= FINEST; grain += 1)
    if (Math.abs(b * grain - Math.round(b * grain)) < 1e-9 && Math.round(b * grain) > 0)
      return grain;
  throw new DomainError('payoff', payoff, 'a ratio of whole numbers, the second up to 100');
}

function whole(parameter: string, value: number, from: number, to: number): number {
  if (!Number.isInteger(value) || value < from || value > to)
    throw new DomainError(parameter, value, `a whole number from ${from} to ${to}`);
  return value;
}
