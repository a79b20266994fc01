/** The sold option of a setting: a call at the money on a coin at 100, and what hedging it leaves and costs. Float64. */
import {
  europeanOption,
  gapProfit,
  hedgingError,
  lelandVolatility,
  optimalRehedges,
  rehedgingCost,
  whalleyWilmottBand,
  zakamoulineBand,
  type LelandVolatility,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export const YEAR = 365;
export const PRICE = 100;

export interface Hedge {
  /** All money is for one option on a coin at 100. */
  readonly premium: number;
  readonly vega: number;
  readonly years: number;
  readonly volatility: number;
  /** Deviation and cost at so many corrections. */
  readonly error: (rehedges: number) => number;
  readonly paid: (rehedges: number) => number;
  /** What both are worth together: cost, and λ times the deviation. */
  readonly sum: (rehedges: number) => number;
  /** The number of corrections at which that is least; null where trades are free. */
  readonly best: number | null;
  readonly leland: LelandVolatility;
  /** Lost to a gap, by full revaluation and by gamma alone (≥ 0). */
  readonly gap: number;
  readonly gapByGamma: number;
}

const hedges = new WeakMap<Settings, Hedge>();

/** A setting is asked for it many times while one frame is drawn: it is worked out once. */
export function hedgeOf(values: Settings): Hedge {
  const known = hedges.get(values);
  if (known !== undefined) return known;
  const found = build(values);
  hedges.set(values, found);
  return found;
}

export const optionOf = ({ volatility, days, rate }: Settings) =>
  ({
    type: 'call',
    price: PRICE,
    strike: PRICE,
    rate: rate / 100,
    volatility: volatility / 100,
    years: days / YEAR,
  }) as const;

function build(values: Settings): Hedge {
  const option = optionOf(values);
  const { volatility, years } = option;
  const { value, vega } = europeanOption(option);
  const cost = values.cost / 10_000;
  const error = (rehedges: number) => hedgingError({ vega, volatility, rehedges });
  const paid = (rehedges: number) => rehedgingCost({ vega, years, rehedges, cost });
  const { exact, byGamma } = gapProfit(
    { ...option, legs: [{ type: 'call', strike: PRICE, quantity: -1 }] },
    values.gap / 100,
  );
  return {
    premium: value,
    vega,
    years,
    volatility,
    error,
    paid,
    sum: (rehedges) => paid(rehedges) + values.risk * error(rehedges),
    best: optimalRehedges({ volatility, years, cost, priceOfRisk: values.risk }),
    leland: lelandVolatility({
      volatility,
      interval: years / values.rehedges,
      roundTrip: 2 * cost,
    }),
    gap: Math.max(0, -exact),
    gapByGamma: -byGamma,
  };
}

/** The band at a price: the delta in its middle, and its edges as far as a hedge can be (share of a coin). */
export function bandAt(values: Settings, price: number) {
  const option = { ...optionOf(values), price };
  const { delta, gamma } = europeanOption(option);
  const setting = {
    ...option,
    gamma: gamma ?? 0,
    cost: values.cost / 10_000,
    aversion: values.aversion,
  };
  if (values.rule === 'whalley-wilmott') {
    const width = whalleyWilmottBand(setting);
    return { delta, middle: delta, width };
  }
  const { fixed, wide, shift } = zakamoulineBand(setting);
  const other = option.volatility * Math.sqrt(1 - shift);
  return {
    delta,
    middle: europeanOption({ ...option, volatility: other }).delta,
    width: fixed + wide,
  };
}
