/** The model’s answers to the settings. Float64 but for prices and reports, which are ratios. */
import {
  feedGap,
  feedPace,
  meanReport,
  medianReport,
  staleBorrow,
  stoppedGap,
  thresholdGap,
  toNumber,
  trimmedReport,
  walkAwayPut,
  type FeedPace,
  type PushFeed,
  type Ratio,
  type WalkAway,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export const feedOf = ({ volatility, deviation, heartbeat }: Settings): PushFeed => ({
  volatility: volatility / 100,
  deviation: deviation / 100,
  heartbeat,
});

export interface Working extends FeedPace {
  /** Typical gaps as fractions: while it works, the same with the delay, by its threshold alone, silent for a day. */
  readonly gap: number;
  readonly late: number;
  readonly bound: number;
  readonly day: number;
}

export const DAY = 86_400;

export function workingOf(values: Settings): Working {
  const feed = feedOf(values);
  return {
    ...feedPace(feed),
    gap: feedGap(feed),
    late: feedGap(feed, values.delay),
    bound: thresholdGap(feed.deviation),
    day: stoppedGap(feed.volatility, DAY),
  };
}

/** What a silence of so many minutes gives away. */
export const stoppedOf = ({ swing, age, loan }: Settings, minutes = age): WalkAway =>
  walkAwayPut({ volatility: swing / 100, age: 60 * minutes, loanToValue: loan / 100 });

/** Typical gap after so many minutes, a fraction. */
export const spreadOf = ({ swing, age }: Settings, minutes = age): number =>
  stoppedGap(swing / 100, 60 * minutes);

export interface Stuck {
  readonly overvaluation: number;
  readonly borrow: number;
  readonly profit: number;
  /** Over the cost; negative where it does not pay. */
  readonly rate: number;
}

export function stuckOf({ feed, market, lent }: Settings, at: number = market): Stuck {
  // As decimals, so that a price of 0.107 is that.
  const { overvaluation, borrow, profit, returnOnCost } = staleBorrow({
    feed,
    market: at,
    loanToValue: lent / 100,
  });
  return {
    overvaluation: toNumber(overvaluation),
    borrow: toNumber(borrow),
    profit: toNumber(profit),
    rate: toNumber(returnOnCost),
  };
}

export interface Mixed {
  /** All of them, the right ones first. */
  readonly reports: readonly number[];
  readonly wrong: number;
  readonly mean: number;
  readonly trimmed: number;
  readonly median: number;
}

export function mixedOf({ reports: all, wrong: some, factor }: Settings): Mixed {
  const count = Math.round(all);
  const wrong = Math.min(count, Math.round(some));
  const reports = Array.from({ length: count }, (_, i) => (i < count - wrong ? 1 : factor));
  const of = (mix: (all: readonly Ratio[]) => Parameters<typeof toNumber>[0]) =>
    toNumber(mix(reports));
  return {
    reports,
    wrong,
    mean: of(meanReport),
    trimmed: of((all) => trimmedReport(all, count > 2 ? 1 : 0)),
    median: of(medianReport),
  };
}
