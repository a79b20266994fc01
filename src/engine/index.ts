/** The public door: what all models share, and the models of each term (doors/). Re-exports only. */
export { Decimal, exact, roundAgainstTrader, toDecimal } from './decimal.ts';
export type { Exact } from './decimal.ts';
export { finite, atLeastOne, nonNegative, positive, real, unit } from './domain.ts';
export type { Interval } from './domain.ts';
export { DomainError } from './errors.ts';
export { makeRandom } from './random.ts';
export type { Random } from './random.ts';
export { fractionText, ratio, toNumber } from './rational.ts';
export type { Ratio, Rational } from './rational.ts';
export { sign } from './side.ts';
export type { Side } from './side.ts';

export * from './doors/leverage-and-deleveraging-risks.ts';
export * from './doors/liquidation-cascade-probability.ts';
export * from './doors/auto-deleveraging-system.ts';
export * from './doors/leverage-cascade-mechanics.ts';
export * from './doors/systemic-leverage-chains.ts';
export * from './doors/leverage-limit-governance.ts';
export * from './doors/wrapped-token-de-pegging-risk.ts';
export * from './doors/collateral-valuation-sensitivity.ts';
export * from './doors/delta-neutral-liquidity-provision.ts';
export * from './doors/capital-efficiency-vs-risk.ts';
export * from './doors/delta-neutrality-limits.ts';
export * from './doors/market-volatility-thresholds.ts';
export * from './doors/upgradeability-security-risks.ts';
export * from './doors/price-discovery-failures.ts';
export * from './doors/mev-extraction-mechanics.ts';
export * from './doors/asynchronous-finality-risks.ts';
