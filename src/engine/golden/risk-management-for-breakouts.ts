import { toDecimal } from '../decimal.ts';
import { ruinWithin } from '../models/finite-ruin.ts';
import { gamblersRuin } from '../models/gamblers-ruin.ts';
import { streakProbability } from '../models/losing-streak.ts';
import { pyramid } from '../models/pyramid.ts';
import { expectancy, growthOptimalStake, riskOfRuin, ruinRoot } from '../models/risk-of-ruin.ts';
import { gapLossInR } from '../models/stop-gap.ts';
import { targetBeforeStop } from '../models/target-before-stop.ts';
import { trueRanges, wilderAverage } from '../models/true-range.ts';
import { unitSize } from '../models/unit-size.ts';
import type { Adapter } from './compare.ts';
import { exactInput, realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { realsInput, rowsInput } from './lists.ts';

/** The functions of the term “Risk Management for Breakouts”. */
export const riskManagementForBreakouts: Readonly<Record<string, Adapter>> = {
  wilderN: (inputs) => {
    const bars = rowsInput(inputs, 'rows').map((row) => ({
      high: realInput(row, 'high'),
      low: realInput(row, 'low'),
      close: realInput(row, 'close'),
    }));
    // The first row gives the close before the second, and no range of its own.
    const ranges = trueRanges(bars).slice(1);
    const averaging = { days: realInput(inputs, 'n'), start: realInput(inputs, 'n0') };
    return { trueRange: ranges, N: wilderAverage(ranges, averaging) };
  },

  unitSize: (inputs) => {
    const { raw, contracts } = unitSize({
      equity: exactInput(inputs, 'equity'),
      risk: exactInput(inputs, 'riskPct').div(100),
      range: exactInput(inputs, 'N'),
      pointValue: exactInput(inputs, 'dollarsPerPoint'),
    });
    return { unitRaw: toDecimal(raw), contracts };
  },

  pyramid: (inputs) => {
    const { entries, stops, losses, total } = pyramid({
      breakout: exactInput(inputs, 'breakout'),
      range: exactInput(inputs, 'N'),
      addEvery: exactInput(inputs, 'addEvery'),
      units: realInput(inputs, 'maxUnits'),
      stop: exactInput(inputs, 'stopN'),
    });
    const [stop] = stops.slice(-1);
    return {
      entries: entries.map(toDecimal),
      stop: stop && toDecimal(stop),
      lossInN: losses.map(toDecimal),
      totalLossN: toDecimal(total),
    };
  },

  riskOfRuin: (inputs) => {
    const trades = tradesOf(inputs);
    return {
      root: ruinRoot(trades),
      ruin: riskOfRuin(trades, realInput(inputs, 'units')),
      expectancyR: expectancy(trades),
      optimalF: growthOptimalStake(trades),
    };
  },

  riskOfRuinFinite: (inputs) => ({
    ruin: ruinWithin(tradesOf(inputs), realInput(inputs, 'units'), realsInput(inputs, 'trades')),
  }),

  gamblersRuin: (inputs) => ({
    ruin: rowsInput(inputs, 'cases').map((row) =>
      gamblersRuin(realInput(row, 'p'), realInput(row, 'start'), realInput(row, 'target')),
    ),
  }),

  hitTargetFirst: (inputs) => ({
    P: targetBeforeStop({
      stop: realInput(inputs, 'stopN'),
      target: realInput(inputs, 'targetN'),
      drift: realInput(inputs, 'mu'),
      volatility: realInput(inputs, 'sigma'),
    }),
  }),

  streakProbability: (inputs) => ({
    P: streakProbability(
      realInput(inputs, 'pLoss'),
      realInput(inputs, 'streak'),
      realInput(inputs, 'trades'),
    ),
  }),

  gapLossR: (inputs) => ({
    lossR: realsInput(inputs, 'fill').map((fill) =>
      gapLossInR({ entry: realInput(inputs, 'entry'), stop: realInput(inputs, 'stop'), fill }),
    ),
  }),
};

const tradesOf = (inputs: Inputs) => ({
  winRate: realInput(inputs, 'p'),
  payoff: realInput(inputs, 'payoff'),
});
