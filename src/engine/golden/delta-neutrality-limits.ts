import { europeanOption } from '../models/european-option.ts';
import { gapProfit, optionsValue } from '../models/gap-profit.ts';
import { hedgedPaths } from '../models/hedged-path-simulation.ts';
import { hedgingError, hedgingErrorByStep, hedgingErrorShare } from '../models/hedging-error.ts';
import { lelandVolatility } from '../models/leland-volatility.ts';
import { whalleyWilmottBand, zakamoulineBand } from '../models/no-trade-band.ts';
import { optionBook } from '../models/option-book.ts';
import { optimalRehedges, rehedgingCost } from '../models/rehedging.ts';
import { sampleMoments } from '../models/sample-shape.ts';
import { DomainError } from '../errors.ts';
import type { Adapter } from './compare.ts';
import { realInput, type Inputs } from './inputs.ts';
import { realsInput, rowsInput } from './lists.ts';

const YEAR = 365;
/** Pairs of paths of a simulated case; fewer where each takes many steps. */
const PAIRS = 25_000;
const STEPS = 4e6;

const call = (inputs: Inputs, years: number) =>
  ({
    type: 'call',
    price: realInput(inputs, 'S'),
    strike: realInput(inputs, 'K'),
    rate: realInput(inputs, 'r'),
    volatility: realInput(inputs, 'sigma'),
    years,
  }) as const;

type Sold = ReturnType<typeof call>;
type Hedged = ReturnType<typeof simulated>;

/** Several cases are of one simulation. */
const known = new Map<string, Hedged>();

function hedged(option: Sold, rehedges: number, cost: number): Hedged {
  const key = JSON.stringify([option, rehedges, cost]);
  const found = known.get(key) ?? simulated(option, rehedges, cost);
  known.set(key, found);
  return found;
}

/** Profits and costs of a call that is sold and hedged along seeded paths, in money of the end. */
function simulated(option: Sold, rehedges: number, cost: number) {
  const { price, strike, rate, volatility, years } = option;
  const grown = Math.exp(rate * years);
  const pair = hedgedPaths({
    // In discounted money neither the price nor cash drifts.
    book: optionBook({ type: 'call', strike: strike / grown, volatility, quantity: -1 }),
    price,
    volatility,
    years,
    rehedges,
    cost,
    seed: 1,
  });
  const ends = Array.from({ length: Math.min(PAIRS, Math.ceil(STEPS / rehedges)) }, (_, index) =>
    pair(index),
  ).flat();
  return {
    profits: sampleMoments(ends.map((end) => grown * end.hedged)),
    cost: ends.reduce((sum, end) => sum + grown * end.cost, 0) / ends.length,
  };
}

const band = (inputs: Inputs) => {
  const option = call(inputs, realInput(inputs, 'T'));
  const gamma = europeanOption(option).gamma ?? 0;
  return { ...option, gamma, aversion: realInput(inputs, 'riskAversion') };
};

/** The functions of the term “Delta Neutrality Limits”. */
export const deltaNeutralityLimits: Readonly<Record<string, Adapter>> = {
  hedgingErrorFormula: (inputs) => {
    const option = call(inputs, realInput(inputs, 'T'));
    const { value, vega } = europeanOption(option);
    const all = realsInput(inputs, 'N');
    return {
      optionValue: value,
      vegaPerVolPoint: vega / 100,
      stdFormula: all.map((rehedges) => hedgingError({ ...option, vega, rehedges })),
      stdOverPremiumRule: all.map(hedgingErrorShare),
    };
  },

  hedgingErrorSimulation: (inputs) => {
    const option = call(inputs, realInput(inputs, 'T'));
    const all = realsInput(inputs, 'N');
    const found = all.map((rehedges) => hedged(option, rehedges, 0).profits);
    return {
      optionValue: europeanOption(option).value,
      std: found.map(({ deviation }) => deviation),
      mean: found.map(({ mean }) => mean),
      skew: found.map(({ skewness }) => skewness),
      excessKurtosis: found.map(({ excessKurtosis }) => excessKurtosis),
      stdLeadingOrderSum: all.map((rehedges) => hedgingErrorByStep({ ...option, rehedges })),
    };
  },

  lelandVolatility: (inputs) => {
    const { number, short, longVariance } = lelandVolatility({
      volatility: realInput(inputs, 'sigma'),
      interval: realInput(inputs, 'rehedgeYears'),
      roundTrip: realInput(inputs, 'roundTripCost'),
    });
    return { lelandNumber: number, adjustedVolShort: short, adjustedVarLong: longVariance };
  },

  whalleyWilmottBand: (inputs) => {
    const setting = band(inputs);
    return {
      gamma: setting.gamma,
      halfWidth: realsInput(inputs, 'oneWayCost').map((cost) =>
        whalleyWilmottBand({ ...setting, cost }),
      ),
    };
  },

  zakamoulineBand: (inputs) => {
    const cost = realInput(inputs, 'oneWayCost');
    const { fixed, wide, shift } = zakamoulineBand({ ...band(inputs), cost });
    return { H0: fixed, H1: wide, K: shift };
  },

  costVersusError: (inputs) => {
    const years = realInput(inputs, 'days') / YEAR;
    const option = call(inputs, years);
    const { vega } = europeanOption(option);
    const cost = realInput(inputs, 'oneWayCost');
    const all = realsInput(inputs, 'N');
    const found = all.map((rehedges) => hedged(option, rehedges, cost));
    return {
      stdFormula: all.map((rehedges) => hedgingError({ ...option, vega, rehedges })),
      costFormula: all.map((rehedges) => rehedgingCost({ vega, years, rehedges, cost })),
      stdMC: found.map(({ profits }) => profits.deviation),
      costMC: found.map((of) => of.cost),
    };
  },

  optimalRehedges: (inputs) => ({
    Nstar: optimalRehedges({
      volatility: realInput(inputs, 'sigma'),
      years: realInput(inputs, 'days') / YEAR,
      cost: realInput(inputs, 'oneWayCost'),
      priceOfRisk: realInput(inputs, 'priceOfRisk'),
    }),
  }),

  gapPnl: (inputs) => {
    const book = {
      price: realInput(inputs, 'S'),
      rate: realInput(inputs, 'r'),
      volatility: realInput(inputs, 'sigma'),
      years: realInput(inputs, 'days') / YEAR,
      legs: rowsInput(inputs, 'legs').map((leg) => ({
        type: optionType(leg['type']),
        strike: realInput(leg, 'strike'),
        quantity: realInput(leg, 'qty'),
      })),
    };
    const found = realsInput(inputs, 'gaps').map((gap) => gapProfit(book, gap));
    return {
      pnlExact: found.map(({ exact }) => exact),
      pnlGammaOnly: found.map(({ byGamma }) => byGamma),
      premium: -optionsValue(book).value,
    };
  },
};

function optionType(type: unknown): 'call' | 'put' {
  if (type !== 'call' && type !== 'put') throw new DomainError('type', type, '“call” or “put”');
  return type;
}
