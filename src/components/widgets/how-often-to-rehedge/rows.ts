/** The result as a table: the reader’s number of corrections, the cheapest one, the gap; and the curves. */
import { row, type HedgeRow } from './columns.ts';
import { bandAt, hedgeOf, PRICE, type Hedge } from './hedge.ts';
import type { Settings } from './params.ts';

/** Ends of the axis of corrections, and points on it. */
export const TIMES = [1, 5000] as const;
const POINTS = 40;
const GRID = Array.from({ length: POINTS + 1 }, (_, i) => TIMES[1] ** (i / POINTS));

/** Ends of the axis of prices: so many deviations until expiry to either side. */
export const pricesOf = ({ volatility, years }: Hedge): readonly [number, number] => {
  const wide = Math.min(2.2 * volatility * Math.sqrt(years), 1.4);
  return [PRICE * Math.exp(-wide), PRICE * Math.exp(wide)];
};

export function run(values: Settings): HedgeRow[] {
  const hedge = hedgeOf(values);
  return [
    ...(values.view === 'clock' ? clock(values, hedge) : band(values, hedge)),
    ...outline(values, hedge),
  ];
}

const inPremium = (money: number, { premium }: Hedge): number => (100 * money) / premium;

/** The lowest that the curves are drawn to, in % of the premium: free trades have no logarithm. */
export function floorOf(hedge: Hedge): number {
  const least = hedge.sum(Math.min(TIMES[1], Math.max(TIMES[0], hedge.best ?? TIMES[1])));
  return inPremium(least, hedge) / 12;
}

function clock(values: Settings, hedge: Hedge): HedgeRow[] {
  const { rehedges, risk } = values;
  const { error, paid, sum, best } = hedge;
  const low = floorOf(hedge);
  const line = (kind: string, of: (times: number) => number): HedgeRow[] =>
    GRID.map((times) => row(kind, { times, share: inPremium(of(times), hedge) })).filter(
      ({ share }) => (share ?? 0) >= low,
    );
  const feared = line('feared', (times) => risk * error(times));
  const costs = line('costs', paid);
  const seen = best !== null && best >= TIMES[0] && best <= TIMES[1];
  return [
    row('now', {
      what: 'Your hedge, together',
      times: rehedges,
      share: inPremium(sum(rehedges), hedge),
    }),
    ...(seen
      ? [row('best', { what: 'Cheapest', times: best, share: inPremium(sum(best), hedge) })]
      : []),
    bar('open', 'Left open, ±', error(rehedges), hedge, 2),
    bar('paid', 'Paid for corrections', paid(rehedges), hedge, 1),
    bar('gap', 'Lost to one gap', hedge.gap, hedge, 0),
    ...feared,
    ...costs,
    ...line('sum', sum),
    // Where the names stand: at the end of the line that falls, at the beginning of the one that rises.
    ...feared.slice(-1).map((end) => ({ ...end, kind: 'feared name' })),
    ...costs.slice(0, 1).map((start) => ({ ...start, kind: 'cost name' })),
  ];
}

/** A bar from nothing to so much money. */
const bar = (kind: string, what: string, money: number, hedge: Hedge, level: number): HedgeRow =>
  row(kind, { what, from: 0, to: inPremium(money, hedge), share: inPremium(money, hedge), level });

const BAND_POINTS = 48;

function band(values: Settings, hedge: Hedge): HedgeRow[] {
  const [from, to] = pricesOf(hedge);
  const at = (kind: string, price: number, what = '') => {
    const { delta, middle, width } = bandAt(values, price);
    const edge = (place: number) => 100 * Math.min(1.15, Math.max(-0.15, place));
    return row(kind, {
      what,
      price,
      delta: 100 * delta,
      low: edge(middle - width),
      high: edge(middle + width),
    });
  };
  return [
    at('here', PRICE, 'Where the price is'),
    bar('gap', 'Lost to one gap', hedge.gap, hedge, 0),
    ...Array.from({ length: BAND_POINTS + 1 }, (_, i) =>
      at('corridor', from * (to / from) ** (i / BAND_POINTS)),
    ),
  ];
}

/** Bins of the histogram, to so many deviations. */
export const BINS = 32;
const REACH = 4;

/** From where to where profits are counted, in % of the premium. */
export function profitsOf(values: Settings): readonly [number, number] {
  const hedge = hedgeOf(values);
  const [middle, wide] = bellOf(values, hedge);
  return [middle - REACH * wide, middle + REACH * wide];
}

/** Middle and deviation of what is expected, in % of the premium. In a band: of the clock that has its best number. */
function bellOf(values: Settings, hedge: Hedge): readonly [number, number] {
  const times = values.view === 'clock' ? values.rehedges : bandLike(values, hedge);
  return [-inPremium(hedge.paid(times), hedge), inPremium(hedge.error(times), hedge)];
}

/** How many corrections by the clock leave as much as a band of this width at the money, roughly. */
function bandLike(values: Settings, { volatility, years, vega }: Hedge): number {
  const { width } = bandAt(values, PRICE);
  const off = (Math.min(width, 0.5) * PRICE * volatility * Math.sqrt(years)) / Math.sqrt(3);
  const one = hedgedOnce(vega, volatility);
  return Math.min(1000, Math.max(1, (one / Math.max(off, one / 30)) ** 2));
}

const hedgedOnce = (vega: number, volatility: number): number =>
  Math.sqrt(Math.PI / 4) * vega * volatility;

/** A bell curve where the paths would end if errors were normal: the outline of the histogram. */
function outline(values: Settings, hedge: Hedge): HedgeRow[] {
  if (values.view === 'band') return [];
  const [middle, wide] = bellOf(values, hedge);
  const width = (2 * REACH) / BINS;
  return Array.from({ length: 2 * BINS + 1 }, (_, i) => {
    const z = -REACH + (i * width) / 2;
    const part = (100 * width * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
    return row('bell', { from: middle + z * wide, part });
  });
}
