/** The models of the term “Leverage Limit Governance”. */
export { badDebtAtLeverage, badDebtProbability } from '../models/bad-debt-probability.ts';
export type { BadDebt, ForcedClose } from '../models/bad-debt-probability.ts';
export { closeOutFall } from '../models/close-out-rule.ts';
export { gapImpliedCap } from '../models/gap-implied-cap.ts';
export type { GapImpliedCap } from '../models/gap-implied-cap.ts';
export { latencyExposure } from '../models/latency-exposure.ts';
export { maintenanceAmount, maintenanceRates, marginTable } from '../models/margin-table.ts';
export type { MarginRow } from '../models/margin-table.ts';
export { openInterestMargin } from '../models/open-interest-margin.ts';
export type { OpenInterestRule } from '../models/open-interest-margin.ts';
export { proposalPasses, proposalTimeline } from '../models/proposal-timeline.ts';
export type { ProposalMoments, ProposalTimeline } from '../models/proposal-timeline.ts';
export { stewardPath } from '../models/steward-path.ts';
export type { StewardChange, StewardPath, StewardStep } from '../models/steward-path.ts';
export { initialMargin, marginTiers, tieredMaintenance } from '../models/tiered-margin.ts';
export type { TieredMaintenance } from '../models/tiered-margin.ts';
