/** The models of the term “Collateral Valuation Sensitivity”. */
export { bivariateNormal } from '../models/bivariate-normal.ts';
export { aaveWholePosition, closeFactor, repayable } from '../models/close-factor.ts';
export type { ClosableLoan, Repayable } from '../models/close-factor.ts';
export { exposureAfterHaircuts, haircutShock } from '../models/collateral-haircut.ts';
export type { HaircutPosition } from '../models/collateral-haircut.ts';
export { seizure, toxicHealth } from '../models/lending-liquidation.ts';
export type { Seizure } from '../models/lending-liquidation.ts';
export { liquidationCall } from '../models/liquidation-call.ts';
export type { CallableAccount, LiquidationCall } from '../models/liquidation-call.ts';
export { impliedPledge } from '../models/merton-inverse.ts';
export type { ImpliedPledge, ObservedEquity } from '../models/merton-inverse.ts';
export { mertonLoan } from '../models/merton-loan.ts';
export type { LoanValue, PledgedLoan } from '../models/merton-loan.ts';
export { portfolioHealth } from '../models/pledge-portfolio.ts';
export type { Pledge, PledgePrice, PortfolioHealth } from '../models/pledge-portfolio.ts';
export {
  studentDensity,
  studentDistribution,
  studentQuantile,
} from '../models/student-distribution.ts';
export type { Tier, TierColumns } from '../models/tier-table.ts';
export { creditTable, tieredCredit } from '../models/tiered-credit.ts';
export type { TieredCredit } from '../models/tiered-credit.ts';
export { haircutOverTime, volatilityHaircut } from '../models/volatility-haircut.ts';
export type { SaleRisk } from '../models/volatility-haircut.ts';
