/** The lines of the figure: failures at each leverage, and who is gone by each day. */
import { row, type LimitRow } from './columns.ts';
import { chanceAt, shareAfter } from './limit.ts';
import type { Settings } from './params.ts';

/** The leverages of the figure. */
export const LEVERAGES = [1, 150] as const;
const POINTS = 60;

/** Both curves. They move with the market and not with the limit: the last that were drawn are kept. */
export function curves(values: Settings): readonly LimitRow[] {
  const { volatility, stress, minutes, ratio, slippage, count } = values;
  const market = [volatility, stress, minutes, ratio, slippage, count].join();
  if (drawn.market !== market) {
    const rows = [
      ...curve(values, 'calm-curve', volatility),
      ...curve(values, 'stress-curve', stress),
    ];
    drawn = { market, rows };
  }
  return drawn.rows;
}

let drawn: { readonly market: string; readonly rows: readonly LimitRow[] } = {
  market: '',
  rows: [],
};

function curve(values: Settings, kind: string, volatility: number): LimitRow[] {
  const [from, to] = LEVERAGES;
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const leverage = from * (to / from) ** (i / POINTS);
    return row(kind, { leverage, chance: 100 * chanceAt(values, leverage, volatility) });
  });
}

/** The days of the figure: two weeks, or as many as it takes. */
export const horizon = ({ delay }: Settings): number => Math.max(14, delay) * 1.02;
const DAYS = 40;

/** Who is gone by when: dense at first, where most are lost. */
export function waiting(values: Settings): LimitRow[] {
  return Array.from({ length: DAYS + 1 }, (_, i) => {
    const until = horizon(values) * (i / DAYS) ** 3;
    return row('waiting', { until, share: 100 * shareAfter(values, until) });
  });
}
