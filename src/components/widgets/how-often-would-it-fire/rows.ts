/** Rows of the three views. */
import { number, short } from '../../kit/format.ts';
import { levels } from './books.ts';
import { row, type FireRow } from './columns.ts';
import { clock, playedOf } from './days.ts';
import { AFTER, BEFORE, marginsOf } from './margin.ts';
import { FEWEST, firings } from './odds.ts';
import type { Settings } from './params.ts';
import { times } from './words.ts';

export const run = (values: Settings): FireRow[] =>
  ({ often: oftenRows, day: dayRows, margin: marginRows })[values.view](values);

/** Distances that the figure shows, %. */
export const distances = ({ distance }: Pick<Settings, 'distance'>): readonly [number, number] => [
  Math.min(1, distance),
  Math.max(30, distance),
];

const STEPS = 72;

/** A year’s number, if it is not too small to be shown. */
const shown = (times: number): number | null => (times >= FEWEST ? times : null);

function oftenRows(values: Settings): FireRow[] {
  const at = (kind: string, distance: number, cells: Partial<FireRow> = {}) => {
    const { touch, close, fat } = firings(values, distance);
    return row(kind, { distance, touched: touch, closed: close, fat, ...cells });
  };
  const [from, to] = distances(values);
  const all = Array.from({ length: STEPS + 1 }, (_, i) =>
    at('curve', from * (to / from) ** (i / STEPS)),
  );
  const own = firings(values, values.distance);
  return [
    at('now', values.distance, {
      what: `Your threshold, ${short(values.distance, 1)}\u202f%`,
      then: times(own.touch),
      touched: Math.max(FEWEST, own.touch),
    }),
    ...levels
      .toSorted((a, b) => a.distance - b.distance)
      .map(({ name, what, then, distance }) =>
        at(name === undefined ? 'unmarked' : 'level', distance, { what, then }),
      ),
    ...all.map((cells) => ({
      ...cells,
      touched: shown(cells.touched ?? 0),
      closed: shown(cells.closed ?? 0),
      fat: shown(cells.fat ?? 0),
    })),
    ...named(all),
  ];
}

const NAMED_FAT = 1.5;

/** Where the names of the curves stand: at so many a year, or the nearest there is. */
function named(curve: readonly FireRow[]): FireRow[] {
  const nearest = (column: 'touched' | 'closed' | 'fat', times: number) =>
    curve.reduce((best, next) => {
      const gap = (at: FireRow) => Math.abs(Math.log((at[column] ?? 0) + 1e-300) - Math.log(times));
      return gap(next) < gap(best) ? next : best;
    });
  // The tails leave the frame at its right, or end at its foot.
  const beyond = (curve.at(-1)?.fat ?? 0) > NAMED_FAT;
  return [
    { ...nearest('touched', 100), kind: 'touched' },
    { ...nearest('closed', 0.05), kind: 'closed' },
    { ...nearest('fat', NAMED_FAT), kind: beyond ? 'fat-inside' : 'fat' },
  ];
}

const SAID = { trading: 'trading', paused: 'paused', closed: 'closed for the day' } as const;

function dayRows(values: Settings): FireRow[] {
  const { day, looks, timeline } = playedOf(values);
  const stopped = timeline.phases.filter(({ phase }) => phase !== 'trading');
  const during = (minute: number) =>
    stopped.find(({ from, to }) => minute > from && (minute < to || to === day.close));
  // A real day is its reported looks; a drawn one is seen every five minutes in the table.
  const read = (i: number) => values.path !== 'drawn' || i % 30 === 0;
  const looksAt = looks.map(({ minute, fall }, i) => {
    const halted = during(minute);
    const before = stopped.filter(({ to }) => to <= minute).length;
    return row('look', {
      what: read(i) ? clock(minute) : '',
      then: halted ? SAID[halted.phase] : SAID.trading,
      minute,
      move: -100 * fall,
      traded: halted ? null : -100 * fall,
      stops: before,
    });
  });
  return [
    ...looksAt,
    ...timeline.phases.map(({ phase, from, to, rule }) =>
      row(phase, {
        what: `${clock(from)}–${clock(to)}`,
        then: SAID[phase],
        minute: from,
        until: to,
        stops: rule ?? 0,
      }),
    ),
    ...day.rules.map(({ fall }, i) =>
      row('rule', {
        what: day.labels[i] ?? '',
        then:
          day.rules[i]?.pause === 'rest of day'
            ? SAID.closed
            : `paused ${day.rules[i]?.pause ?? ''} min`,
        distance: 100 * fall,
        move: -100 * fall,
      }),
    ),
  ];
}

function marginRows(values: Settings): FireRow[] {
  const { volatilities, measured, guarded } = marginsOf(values);
  const at = (day: number, i: number, what = '') =>
    row('day', {
      what,
      then: '–',
      day,
      volatility: 100 * (volatilities[i] ?? 0),
      margin: 100 * (measured[i] ?? 0),
      guarded: 100 * (guarded[i] ?? 0),
    });
  return [
    at(-BEFORE, 0, 'Before'),
    at(0, 0),
    ...Array.from({ length: AFTER }, (_, i) => {
      const day = i + 1;
      const said = day === 1 || day % 10 === 0 ? `Day ${number(day)} after` : '';
      return at(day, day, said);
    }),
    { ...at(0, 0), kind: 'shock', what: 'Shock' },
    { ...at(0, 0), kind: 'from' },
    { ...at(1, 1), kind: 'to' },
  ];
}
