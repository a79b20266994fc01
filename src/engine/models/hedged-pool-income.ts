/*
 * Income of hedged liquidity: fees, less what is lost to arbitrage, plus funding on the short, less the
 * trading of the hedge. Rates of the moment, while the price is in range. Float64: rates.
 */
import { finite, nonNegative, real, unit } from '../domain.ts';
import { hedgeTradingCost } from './hedge-trading.ts';
import { lossVersusRebalancing } from './loss-versus-rebalancing.ts';

/** A hedged position in a pool; rates per unit of time, of the position's value. */
export interface HedgedPool {
  /** Volatility per root of a unit of time (≥ 0). */
  readonly volatility: number;
  /** κ (≥ 1). */
  readonly concentration: number;
  /** Fees of the position itself: with a range, κ times those of all prices. */
  readonly feeRate: number;
  /** Share of the loss that counts (0 to 1): all, or what arbitrageurs keep where `feeRate` leaves their fees out. */
  readonly lossShare?: number;
  /** Rate that the short receives on its notional; negative if it pays. */
  readonly funding: number;
  /** Value of the short over that of the position, P·delta/V (0 to 1). */
  readonly hedgeShare: number;
  /** Cost of a trade one way (fraction, ≥ 0), and the time between two corrections (> 0). */
  readonly cost: number;
  readonly interval: number;
  /** Margin behind the short over the value of the position (≥ 0). */
  readonly marginShare: number;
}

/** What it earns, per unit of time. */
export interface HedgedPoolIncome {
  /** Of the position's value: fees, loss and cost as they are, the last two to be taken off. */
  readonly fees: number;
  readonly loss: number;
  readonly funding: number;
  readonly cost: number;
  /** fees − loss + funding − cost. */
  readonly net: number;
  /** The same on all capital that is tied up, position and margin. */
  readonly onCapital: number;
}

/**
 * Income of hedged liquidity, part by part.
 *
 * [φ − κσ²/8 + f·h − cost]/(1 + m). Linear in fees and funding. Fees count those that arbitrageurs pay; so
 * either all of them with the whole loss, or those of others with the share that arbitrageurs keep.
 *
 * @param pool position, hedge and margin
 * @returns the parts, and the net rate on the position and on capital
 * @throws {DomainError} if an argument is outside its domain
 * @see milionis-2022 in src/content/sources.yaml
 */
export function hedgedPoolIncome(pool: HedgedPool): HedgedPoolIncome {
  const { volatility, concentration, cost, interval } = pool;
  const fees = real('feeRate', pool.feeRate, finite);
  const share = real('lossShare', pool.lossShare ?? 1, unit);
  const loss = share * lossVersusRebalancing(volatility, concentration);
  const funding = real('funding', pool.funding) * real('hedgeShare', pool.hedgeShare, unit);
  const trading = hedgeTradingCost({ gamma: concentration / 4, volatility, cost, interval });
  const net = fees - loss + funding - trading;
  const onCapital = net / (1 + real('marginShare', pool.marginShare, nonNegative));
  return { fees, loss, funding, cost: trading, net, onCapital };
}
