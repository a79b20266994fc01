import { DomainError } from '../errors.ts';
import { badDebtProbability } from '../models/bad-debt-probability.ts';
import { gapImpliedCap } from '../models/gap-implied-cap.ts';
import { linearLiquidationPrice } from '../models/liquidation-price.ts';
import { maintenanceAmount, maintenanceRates, marginTable } from '../models/margin-table.ts';
import { tieredLiquidationPrice } from '../models/margin-tiers.ts';
import { openInterestMargin } from '../models/open-interest-margin.ts';
import { proposalTimeline } from '../models/proposal-timeline.ts';
import { stewardPath } from '../models/steward-path.ts';
import { marginTiers, tieredMaintenance } from '../models/tiered-margin.ts';
import { over, ratio } from '../rational.ts';
import type { Adapter } from './compare.ts';
import { exactInput, realInput, sideInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { realsInput, rowsInput } from './lists.ts';
import { ratioInput, ratiosInput, text, texts } from './ratios.ts';

/** The functions of the term “Leverage Limit Governance”. */
export const leverageLimitGovernance: Readonly<Record<string, Adapter>> = {
  maintenanceAmounts: (inputs) => ({
    cum: texts(tableInput(inputs).map(({ amount }) => amount)),
  }),

  maintenanceAmountStep: (inputs) => ({
    cum: text(
      maintenanceAmount({
        floor: ratioInput(inputs, 'floor'),
        rate: ratioInput(inputs, 'mmr'),
        rateBelow: ratioInput(inputs, 'mmrPrevious'),
        amountBelow: ratioInput(inputs, 'cumPrevious'),
      }),
    ),
  }),

  maintenanceMargin: (inputs) => {
    const table = tableInput(inputs);
    const all = ratiosInput(inputs, 'notional').map((notional) =>
      tieredMaintenance({ table, notional }),
    );
    return { mm: texts(all.map(({ margin }) => margin)), tier: all.map(({ tier }) => tier) };
  },

  tieredLiquidationPrice: (inputs) => {
    const table = tableInput(inputs);
    const tiers = marginTiers(table);
    const [quantity, entry] = [exactInput(inputs, 'qty'), exactInput(inputs, 'entry')];
    const position = {
      side: sideInput(inputs),
      wallet: exactInput(inputs, 'wallet'),
      quantity,
      entry,
    };
    const found = tieredLiquidationPrice({ ...position, tiers });
    const { tier } = tieredMaintenance({ table, notional: quantity.times(entry) });
    const { rate = 0, amount = 0 } = tiers[tier - 1] ?? {};
    return {
      selfConsistent: found?.price ?? null,
      tierAtLiq: found?.tier ?? null,
      naiveEntryTier: linearLiquidationPrice({
        ...position,
        maintenanceRate: rate,
        maintenanceAmount: amount,
      }),
    };
  },

  tierDeductions: (inputs) => {
    const maxLeverages = ratiosInput(inputs, 'maxLeverage');
    const rates = maintenanceRates({ maxLeverages, marginRatio: 2 });
    const table = marginTable({ floors: ratiosInput(inputs, 'lowerBounds'), rates });
    const margins = ratiosInput(inputs, 'notional').map(
      (notional) => tieredMaintenance({ table, notional }).margin,
    );
    return {
      mmr: texts(rates),
      deduction: texts(table.map(({ amount }) => amount)),
      mm: texts(margins),
    };
  },

  openInterestMargin: (inputs) => ({
    effectiveIMF: rowsInput(inputs, 'cases').map((market) =>
      text(
        openInterestMargin({
          base: ratioInput(market, 'baseIMF'),
          lower: market['lowerM'] === null ? null : ratioInput(market, 'lowerM'),
          upper: market['upperM'] === null ? null : ratioInput(market, 'upperM'),
          openInterest: ratioInput(market, 'oiM'),
        }),
      ),
    ),
  }),

  stewardSteps: (inputs) => {
    const { steps, daysFirstImmediate, daysIfWaitFirst } = stewardPath({
      from: ratioInput(inputs, 'from'),
      to: ratioInput(inputs, 'to'),
      maxStep: over(ratioInput(inputs, 'maxChangeBps'), ratio('one', 10_000)),
      minDelay: ratioInput(inputs, 'minDelayDays'),
    });
    return {
      steps,
      daysFirstImmediate: text(daysFirstImmediate),
      daysIfWaitFirst: text(daysIfWaitFirst),
    };
  },

  proposalLatency: (inputs) => {
    const { delay, voting, timelock, total } = proposalTimeline({
      created: textInput(inputs, 'created'),
      votingStart: textInput(inputs, 'votingStart'),
      votingEnd: textInput(inputs, 'votingEnd'),
      executed: textInput(inputs, 'executed'),
    });
    return { days: [delay, voting, timelock], totalDays: total };
  },

  gapImpliedCap: (inputs) => {
    const all = rowsInput(inputs, 'cases').map((market) =>
      gapImpliedCap({
        tolerance: realInput(market, 'eps'),
        volatility: realInput(market, 'sigmaAnn'),
        years: realInput(market, 'tauMin') / minutesAYear,
        slippage: realInput(inputs, 'slippage'),
        marginRatio: realInput(inputs, 'ratio'),
      }),
    );
    return {
      mmr: all.map(({ maintenanceRate }) => maintenanceRate),
      Lmax: all.map(({ maxLeverage }) => maxLeverage),
    };
  },

  badDebtProbability: (inputs) => {
    const years = realInput(inputs, 'tauMin') / minutesAYear;
    const rates = realsInput(inputs, 'mmr');
    return {
      p: realsInput(inputs, 'sigmaAnn').map((volatility) =>
        rates.map(
          (maintenanceRate) => badDebtProbability({ maintenanceRate, volatility, years }).atEnd,
        ),
      ),
    };
  },
};

const minutesAYear = 525_600;

function tableInput(inputs: Inputs) {
  return marginTable({ floors: ratiosInput(inputs, 'floors'), rates: ratiosInput(inputs, 'mmr') });
}

function textInput(inputs: Inputs, name: string): string {
  const value = inputs[name];
  if (typeof value !== 'string') throw new DomainError(name, value, 'text');
  return value;
}
