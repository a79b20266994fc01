/** The result as a table: the level, the longs, the odds by horizon; and the points that the drawing joins. */
import { short } from '../../kit/format.ts';
import { row, type OddsRow } from './columns.ts';
import { fan } from './fan.ts';
import { groupsOf, wood } from './ignition.ts';
import { odds, oddsAlong, type Odds } from './odds.ts';
import type { Settings } from './params.ts';
import { spoken } from './words.ts';

/** Ends of the axis of horizons, days, and those that the table names. */
export const HORIZONS = [0.1, 90] as const;
const NAMED = [1, 7, 30, 90];

export function run(values: Settings): OddsRow[] {
  return [...lit(values), ...longs(values), ...horizons(values), ...fanRows(values)];
}

/** The level with its odds, and where the price lands once the sales are done. */
function lit(values: Settings): OddsRow[] {
  const { price, landingPrice, forced } = wood(values).ignition;
  const [level, landing] = [price.toNumber(), landingPrice.toNumber()];
  const own = {
    days: values.days,
    price: level,
    units: forced.toNumber(),
    ...chances(odds(values)),
  };
  return [
    row('now', { what: 'Ignition, by your horizon', low: landing, high: level, ...own }),
    row('landing', { what: 'Landing, once it has', price: landing }),
    // The upright line of the formula, from one end of the gauge to the other.
    row('formula', { paths: 1, odds: own.odds }),
    row('formula', { paths: 1e9, odds: own.odds }),
  ];
}

const chances = ({ seen, touch, close }: Odds) => ({
  odds: 100 * seen,
  most: 100 * touch,
  end: 100 * close,
});

function longs(values: Settings): OddsRow[] {
  return groupsOf(wood(values)).map(({ level, units, forced }, i) =>
    row(`${forced ? 'forced' : 'waiting'} ${i}`, {
      what: `Longs at ${short(level)}, ${forced ? 'forced out' : 'waiting'}`,
      price: level,
      units,
    }),
  );
}

const POINTS = 40;
const GRID = Array.from({ length: POINTS + 1 }, (_, i) => {
  const [first, last] = HORIZONS;
  return first * (last / first) ** (i / POINTS);
});

/** The last curve: moving the horizon leaves it as it is. */
let curve: { readonly key: string; readonly rows: readonly OddsRow[] } | undefined;

function horizons(values: Settings): OddsRow[] {
  const { volatility, drift, watch } = values;
  const key = [wood(values).dip, volatility, drift, watch].join();
  if (curve?.key !== key) {
    const named = NAMED.map((days) =>
      row('horizon', { what: `Within ${spoken(days)}`, days, ...chances(oddsAlong(values, days)) }),
    );
    const points = GRID.map((days) =>
      row('curve', { days, ...chances(oddsAlong(values, days)), least: 0 }),
    );
    curve = { key, rows: [...named, ...points] };
  }
  const until = curve.rows.filter(
    ({ kind, days }) => kind === 'curve' && (days ?? 0) < values.days,
  );
  const own = row('so far', { days: values.days, ...chances(odds(values)), least: 0 });
  return [...curve.rows, ...until.map((point) => ({ ...point, kind: 'so far' })), own];
}

/** Bands that hold nine in ten and half of all ends, and what of them lies beyond the level. */
function fanRows(values: Settings): OddsRow[] {
  const level = wood(values).ignition.price.toNumber();
  return fan(values).flatMap(({ days, p5, p25, p75, p95 }) => [
    row('outer', { days, low: p5, high: p95 }),
    row('inner', { days, low: p25, high: p75 }),
    row('beyond', { days, low: Math.min(p5, level), high: Math.min(p95, level) }),
  ]);
}
