/** Many trades: paths drawn by chance, and the chances reckoned beside them. */
import {
  equityPath,
  expectancy,
  fractionDrawdown,
  growthOptimalStake,
  riskOfRuin,
  ruinWithin,
  streakProbability,
  type EquityPath,
  type Staking,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

/** Paths counted, and how many of them are drawn. */
export const PATHS = 200;
export const DRAWN = 60;

export interface Fan {
  readonly paths: readonly EquityPath[];
  readonly ruined: number;
  /** Chance of ruin at any time: exact for a fixed stake, else at most this. */
  readonly ever: number;
  /** Within so many trades, where it can be reckoned: a fixed stake that is a whole part of the capital. */
  readonly within: number | null;
  readonly average: number;
  readonly best: number;
  /** Chance of ten losses in a row among the trades. */
  readonly streak: number;
}

/** A payoff in tenths, as its control has it. */
const tradesOf = ({ winRate, payoff }: Settings) => ({
  winRate: winRate / 100,
  payoff: Math.round(10 * payoff) / 10,
});
const countOf = ({ trades }: Settings): number => Math.round(trades);

export function everRuined(values: Settings, stake = values.stake): number {
  return values.staking === 'fixed'
    ? riskOfRuin(tradesOf(values), 100 / stake)
    : fractionDrawdown(tradesOf(values), stake / 100, values.level / 100);
}

const fans = new WeakMap<Settings, Fan>();

/** Rows and words ask for the same fan one after another. */
export function fanOf(values: Settings): Fan {
  const fan = fans.get(values) ?? made(values);
  fans.set(values, fan);
  return fan;
}

function made(values: Settings): Fan {
  const trades = tradesOf(values);
  const fixed = values.staking === 'fixed';
  const staking: Staking = {
    ...trades,
    stake: values.stake / 100,
    staking: values.staking,
    trades: countOf(values),
    ruin: fixed ? 0 : values.level / 100,
    seed: Math.trunc(values.draw),
  };
  const paths = Array.from({ length: PATHS }, (_, i) => equityPath(staking, i));
  const units = 100 / values.stake;
  return {
    paths,
    ruined: paths.filter(({ ruined }) => ruined !== null).length / PATHS,
    ever: everRuined(values),
    within:
      fixed && Number.isInteger(units)
        ? (ruinWithin(trades, units, [countOf(values)])[0] ?? null)
        : null,
    average: expectancy(trades),
    best: growthOptimalStake(trades),
    streak: streakProbability(1 - trades.winRate, 10, countOf(values)),
  };
}
