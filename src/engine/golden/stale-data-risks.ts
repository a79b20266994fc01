import { toDecimal } from '../decimal.ts';
import { deviationTrigger } from '../models/deviation-trigger.ts';
import { composedDeviation } from '../models/feed-composition.ts';
import { feedGap, feedPace, thresholdGap } from '../models/feed-update.ts';
import { fixedPointPrice } from '../models/fixed-point-price.ts';
import { YEAR_SECONDS } from '../models/push-feed.ts';
import { meanReport, medianReport } from '../models/report-aggregation.ts';
import { staleBorrow } from '../models/stale-borrow.ts';
import { walkAwayPut } from '../models/walk-away-put.ts';
import { fractionText } from '../rational.ts';
import type { Adapter } from './compare.ts';
import { exactInput, realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { exactsInput, realsInput, rowsInput } from './lists.ts';

/** The functions of the term “Stale Data Risks”. */
export const staleDataRisks: Readonly<Record<string, Adapter>> = {
  deviationTrigger: (inputs) => {
    const { high, writes } = deviationTrigger(
      exactInput(inputs, 'lastValue'),
      exactInput(inputs, 'deviationPct').div(100),
      exactInput(inputs, 'newValue'),
    );
    return { triggerAt: toDecimal(high), updates: writes };
  },

  pythDecode: (inputs) => {
    const { price, confidence } = fixedPointPrice({
      price: String(inputs['price']),
      confidence: String(inputs['conf']),
      exponent: realInput(inputs, 'expo'),
    });
    return { price: toDecimal(price), conf: toDecimal(confidence) };
  },

  updateInterval: (inputs) => {
    const { toThreshold, byHeartbeat, interval, perDay } = feedPace(
      feedOf(inputs, realInput(inputs, 'annualVol')),
    );
    return {
      meanThresholdOnlyS: toThreshold,
      pHeartbeatFires: byHeartbeat,
      meanIntervalS: interval,
      updatesPerDay: perDay,
    };
  },

  rmsThresholdError: (inputs) => ({ rms: thresholdGap(realInput(inputs, 'deviation')) }),

  rmsStaleError: (inputs) => ({
    rms: realsInput(inputs, 'annualVol').map((volatility) => feedGap(feedOf(inputs, volatility))),
  }),

  walkawayPut: (inputs) => {
    const all = rowsInput(inputs, 'cases').map((row) =>
      walkAwayPut({
        volatility: realInput(row, 'annualVol'),
        age: realInput(row, 'ageS'),
        loanToValue: realInput(row, 'ltv'),
      }),
    );
    return { value: all.map(({ value }) => value), pBelow: all.map(({ chance }) => chance) };
  },

  staleBorrow: (inputs) => {
    const { overvaluation, borrow, profit, returnOnCost } = staleBorrow({
      feed: exactInput(inputs, 'feed'),
      market: exactInput(inputs, 'market'),
      loanToValue: exactInput(inputs, 'ltv'),
    });
    return {
      overvaluation: toDecimal(overvaluation),
      borrowPerToken: toDecimal(borrow),
      profitPerToken: toDecimal(profit),
      returnOnCost: toDecimal(returnOnCost),
      breakEvenMarketPrice: toDecimal(borrow),
    };
  },

  aggregateReports: (inputs) => {
    const reports = exactsInput(inputs, 'reports');
    return { mean: toDecimal(meanReport(reports)), median: toDecimal(medianReport(reports)) };
  },

  composeDeviation: (inputs) => {
    const gap = composedDeviation(exactInput(inputs, 'd1'), exactInput(inputs, 'd2'));
    return { product: toDecimal(gap.product), ratio: fractionText(gap.ratio) };
  },
};

// Published for a year of so many seconds; the engine’s has 31 536 000.
const feedOf = (inputs: Inputs, volatility: number) => ({
  volatility: volatility * Math.sqrt(YEAR_SECONDS / realInput(inputs, 'yearSeconds')),
  deviation: realInput(inputs, 'deviation'),
  heartbeat: realInput(inputs, 'heartbeatS'),
});
