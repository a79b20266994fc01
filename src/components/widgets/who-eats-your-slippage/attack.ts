/** The best sandwich of a trade, to the smallest unit, and who has what of it. */
import {
  bestFrontRun,
  extractionSplit,
  largestFrontRun,
  largestIntegerFrontRun,
  ratio,
  sandwich,
  sandwichProfit,
  sandwichSplit,
  sandwichThreshold,
  toNumber,
  type ExtractionSplit,
  type IntegerPool,
  type PendingTrade,
  type Sandwich,
  type SandwichSetting,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

/** Tokens for one ETH, before. No amount in ETH depends on it. */
export const RATE = 3000n;
const UNIT = 10n ** 18n;

/** An amount as the contract has it. */
export function wei(amount: number): bigint {
  const { numerator, denominator } = ratio('amount', amount);
  return (numerator * UNIT) / denominator;
}

/** An amount as a reader has it. */
export const coins = (units: bigint): number => toNumber({ numerator: units, denominator: UNIT });

export const settingOf = ({ depth, trade, fee }: Settings): SandwichSetting => ({
  reserve: depth,
  trade,
  fee: Number(fee) / 100,
});

/** The same in integers. */
export function integersOf({ depth, trade, fee, slippage }: Settings): {
  readonly pool: IntegerPool;
  readonly order: PendingTrade;
} {
  const kept = 10_000n - BigInt(Math.round(100 * Number(fee)));
  return {
    pool: {
      reserveIn: wei(depth),
      reserveOut: RATE * wei(depth),
      kept: { numerator: kept, denominator: 10_000n },
    },
    order: { amountIn: wei(trade), slippage: ratio('slippage', `${slippage}e-2`) },
  };
}

export interface Attack {
  readonly setting: SandwichSetting;
  /** Largest first trade that the limit allows, and the one that pays best (ETH). */
  readonly most: number;
  readonly best: number;
  /** Profit of the best before gas, and of the largest. */
  readonly profit: number;
  readonly atMost: number;
  /** Why nobody attacks, if nobody does. */
  readonly spared: 'too small' | 'gas' | null;
  /** The trades as they come: with the best first trade, or with none. */
  readonly done: Sandwich;
  readonly parts: ExtractionSplit;
  /** What the trade is short of at the price before, and what of it the pool has (ETH). */
  readonly loss: number;
  readonly pool: number;
  /** Smallest trade that pays, of the pool (fraction). */
  readonly threshold: number;
}

const nobody: ExtractionSplit = { gas: 0, proposer: 0, searcher: 0 };

export function attackOf(values: Settings): Attack {
  const setting = settingOf(values);
  const limit = values.slippage / 100;
  const most = largestFrontRun(setting, limit);
  const best = bestFrontRun(setting, limit);
  const { pool, order } = integersOf(values);
  const largest = largestIntegerFrontRun(pool, order) ?? 0n;
  const wanted = best < most ? BigInt(Math.round(best * 1e18)) : largest;
  const attempt = sandwich(pool, order, wanted < largest ? wanted : largest);
  const profit = coins(attempt?.profit ?? 0n);
  const parts = extractionSplit(profit, values.gas, values.bid / 100);
  const done = parts === null ? sandwich(pool, order, 0n) : attempt;
  if (done === null) throw new Error('A trade without an attack reverts.');
  const { victimLoss, poolGain } = sandwichSplit(done);
  const share = (amount: typeof victimLoss) =>
    toNumber({ ...amount, denominator: amount.denominator * UNIT });
  return {
    setting,
    most,
    best,
    profit,
    atMost: sandwichProfit(setting, most),
    spared: parts !== null ? null : profit > 0 ? 'gas' : 'too small',
    done,
    parts: parts ?? nobody,
    loss: share(victimLoss),
    pool: share(poolGain),
    threshold: sandwichThreshold(setting.fee),
  };
}
