/** The models of the term “Stale Data Risks”. */
export { bandStayProbability } from '../models/band-exit.ts';
export { deviationTrigger, priceAge } from '../models/deviation-trigger.ts';
export type { Trigger } from '../models/deviation-trigger.ts';
export { exitClock } from '../models/exit-time.ts';
export type { ExitClock } from '../models/exit-time.ts';
export { composedDeviation } from '../models/feed-composition.ts';
export { feedPath } from '../models/feed-path.ts';
export type { FeedPath, FeedStretch, FeedTrigger, FeedWrite } from '../models/feed-path.ts';
export { feedGap, feedPace, feedSilence, stoppedGap, thresholdGap } from '../models/feed-update.ts';
export type { FeedPace } from '../models/feed-update.ts';
export { fixedPointPrice } from '../models/fixed-point-price.ts';
export type { FixedPointPrice } from '../models/fixed-point-price.ts';
export { YEAR_SECONDS } from '../models/push-feed.ts';
export type { PushFeed } from '../models/push-feed.ts';
export {
  boundedAnswer,
  meanReport,
  medianReport,
  trimmedReport,
} from '../models/report-aggregation.ts';
export type { BoundedFeed } from '../models/report-aggregation.ts';
export { staleBorrow } from '../models/stale-borrow.ts';
export type { StaleBorrow, StaleProfit } from '../models/stale-borrow.ts';
export { walkAwayPut } from '../models/walk-away-put.ts';
export type { StaleLoan, WalkAway } from '../models/walk-away-put.ts';
