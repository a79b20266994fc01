/** The models of the term “Price Discovery Failures”. */
export { consolidatedBook, crossingProfit } from '../models/consolidated-book.ts';
export type { ConsolidatedBook, VenueQuote } from '../models/consolidated-book.ts';
export type { CoupledMarkets } from '../models/coupled-markets.ts';
export { coupledPaths } from '../models/coupled-paths.ts';
export type { CoupledDraw, CoupledPaths } from '../models/coupled-paths.ts';
export { gapDeviationAfter, gapReversion } from '../models/gap-reversion.ts';
export type { GapReversion } from '../models/gap-reversion.ts';
export {
  overlapCorrelation,
  overlapCovariance,
  previousTickCovariance,
  realisedVariance,
} from '../models/hayashi-yoshida.ts';
export type { Ticks } from '../models/hayashi-yoshida.ts';
export { componentShares, discoveryShares } from '../models/information-share.ts';
export type { DiscoveryShares, OfBoth } from '../models/information-share.ts';
export { informationShareBounds } from '../models/information-share-orders.ts';
export type { ManyMarkets } from '../models/information-share-orders.ts';
export { laggedCopyCorrelation } from '../models/lagged-copy.ts';
export { paperProfit } from '../models/paper-profit.ts';
export type { LongPerpetual } from '../models/paper-profit.ts';
export { shockedLoan, venuePremium } from '../models/venue-shock.ts';
export type { ShockedLoan, VenuePrices } from '../models/venue-shock.ts';
