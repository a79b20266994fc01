/** The models of the term “Wrapped Token De-Pegging Risk”. */
export { depegDiscount } from '../models/depeg-discount.ts';
export {
  backingAfterRun,
  discountBelowBacking,
  redeemedToLeave,
  sharedBacking,
} from '../models/partial-backing.ts';
export { peggedLoop } from '../models/pegged-loop.ts';
export type { PeggedLoop } from '../models/pegged-loop.ts';
export { impliedFailure, redemptionBand, redemptionValue } from '../models/redemption-value.ts';
export type {
  DoubtfulRedemption,
  ImpliedFailure,
  Redemption,
  RedemptionBand,
  RedemptionFees,
} from '../models/redemption-value.ts';
export {
  contractAmplification,
  stableswapInvariant,
  stableswapPrice,
} from '../models/stableswap.ts';
export type { PairOfCoins, StableswapInvariant, StableswapPool } from '../models/stableswap.ts';
export { stableswapPriceAtShare, stableswapShareAtPrice } from '../models/stableswap-share.ts';
export type { StableswapComposition } from '../models/stableswap-share.ts';
export { stableswapSellTo, stableswapSwap } from '../models/stableswap-swap.ts';
export type { StableswapSale, StableswapSold } from '../models/stableswap-swap.ts';
