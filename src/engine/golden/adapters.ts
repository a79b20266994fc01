import { asynchronousFinalityRisks } from './asynchronous-finality-risks.ts';
import { autoDeleveragingSystem } from './auto-deleveraging-system.ts';
import { capitalEfficiencyVsRisk } from './capital-efficiency-vs-risk.ts';
import { collateralValuationSensitivity } from './collateral-valuation-sensitivity.ts';
import type { Adapter } from './compare.ts';
import { deltaNeutralLiquidityProvision } from './delta-neutral-liquidity-provision.ts';
import { deltaNeutralityLimits } from './delta-neutrality-limits.ts';
import { leverageAndDeleveragingRisks } from './leverage-and-deleveraging-risks.ts';
import { leverageCascadeMechanics } from './leverage-cascade-mechanics.ts';
import { leverageLimitGovernance } from './leverage-limit-governance.ts';
import { liquidationCascadeProbability } from './liquidation-cascade-probability.ts';
import { marketVolatilityThresholds } from './market-volatility-thresholds.ts';
import { priceDiscoveryFailures } from './price-discovery-failures.ts';
import { mevExtractionMechanics } from './mev-extraction-mechanics.ts';
import { riskManagementForBreakouts } from './risk-management-for-breakouts.ts';
import { staleDataRisks } from './stale-data-risks.ts';
import { systemicLeverageChains } from './systemic-leverage-chains.ts';
import { upgradeabilitySecurityRisks } from './upgradeability-security-risks.ts';
import { wrappedTokenDePeggingRisk } from './wrapped-token-de-pegging-risk.ts';

/** Every function of the golden cases, by the name the cases give it. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...asynchronousFinalityRisks,
  ...autoDeleveragingSystem,
  ...capitalEfficiencyVsRisk,
  ...collateralValuationSensitivity,
  ...deltaNeutralLiquidityProvision,
  ...deltaNeutralityLimits,
  ...leverageAndDeleveragingRisks,
  ...leverageCascadeMechanics,
  ...leverageLimitGovernance,
  ...liquidationCascadeProbability,
  ...marketVolatilityThresholds,
  ...priceDiscoveryFailures,
  ...mevExtractionMechanics,
  ...riskManagementForBreakouts,
  ...staleDataRisks,
  ...systemicLeverageChains,
  ...upgradeabilitySecurityRisks,
  ...wrappedTokenDePeggingRisk,
};
