/** The model’s answer for a pool: what its price is, what redeeming is worth, and what both do to a loop. */
import {
  impliedFailure,
  peggedLoop,
  redemptionBand,
  stableswapInvariant,
  stableswapPriceAtShare,
  stableswapShareAtPrice,
  toNumber,
  type ImpliedFailure,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export interface Peg {
  readonly coins: number;
  /** Price of the token at the reader’s share of the pool. */
  readonly price: number;
  /** What redeeming is worth, and what minting costs. */
  readonly low: number;
  readonly high: number;
  /** Share, %, from which buying here and redeeming pays; null where no share does. */
  readonly pays: number | null;
  /** Null where all is recovered. */
  readonly implied: ImpliedFailure | null;
  /** Prices at which the loop is liquidated, and its pledge is worth less than its debt. */
  readonly liquidation: number;
  readonly shortfall: number;
  /** Health factor of the loop at par and at the price; null without debt. */
  readonly healthAtPar: number | null;
  readonly health: number | null;
}

const known = new WeakMap<Settings, Peg>();

/** Asked many times while one frame is drawn: it is worked out once. */
export function pegOf(values: Settings): Peg {
  const found = known.get(values);
  if (found !== undefined) return found;
  const result = worked(values);
  known.set(values, result);
  return result;
}

/** Price at a share, %. */
export const priceAt = (values: Settings, share: number): number =>
  stableswapPriceAtShare({ ...poolOf(values), share: share / 100 });

/** What the pool holds at the reader’s share, of 1 in all: the token first. */
export function balancesOf({ coins, share }: Settings): number[] {
  const others = Number(coins) - 1;
  const own = share / 100;
  return [own, ...Array.from({ length: others }, () => (1 - own) / others)];
}

/** Weight of the product beside that of the sum: c = Dⁿ⁺¹ ÷ (nⁿ ∏x). */
export function productOf(values: Settings): number {
  const balances = balancesOf(values);
  const { total } = stableswapInvariant({ balances, amplification: values.amplification });
  return balances.reduce((all, balance) => (all * total) / (balances.length * balance), total);
}

/** The share, %, at which the pool has a price. */
export function shareAt(values: Settings, price: number): number | null {
  const share = price > 0 ? stableswapShareAtPrice({ ...poolOf(values), price }) : null;
  return share === null ? null : 100 * share;
}

/** Price in an ordinary pool, a constant product: the other coins’ share over its own. */
export const ordinaryAt = ({ coins }: Settings, share: number): number =>
  (100 - share) / (Number(coins) - 1) / share;

const poolOf = ({ coins, amplification }: Settings) => ({ coins: Number(coins), amplification });

export const redemptionOf = ({ recovery, delay, cost }: Settings) => ({
  recovery: recovery / 100,
  delayDays: delay,
  capitalCost: cost / 100,
});

function worked(values: Settings): Peg {
  const redemption = redemptionOf(values);
  const price = priceAt(values, values.share);
  const { low, high } = redemptionBand({
    ...redemption,
    failure: values.failure / 100,
    redeemFee: values.redeemFee / 100,
    mintFee: values.mintFee / 100,
  });
  const loop = peggedLoop({ leverage: values.leverage, threshold: values.threshold / 100 });
  const healthAtPar = loop.healthAtPar && toNumber(loop.healthAtPar);
  return {
    coins: Number(values.coins),
    price,
    low,
    high,
    pays: shareAt(values, low),
    implied: impliedFailure({ ...redemption, price }),
    liquidation: toNumber(loop.liquidationPrice),
    shortfall: toNumber(loop.shortfallPrice),
    healthAtPar,
    health: healthAtPar && healthAtPar * price,
  };
}
