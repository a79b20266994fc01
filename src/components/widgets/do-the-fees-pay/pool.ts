/** The hedged position of a setting: what it loses on average, how far it scatters, and what it earns. Float64. */
import {
  arbitrageShareFixedBlocks,
  arbitrageShareRandomBlocks,
  breakEvenVolatility,
  feeInSwings,
  hedgedPoolIncome,
  linearLiquidationPrice,
  liquidityHoldings,
  liquidityWorth,
  payoffHedgeSpread,
  poolHedgeSpread,
  poolPayoff,
  type HedgedPoolIncome,
  type HedgeSpread,
  type LiquidityPosition,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export const YEAR = 365;

export interface Pool {
  /** Worth 1 at a price of 1. */
  readonly position: LiquidityPosition;
  /** κ at entry. */
  readonly concentration: number;
  /** Coins held at entry, all short in the hedge. */
  readonly delta: number;
  /** How often the hedge is set until the end: 1 is once. */
  readonly rehedges: number;
  readonly spread: HedgeSpread;
  readonly income: HedgedPoolIncome;
  /** Share of the loss that is counted. */
  readonly lossShare: number;
  /** Volatility up to which the fees pay for it, per year. */
  readonly breakEven: number;
  /** Price at which a short that is set once and gets no more margin is liquidated, × entry. */
  readonly liquidation: number;
}

const pools = new WeakMap<Settings, Pool>();

/** A setting is asked for it many times while one frame is drawn: it is worked out once. */
export function poolOf(values: Settings): Pool {
  const known = pools.get(values);
  if (known !== undefined) return known;
  const found = build(values);
  pools.set(values, found);
  return found;
}

/** The ends of the range, × entry; none over all prices. */
export const rangeOf = ({ liquidity, factor }: Settings) =>
  liquidity === 'all' ? {} : { lower: 1 / factor, upper: factor };

function build(values: Settings): Pool {
  const range = rangeOf(values);
  const position = { ...range, liquidity: liquidityWorth(range, { price: 1, value: 1 }) };
  const { base, concentration } = liquidityHoldings(position, 1);
  const kappa = concentration ?? 1;
  const volatility = values.volatility / 100;
  const lossShare = shareOf(values);
  const income = hedgedPoolIncome({
    volatility,
    concentration: kappa,
    feeRate: (kappa * values.fees) / 100,
    lossShare,
    funding: values.funding / 100,
    hedgeShare: base,
    cost: values.cost / 10_000,
    interval: values.rehedge / 24 / YEAR,
    marginShare: values.margin / 100,
  });
  const short = linearLiquidationPrice({
    side: 'short',
    wallet: values.margin / 100,
    quantity: base,
    entry: 1,
    maintenanceRate: values.maintenance / 100,
  });
  return {
    position,
    concentration: kappa,
    delta: base,
    rehedges: rehedgesOf(values),
    spread: spreadOf(values, position),
    income,
    lossShare,
    breakEven: breakEvenVolatility(income.fees / lossShare, kappa),
    liquidation: short?.toNumber() ?? 0,
  };
}

/** At least once: where it is corrected less often than it is held, it is set and left. */
const rehedgesOf = ({ days, rehedge }: Settings): number =>
  Math.max(1, Math.round((days * 24) / rehedge));

/** The last spread: only these settings change it, and in a range it takes a few milliseconds. */
let last: { readonly key: string; readonly spread: HedgeSpread } | undefined;

function spreadOf(values: Settings, position: LiquidityPosition): HedgeSpread {
  const { volatility, days, rehedge, liquidity } = values;
  const key = [volatility, days, rehedge, position.upper].join();
  if (last?.key === key) return last.spread;
  const plan = { volatility: volatility / 100, time: days / YEAR, rehedges: rehedgesOf(values) };
  const spread =
    liquidity === 'all' ? poolHedgeSpread(plan) : payoffHedgeSpread(poolPayoff(position), plan);
  last = { key, spread };
  return spread;
}

const SECONDS_A_YEAR = YEAR * 86_400;

function shareOf({ counted, volatility, block, poolFee }: Settings): number {
  if (counted === 'all') return 1;
  const swings = feeInSwings({
    volatility: volatility / 100,
    blockTime: block / SECONDS_A_YEAR,
    fee: poolFee / 10_000,
  });
  return counted === 'random'
    ? arbitrageShareRandomBlocks(swings)
    : arbitrageShareFixedBlocks(swings);
}

/** Profits at a price at the end, of a deposit of 1: of the pool alone, hedged once, and of holding its coins. */
export function profitsAt({ position, delta }: Pool, price: number) {
  const { value, base, concentration } = liquidityHoldings(position, price);
  return {
    unhedged: value - 1,
    once: value - 1 - delta * (price - 1),
    held: delta * (price - 1),
    base,
    active: concentration !== null,
  };
}
