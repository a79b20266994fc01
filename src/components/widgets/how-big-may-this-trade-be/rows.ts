/** Rows of the three views. */
import { number, percent, short, THIN } from '../../kit/format.ts';
import { row, type TradeRow } from './columns.ts';
import { gapOf, priceText } from './crash.ts';
import { DRAWN, fanOf, PATHS } from './fan.ts';
import type { Settings } from './params.ts';
import { sizeOf, type Size } from './sizing.ts';
import { chance } from './words.ts';

export const run = (values: Settings): TradeRow[] =>
  ({ trade: tradeRows, gap: gapRows, many: manyRows })[values.view](values);

/** Half the width of a candle, of a day, and of its wick. */
const [BODY, WICK] = [0.34, 0.06];

/** Days with their range, and with their body where the open is known. */
function candles({ market: { bars, shown, day } }: Size): TradeRow[] {
  return bars.flatMap(({ open, high, low, close }, at) => {
    if (at < shown[0] || at > shown[1]) return [];
    const wick = row('wick', {
      what: day(at),
      at,
      left: at - WICK,
      right: at + WICK,
      low,
      high,
      price: close,
    });
    if (open === undefined) return [wick];
    const kind = close >= open ? 'rise' : 'fall';
    const ends = { low: Math.min(open, close), high: Math.max(open, close) };
    return [wick, row(kind, { left: at - BODY, right: at + BODY, ...ends })];
  });
}

/** The range before each day, up to that which was left; where there are too few days, that one alone. */
function ranges({ market: { channel, first, shown } }: Size): TradeRow[] {
  const from = channel.findIndex((c, at) => c !== null && at >= shown[0]);
  const at = (place: number, of: number) => {
    const c = channel[of] ?? null;
    return c === null ? [] : [row('channel', { at: place, top: c.high, bottom: c.low })];
  };
  if (from >= first) return [...at(shown[0], first), ...at(first, first)];
  return Array.from({ length: first - from + 1 }, (_, i) => at(from + i, from + i)).flat();
}

function tradeRows(values: Settings): TradeRow[] {
  const size = sizeOf(values);
  const { market, planned, plannedShares } = size;
  const { trade, shown, digits, day } = market;
  const { entries, stops, exit } = trade;
  const priced = (price: number) => number(price, digits);
  return [
    ...entries.map(({ bar, price }, i) =>
      row('entry', {
        what: `Unit ${i + 1} at ${priced(price)}, day ${day(bar)}`,
        at: bar,
        price,
        level: i + 1,
      }),
    ),
    ...(exit === null
      ? []
      : [
          row('exit', {
            what: `Stopped at ${priced(exit.price)}, day ${day(exit.bar)}`,
            at: exit.bar,
            price: exit.price,
            inR: (size.result ?? 0) / values.stop,
          }),
        ]),
    ...planned.map((distance, i) =>
      row('planned', {
        what: `${i + 1} ${i === 0 ? 'unit' : 'units'}: ${short(distance)}${THIN}N, ${percent(plannedShares[i] ?? 0)}`,
        share: plannedShares[i] ?? 0,
        level: planned.length - i,
      }),
    ),
    ...ranges(size),
    ...stops
      .filter(({ bar }) => bar <= shown[1])
      .map(({ bar, price }) => row('stop', { at: bar, stop: price })),
    ...(size.liquidation === null || size.liquidation <= size.firstStop
      ? []
      : [
          row('liquidation', {
            what: `Liquidated at ${priced(size.liquidation)}`,
            price: size.liquidation,
          }),
        ]),
    ...candles(size),
  ];
}

function gapRows(values: Settings): TradeRow[] {
  const { crash, stage, inR, filled, loss, gapped } = gapOf(values);
  const seen = crash.looks.slice(0, stage + 1);
  const bar = (what: string, size: number, level: number, kind: string) =>
    row(kind, { what, share: size, level });
  const lost = filled ? loss : Math.max(0, inR(seen.at(-1)?.price ?? crash.entry));
  return [
    ...seen.map(({ price, when }, at) =>
      row(at === crash.fill ? 'fill' : 'look', {
        what: `${values.crash === 'own' ? 'Look' : ''} ${when}`.trim(),
        at,
        price,
        inR: -inR(price),
      }),
    ),
    ...seen.slice(0, 1).map(({ price }) => row('entry', { what: 'Entry', at: 0, price, inR: 0 })),
    row('stop', { what: `Stop at ${priceText(crash, crash.stop)}`, price: crash.stop, inR: -1 }),
    bar(`A loss as planned: 1${THIN}R`, 1, 4, 'planned'),
    bar(`${filled ? 'This one' : 'So far'}: ${number(lost, 1)}${THIN}R`, lost, 3, 'lost'),
    bar(`A winner: ${short(values.payoff)}${THIN}R`, values.payoff, 2, 'won'),
    bar(`On average, with gaps: ${number(gapped, 2)}${THIN}R`, gapped, 1, 'average'),
  ];
}

/** Points of a path that are drawn, and its end where it is ruined. */
const POINTS = 25;

function manyRows(values: Settings): TradeRow[] {
  const fan = fanOf(values);
  const trades = Math.round(values.trades);
  const lines = fan.paths.slice(0, DRAWN).flatMap(({ equity, ruined }, path) => {
    const end = ruined ?? trades;
    const kind = ruined === null ? 'alive' : 'ruined';
    const every = Array.from({ length: POINTS + 1 }, (_, i) => Math.round((i * trades) / POINTS));
    return [...every.filter((at) => at < end), end].map((at) =>
      row(kind, { at, path, capital: Math.round(100 * (equity[at] ?? 0)) }),
    );
  });
  const ends = fan.paths
    .slice(0, DRAWN)
    .flatMap(({ equity, ruined }, path) =>
      ruined === null
        ? []
        : [row('end', { at: ruined, path, capital: 100 * (equity[ruined] ?? 0) })],
    );
  const bar = (what: string, part: number, level: number, kind: string) =>
    row(kind, { what: `${what}: ${chance(part)}`, share: 100 * part, level });
  const fixed = values.staking === 'fixed';
  return [
    bar(fixed ? 'Ever ruined, by formula' : 'Ever ruined, at most', fan.ever, 4, 'ever'),
    ...(fan.within === null
      ? []
      : [bar(`Within ${number(trades)} trades, exactly`, fan.within, 3, 'within')]),
    bar(`Of ${number(PATHS)} paths drawn`, fan.ruined, fan.within === null ? 3 : 2, 'drawn'),
    row('ruin', {
      what: fixed ? 'ruin' : `ruin: ${percent(values.level, 0)}`,
      capital: fixed ? 0 : values.level,
    }),
    ...lines,
    ...ends,
  ];
}
