import { DomainError } from '../errors.ts';
import { centredConcentration } from '../models/centred-concentration.ts';
import { futuresScan } from '../models/futures-scan.ts';
import { isolatedLiquidationRatio } from '../models/isolated-liquidation.ts';
import { kellyDrawdown } from '../models/kelly-drawdown.ts';
import { keptGrowth, kellyOptimum, leveredGrowth } from '../models/kelly-growth.ts';
import { liquidationProbability } from '../models/liquidation-probability.ts';
import { liquidityHoldings } from '../models/liquidity-range.ts';
import { scanGrid } from '../models/scan-grid.ts';
import { scenarioScan } from '../models/scenario-scan.ts';
import type { Leg, ScanScenario } from '../models/scenario-scan.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { realsInput, realTableInput, rowsInput } from './lists.ts';

/** The functions of the term “Capital Efficiency vs Risk”. */
export const capitalEfficiencyVsRisk: Readonly<Record<string, Adapter>> = {
  kellyContinuous: (inputs) => {
    const asset = {
      drift: realInput(inputs, 'm'),
      volatility: realInput(inputs, 's'),
      rate: realInput(inputs, 'r'),
    };
    const best = kellyOptimum(asset);
    return {
      fStar: best?.leverage ?? null,
      growthAtFStar: best?.growth ?? null,
      volAtFStar: best?.volatility ?? null,
      growthUnlevered: leveredGrowth(asset, 1),
    };
  },

  fractionalKellyGrowth: (inputs) => ({ growthRatio: realsInput(inputs, 'c').map(keptGrowth) }),

  kellyDrawdown: (inputs) => {
    const level = realInput(inputs, 'x');
    return { probEverFallTo: realsInput(inputs, 'c').map((c) => kellyDrawdown(c, level)) };
  },

  concentratedPosition: (inputs) => {
    const price = realInput(inputs, 'price');
    const whole = realInput(inputs, 'fullRangeValue');
    const range = { lower: realInput(inputs, 'pa'), upper: realInput(inputs, 'pb') };
    const liquidity = whole / (2 * Math.sqrt(price));
    const { base, quote, value } = liquidityHoldings({ liquidity, ...range }, price);
    return { quoteAmount: quote, baseAmount: base, value, efficiency: whole / value };
  },

  concentrationEfficiency: (inputs) => ({
    efficiency: realsInput(inputs, 'rangeRatio').map(centredConcentration),
  }),

  isolatedLiquidationRatio: (inputs) => {
    const maintenanceRate = realInput(inputs, 'maintenance');
    return {
      liqOverEntry: realsInput(inputs, 'leverage').map(
        (leverage) =>
          // No price at all is a price of nothing.
          isolatedLiquidationRatio({ side: 'long', leverage, maintenanceRate }) ?? 0,
      ),
    };
  },

  liquidationProbability: (inputs) => ({
    prob: rowsInput(inputs, 'cases').map((position) =>
      liquidationProbability({
        side: 'long',
        leverage: realInput(position, 'L'),
        maintenanceRate: realInput(inputs, 'maintenance'),
        volatility: realInput(inputs, 'sigma'),
        drift: realInput(inputs, 'mu'),
        years: realInput(position, 'days') / 365,
      }),
    ),
  }),

  futuresScan: (inputs) => {
    const future = {
      index: realInput(inputs, 'index'),
      basis: realInput(inputs, 'annualBasis'),
      days: realInput(inputs, 'days'),
      quantity: realInput(inputs, 'qty'),
    };
    const factor = realInput(inputs, 'contingencyFactor');
    const { forward, gains, contingency } = futuresScan(
      future,
      realsInput(inputs, 'shocks'),
      factor,
    );
    return { forward, pnl: gains, futureContingency: contingency };
  },

  extendedScan: (inputs) => {
    const core = realInput(inputs, 'coreShock');
    const extended = realTableInput(inputs, 'extended').map(([spot = 0, weight = 0]) =>
      scenario(spot, 0, weight),
    );
    const table = [scenario(-core, 0, 1), scenario(core, 0, 1), ...extended];
    const scan = (quantity: number) =>
      scenarioScan([{ kind: 'linear', quantity }], { spot: 1, rate: 0, vegaPower: 0 }, table)
        .margin;
    return {
      shockTimesWeight: extended.map(({ spot, weight }) => Math.abs(spot) * weight),
      scanShort: scan(-1),
      scanLong: scan(1),
    };
  },

  optionScan: (inputs) => {
    const market = {
      spot: realInput(inputs, 'spot'),
      rate: realInput(inputs, 'r'),
      vegaPower: realInput(inputs, 'vegaPower'),
    };
    const table = realTableInput(inputs, 'scenarios').map(
      ([spot = 0, volatility = 0, weight = 0]) => scenario(spot, volatility, weight),
    );
    const scans = portfoliosInput(inputs).map((legs) => scenarioScan(legs, market, table));
    return {
      scan: scans.map(({ margin }) => margin),
      worstScenario: scans.map(({ worst }) => worst + 1),
    };
  },

  priceGrid: (inputs) => ({
    grid: scanGrid(realInput(inputs, 'range'), realInput(inputs, 'buckets')),
  }),
};

const scenario = (spot: number, volatility: number, weight: number): ScanScenario => ({
  spot,
  volatility,
  weight,
});

/** A list of portfolios, each a list of legs. */
function portfoliosInput(inputs: Inputs): readonly (readonly Leg[])[] {
  const list: unknown = inputs['portfolios'];
  if (!Array.isArray(list)) throw new DomainError('portfolios', list, 'a list of lists');
  const volatility = realInput(inputs, 'iv');
  const days = realInput(inputs, 'days');
  return list.map((portfolio: unknown) =>
    rowsInput({ portfolio }, 'portfolio').map((row): Leg => {
      const kind = row['type'];
      const quantity = realInput(row, 'qty');
      if (kind === 'perp') return { kind: 'linear', quantity };
      if (kind !== 'call' && kind !== 'put')
        throw new DomainError('type', kind, '“call”, “put” or “perp”');
      return { kind, quantity, strike: realInput(row, 'strike'), days, volatility };
    }),
  );
}
