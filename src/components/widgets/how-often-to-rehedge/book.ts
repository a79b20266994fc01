/** What is simulated: the sold call along seeded paths, corrected by the clock or in its band. In discounted money. */
import {
  bandedOption,
  hedgedPaths,
  optionBook,
  type HedgedEnd,
  type HedgeSetting,
} from '../../../engine/index.ts';
import { optionOf, PRICE } from './hedge.ts';
import type { Settings } from './params.ts';

/** How often a hedge in a band is looked at. */
export const LOOKS = 240;

export function simulated(values: Settings): HedgeSetting {
  const { volatility, years, rate } = optionOf(values);
  const cost = values.cost / 10_000;
  const strike = PRICE * Math.exp(-rate * years);
  const sold = { type: 'call', strike, volatility, quantity: -1 } as const;
  const banded = values.view === 'band';
  const { rule, aversion } = values;
  return {
    book: banded ? bandedOption({ ...sold, rule, cost, aversion }) : optionBook(sold),
    price: PRICE,
    volatility,
    years,
    rehedges: banded ? LOOKS : Math.trunc(values.rehedges),
    cost,
    seed: Math.trunc(values.seed),
  };
}

/** Ends of so many pairs of paths from one on, in money of the end. */
export function endsOf(values: Settings): (from: number, to: number) => HedgedEnd[] {
  const { rate, years } = optionOf(values);
  const grown = Math.exp(rate * years);
  const pair = hedgedPaths(simulated(values));
  return (from, to) =>
    Array.from({ length: to - from }, (_, i) => pair(from + i))
      .flat()
      .map((end) => ({ ...end, hedged: grown * end.hedged, cost: grown * end.cost }));
}
