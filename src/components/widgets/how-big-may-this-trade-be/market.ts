/** Candles: real ones, and such as are drawn by chance and scaled to the reader’s N. */
import {
  breakoutTrade,
  donchianChannel,
  makeRandom,
  trueRanges,
  wilderAverage,
  type Bar,
  type BreakoutTrade,
  type Channel,
} from '../../../engine/index.ts';
import bitcoin from '../../../content/series/btc-2025-10.json' with { type: 'json' };
import oil from '../../../content/series/heating-oil-2002.json' with { type: 'json' };
import type { Settings } from './params.ts';

export const CHANNEL = 20;
export const UNITS = 4;
export const ADD = 0.5;
/** Days shown before the breakout, and from it on. */
const [BEFORE, AFTER] = [21, 18];

export interface Market {
  readonly name: string;
  /** What the axis of days says. */
  readonly axis: string;
  /** A day by its place, as a tick says it. */
  readonly day: (place: number) => string;
  readonly bars: readonly Bar[];
  readonly channel: readonly (Channel | null)[];
  /** N on the evening before the breakout. */
  readonly range: number;
  readonly trade: BreakoutTrade;
  /** Places of the first and the last day shown, and of the breakout. */
  readonly shown: readonly [number, number];
  readonly first: number;
  /** Decimals of a price. */
  readonly digits: number;
}

type Rule = Pick<Settings, 'stop'>;

interface Told extends Pick<Market, 'name' | 'axis' | 'day' | 'bars'> {
  readonly tick: number;
  /** From which day a breakout counts, and N before the second day, where they are given. */
  readonly from?: number;
  readonly start?: number;
}

/** The trade that the rule makes of some bars; null if none breaks out, or too late to be seen. */
function traded({ tick, from = 2 * CHANNEL, start, ...told }: Told, { stop }: Rule): Market | null {
  const { bars } = told;
  const ranges = trueRanges(bars);
  const averages =
    start === undefined
      ? wilderAverage(ranges, { days: CHANNEL })
      : [start, ...wilderAverage(ranges.slice(1), { days: CHANNEL, start })];
  const channel = donchianChannel(bars, CHANNEL);
  const first = bars.findIndex(({ high }, i) => i >= from && high > (channel[i]?.high ?? Infinity));
  const range = averages[first - 1] ?? null;
  if (range === null) return null;
  const rule = { channel: CHANNEL, from, tick, range, addEvery: ADD, units: UNITS, stop };
  // As far as it is shown, so that words and figure tell the same.
  const trade = breakoutTrade(bars.slice(0, first + AFTER + 1), rule);
  if (trade === null) return null;
  const shown = [Math.max(0, first - BEFORE), Math.min(bars.length - 1, first + AFTER)] as const;
  const digits = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(range))));
  return { ...told, channel, range, trade, shown, first, digits };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const said = (date: string): string =>
  `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
const dayAfter = (start: string, days: number): string =>
  new Date(Date.parse(start) + days * 86_400_000).toISOString();

const oilTold: Told = {
  name: 'Heating oil',
  axis: 'trading days of 2002',
  day: (place) => (oil.day[place] === undefined ? '' : said(oil.day[place])),
  bars: oil.high.map((high, i) => ({ high, low: oil.low[i] ?? high, close: oil.close[i] ?? high })),
  tick: 0.0001,
  from: CHANNEL,
  // Printed as 0.0134; any start that rounds all its rows as the book has them.
  start: 0.01341,
};

const bitcoinTold: Told = {
  name: 'Bitcoin',
  axis: 'days of 2025, universal time',
  day: (place) => said(dayAfter(bitcoin.start, place)),
  bars: bitcoin.high.map((high, i) => ({
    open: bitcoin.open[i] ?? high,
    high,
    low: bitcoin.low[i] ?? high,
    close: bitcoin.close[i] ?? high,
  })),
  tick: 1,
};

const STEPS = 6;
const DAYS = 130;

/** A walk without drift, whole days of it, in any unit. */
function walk(seed: number, stream: number): Bar[] {
  const { normal } = makeRandom(seed, stream);
  let price = 0;
  return Array.from({ length: DAYS }, () => {
    const steps = Array.from({ length: STEPS }, () => (price += normal()));
    const open = steps[0] ?? 0;
    return { open, high: Math.max(...steps), low: Math.min(...steps), close: price };
  });
}

/** The walk’s own N and breakout become those that are set. */
function drawn({ seed, range, breakout, stop }: Settings): Market {
  for (let stream = 0; ; stream += 1) {
    const bars = walk(Math.trunc(seed), stream);
    const told = { name: 'The price drawn', axis: 'days from the breakout', bars, tick: 0 };
    const own = traded({ ...told, day: String }, { stop });
    if (own === null || own.first + AFTER >= DAYS) continue;
    const scale = range / own.range;
    const from = own.trade.entries[0]?.price ?? 0;
    const set = (price: number) => breakout + (price - from) * scale;
    const entry = (fills: BreakoutTrade['entries']) =>
      fills.map((fill) => ({ ...fill, price: set(fill.price) }));
    const { entries, stops, exit } = own.trade;
    return {
      ...own,
      day: (place) => String(place - own.first).replace('-', '\u2212'),
      bars: bars.map(({ open = 0, high, low, close }) => ({
        open: set(open),
        high: set(high),
        low: set(low),
        close: set(close),
      })),
      channel: own.channel.map((c) => c && { high: set(c.high), low: set(c.low) }),
      range,
      trade: {
        entries: entry(entries),
        stops: entry(stops),
        exit: exit && { ...exit, price: set(exit.price) },
      },
      digits: Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(range)))),
    };
  }
}

export function marketOf(values: Settings): Market {
  if (values.candles === 'drawn') return drawn(values);
  // Both break out, whatever the stop.
  return traded(values.candles === 'oil' ? oilTold : bitcoinTold, values) ?? drawn(values);
}
