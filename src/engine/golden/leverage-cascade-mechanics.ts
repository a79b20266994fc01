import { almgrenImpact } from '../models/almgren-impact.ts';
import { uniformCascade } from '../models/branching-ratio.ts';
import { fallToLiquidation, healthFactor } from '../models/health-factor.ts';
import { liquidateLoan, toxicLoanToValue } from '../models/lending-liquidation.ts';
import { leverageTargetingNetwork } from '../models/leverage-targeting-network.ts';
import { liquidationCascade } from '../models/liquidation-cascade.ts';
import { relativeFall } from '../models/price-impact.ts';
import type { Adapter } from './compare.ts';
import { settingInput } from './cascade-setting.ts';
import { exactInput, realInput } from './inputs.ts';
import { exactsInput, realTableInput, realsInput } from './lists.ts';
import { ratioInput, ratiosInput, text, textOrNull, texts } from './ratios.ts';

/** The functions of the term “Leverage Cascade Mechanics”. */
export const leverageCascadeMechanics: Readonly<Record<string, Adapter>> = {
  almgrenImpact: (inputs) => {
    const impact = almgrenImpact({
      order: realInput(inputs, 'orderShares'),
      dailyVolume: realInput(inputs, 'ADV'),
      outstanding: realInput(inputs, 'sharesOut'),
      dailyVolatility: realInput(inputs, 'sigmaDailyPct') / 100,
      days: realInput(inputs, 'Tdays'),
      gamma: realInput(inputs, 'gamma'),
      eta: realInput(inputs, 'eta'),
    });
    return {
      inverseTurnover: impact.inverseTurnover,
      permNorm: impact.permanentNormalised,
      permBp: 10_000 * impact.permanent,
      tempNorm: impact.temporaryNormalised,
      tempBp: 10_000 * impact.temporary,
      totalBp: 10_000 * impact.cost,
    };
  },

  healthFactor: (inputs) => {
    const loan = {
      collateral: ratioInput(inputs, 'collateralUSD'),
      debt: ratioInput(inputs, 'debtUSD'),
      liquidationThreshold: ratioInput(inputs, 'liquidationThreshold'),
    };
    return {
      healthFactor: textOrNull(healthFactor(loan)),
      dropToLiquidation: textOrNull(fallToLiquidation(loan)),
    };
  },

  liquidationStep: (inputs) => {
    const step = liquidateLoan({
      collateral: ratioInput(inputs, 'C'),
      debt: ratioInput(inputs, 'D'),
      liquidationThreshold: ratioInput(inputs, 'LT'),
      bonus: ratioInput(inputs, 'bonus'),
      closeFactor: ratioInput(inputs, 'closeFactor'),
    });
    return {
      repaid: text(step.repaid),
      C2: text(step.collateral),
      D2: text(step.debt),
      HF1: textOrNull(step.healthBefore),
      HF2: textOrNull(step.healthAfter),
    };
  },

  toxicFrontier: (inputs) => ({
    ltvStar: texts(ratiosInput(inputs, 'bonus').map(toxicLoanToValue)),
  }),

  linearCascade: (inputs) => {
    const cascades = exactsInput(inputs, 'shocks').map((shock) =>
      liquidationCascade({ ...settingInput(inputs), shock }),
    );
    return {
      forced: cascades.map(({ forced }) => forced),
      finalPrice: cascades.map(({ finalPrice }) => finalPrice),
      rounds: cascades.map(({ passes }) => passes),
    };
  },

  linearCascadeBadDebt: (inputs) => {
    const shock = exactInput(inputs, 'shock');
    const cascade = liquidationCascade({ ...settingInput(inputs), shock });
    const sales = cascade.rounds.flatMap((round) => round.sales);
    return {
      forced: cascade.forced,
      finalPrice: cascade.finalPrice,
      vwap: sales.map(({ averagePrice }) => averagePrice),
      badDebt: sales.map(({ badDebt }) => badDebt),
      total: cascade.badDebt,
    };
  },

  uniformCascade: (inputs) => {
    const { totalFall, branchingRatio, multiplier } = uniformCascade({
      price: realInput(inputs, 'S'),
      shock: realInput(inputs, 'shock'),
      density: realInput(inputs, 'rhoPerDollar'),
      perUnit: realInput(inputs, 'kappaPerUnit'),
    });
    return { totalDropDollar: totalFall, branchingRatio, multiplier };
  },

  leverageTargetingNetwork: (inputs) => {
    const { rounds, ...totals } = leverageTargetingNetwork({
      assets: realsInput(inputs, 'A'),
      weights: realTableInput(inputs, 'M'),
      debtToEquity: realsInput(inputs, 'debtToEquity'),
      impact: realsInput(inputs, 'priceImpactPer1'),
      firstReturns: realsInput(inputs, 'F1'),
    });
    const [first, second] = rounds;
    return {
      ...totals,
      R1: first?.bankReturns,
      sales: first?.sales,
      F2: first?.assetReturns,
      R2: second?.bankReturns,
    };
  },

  exponentialImpact: (inputs) => {
    const { fall } = relativeFall({
      law: 'exponential',
      floor: realInput(inputs, 'B_over_S'),
      depth: realInput(inputs, 'D'),
    });
    return { psi: realsInput(inputs, 'q').map(fall) };
  },
};
