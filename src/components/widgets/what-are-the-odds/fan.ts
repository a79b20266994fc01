/** Where the price may be on the way: quantiles over time, jumps included. They know nothing of the book. */
import { endQuantile } from '../../../engine/index.ts';
import { PRICE } from './books.ts';
import { YEAR } from './odds.ts';
import { JUMPS, type Settings } from './params.ts';

export interface FanPoint {
  readonly days: number;
  /** Prices not exceeded with these probabilities. */
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
}

/** Points in time; a jump makes each quantile a search, so they are fewer then. */
const points = ({ jumps }: Settings): number => (jumps === 'none' ? 10 : 6);

/** The last fan: moving the size or the depth leaves it as it is. */
let last: { readonly key: string; readonly fan: readonly FanPoint[] } | undefined;

export function fan(values: Settings): readonly FanPoint[] {
  const { volatility, drift, days, jumps } = values;
  const key = [volatility, drift, days, jumps].join();
  if (last?.key !== key) {
    // Nearer to each other at first, where the fan opens fastest.
    const count = points(values);
    const times = Array.from({ length: count + 1 }, (_, i) => days * (i / count) ** 2);
    last = { key, fan: times.map((time) => at(values, time)) };
  }
  return last.fan;
}

export const process = (values: Settings, days = values.days) => ({
  volatility: values.volatility / 100,
  drift: values.drift / 100,
  years: days / YEAR,
  ...(values.jumps !== 'none' && { jumps: JUMPS[values.jumps] }),
});

function at(values: Settings, days: number): FanPoint {
  const price = (p: number) => (days === 0 ? PRICE : PRICE * endQuantile(process(values, days), p));
  return {
    days,
    p5: price(0.05),
    p25: price(0.25),
    p75: price(0.75),
    p95: price(0.95),
  };
}
