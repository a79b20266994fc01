import {
  arbitrageShareFixedBlocks,
  arbitrageShareRandomBlocks,
  feeInSwings,
} from '../models/arbitrage-share.ts';
import { poolHedgeSpread } from '../models/hedge-spread.ts';
import { hedgeTradingNoise } from '../models/hedge-trading.ts';
import { hedgedPathSimulation, hedgeDeviation } from '../models/hedged-path-simulation.ts';
import { hedgedOnceProfit, impermanentLoss } from '../models/impermanent-loss.ts';
import { linearLiquidationPrice } from '../models/liquidation-price.ts';
import { liquidityHoldings } from '../models/liquidity-range.ts';
import {
  breakEvenTurnover,
  breakEvenVolatility,
  expectedPoolLoss,
  lossVersusRebalancing,
} from '../models/loss-versus-rebalancing.ts';
import { advance, estimates, noSamples } from '../models/monte-carlo.ts';
import { poolBook } from '../models/pool-book.ts';
import type { Adapter } from './compare.ts';
import { exactInput, realInput } from './inputs.ts';
import { realsInput } from './lists.ts';

/** Pairs of paths of a simulated case, 50 000 paths; fewer where each takes many steps. */
const PAIRS = 25_000;
const STEPS = 1e7;
const SECONDS_A_DAY = 86_400;

/** The functions of the term “Delta Neutral Liquidity Provision”. */
export const deltaNeutralLiquidityProvision: Readonly<Record<string, Adapter>> = {
  impermanentLoss: (inputs) => {
    const all = realsInput(inputs, 'ratio').map(impermanentLoss);
    return { ilExact: all, ilPercent: all.map((loss) => 100 * loss) };
  },

  staticHedgePnl: (inputs) => ({
    pnlOverV0: realsInput(inputs, 'ratio').map(hedgedOnceProfit),
  }),

  lossVersusRebalancing: (inputs) => {
    const volatility = realInput(inputs, 'sigmaDaily');
    const perDay = lossVersusRebalancing(volatility);
    return {
      lvrPerDay: perDay,
      lvrPerYear365: 365 * perDay,
      turnoverToBreakEven: breakEvenTurnover(volatility, realInput(inputs, 'poolFee')),
    };
  },

  expectedHedgeCost: (inputs) => {
    const [volatility, years] = [realInput(inputs, 'sigma'), realInput(inputs, 'years')];
    return {
      expectedLossOverV0: expectedPoolLoss(volatility, years),
      firstOrder: lossVersusRebalancing(volatility) * years,
    };
  },

  hedgeSpreadMonteCarlo: (inputs) => {
    const [volatility, years] = [realInput(inputs, 'sigma'), realInput(inputs, 'years')];
    const rehedges = Math.round(realInput(inputs, 'rehedgesPerYear') * years);
    const { mean, once, hedged } = poolHedgeSpread({ volatility, time: years, rehedges });
    const simulation = hedgedPathSimulation({
      // Half a unit of liquidity is worth 1 at a price of 1.
      book: poolBook({ liquidity: 0.5 }, volatility),
      price: 1,
      volatility,
      years,
      rehedges,
      seed: 1,
    });
    const pairs = Math.min(PAIRS, Math.ceil(STEPS / rehedges));
    const found = estimates(simulation, advance(simulation, noSamples(simulation), pairs));
    const interval = years / rehedges;
    return {
      meanBoth: mean,
      stdStaticExact: once,
      // What their simulation estimates is known exactly.
      stdDynamicMC: hedged,
      stdAgainstRealisedLvrMC: hedgeDeviation(found, 'beyond'),
      stdAgainstRealisedLvrTheory: hedgeTradingNoise({
        gamma: 1 / 4,
        volatility,
        interval,
        time: years,
      }),
    };
  },

  concentratedGreeks: (inputs) => {
    const [lower, upper] = [realInput(inputs, 'pa'), realInput(inputs, 'pb')];
    const position = { liquidity: realInput(inputs, 'L'), lower, upper };
    const { base, quote, value, gamma, concentration } = liquidityHoldings(
      position,
      realInput(inputs, 'price'),
    );
    return {
      eth: base,
      dai: quote,
      delta: base,
      gamma,
      value,
      kappa: concentration,
      allEthBelow: liquidityHoldings(position, lower).base,
      allDaiAbove: liquidityHoldings(position, upper).quote,
    };
  },

  arbitrageShareOfLvr: (inputs) => {
    const shares = realsInput(inputs, 'blockSec').map((seconds) =>
      arbitrageShareRandomBlocks(
        feeInSwings({
          volatility: realInput(inputs, 'sigmaDaily'),
          blockTime: seconds / SECONDS_A_DAY,
          fee: realInput(inputs, 'feeBp') / 10_000,
        }),
      ),
    );
    return { probTrade: shares, arbOverLvr: shares };
  },

  arbitrageShareFixedBlocks: (inputs) => ({
    arbOverLvr: realsInput(inputs, 'oneSidedFeeOverSigmaB').map(arbitrageShareFixedBlocks),
  }),

  shortHedgeLiquidation: (inputs) => ({
    liqOverEntry: linearLiquidationPrice({
      side: 'short',
      // A position worth 1 at a price of 1: the hedge's units are its share of it.
      quantity: exactInput(inputs, 'hedgeNotionalOverV'),
      wallet: exactInput(inputs, 'marginOverV'),
      entry: 1,
      maintenanceRate: exactInput(inputs, 'maintenance'),
    }),
  }),

  breakevenVolatility: (inputs) => {
    const concentration = realInput(inputs, 'kappa');
    return {
      sigma: realsInput(inputs, 'feeApr').map((fees) => breakEvenVolatility(fees, concentration)),
    };
  },
};
