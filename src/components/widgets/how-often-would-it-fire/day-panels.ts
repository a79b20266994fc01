/** A day under its rule book: the fall with the levels, and a strip of what could be traded when. */
import { number } from '../../kit/format.ts';
import type { Axis, Figure, Mark, Panel } from '../../kit/marks.ts';
import { is, type columns, type FireRow } from './columns.ts';
import { clock, dayOf, type Day } from './days.ts';
import type { Settings } from './params.ts';

type C = typeof columns;

/** Ticks on round minutes, so many apart. */
function axis({ open, close, place }: Day): Axis<C> {
  const apart = close - open > 1000 ? 240 : close - open > 100 ? 60 : 10;
  const first = Math.ceil(open / apart) * apart;
  const count = Math.floor((close - first) / apart) + 1;
  return {
    column: 'minute',
    label: place,
    domain: [open, close],
    ticks: Array.from({ length: count }, (_, i) => first + i * apart),
    say: clock,
  };
}

function moves({ looks, rules, deepest }: Day): readonly [number, number] {
  const top = -100 * Math.min(0, ...looks.map(({ fall }) => fall));
  const deep = 100 * Math.max(deepest, rules.at(-1)?.fall ?? 0);
  return [-1.12 * deep, Math.max(top, 0.06 * deep)];
}

const shaded = (kind: 'paused' | 'closed', [low, high]: readonly [number, number]): Mark<C> => ({
  mark: 'block',
  where: is(kind),
  x1: 'minute',
  x2: 'until',
  y1: low,
  y2: high,
  tone: kind === 'paused' ? 'warn' : 'loss',
  fill: 'wash',
});

/** From so many looks on a day is a path, and not a few reported figures. */
const MANY = 10;

/** Of few looks the first above its line, clear of what follows; all others below, clear of the path. */
const levelName = ({ open, rules, looks }: Day, first: boolean): Mark<C> => ({
  mark: 'text',
  x: open,
  y: 'move',
  where: (row) =>
    is('rule')(row) && (row.move ?? 0) > -100 * (rules[1]?.fall ?? Infinity) === first,
  tone: 'warn',
  label: {
    text: ({ what }) => what,
    side: 'start',
    dx: 4,
    dy: first && looks.length < MANY ? -5 : 14,
  },
});

/** Few looks are reported figures, and each is named; one as it opens stands clear of the pause. */
function reported({ open }: Day): Mark<C>[] {
  const dots = (first: boolean): Mark<C> => ({
    mark: 'dot',
    where: (row) => is('look')(row) && (row.minute === open) === first,
    tone: 'ink',
    label: {
      text: ({ move }) => `${number(move ?? 0, 1)}\u202f%`,
      side: first ? 'start' : 'auto',
      dx: first ? 28 : 8,
      dy: first ? 5 : 18,
      strong: true,
    },
  });
  return [dots(true), dots(false)];
}

function movePanel(day: Day): Panel<C> {
  const domain = moves(day);
  return {
    title: 'Move from the last close',
    y: { column: 'move', label: 'Move', domain, unit: '%' },
    height: { narrow: 180, wide: 222 },
    marks: [
      shaded('paused', domain),
      shaded('closed', domain),
      {
        mark: 'rule',
        at: 'y',
        where: is('rule'),
        dash: 'dashed',
        tone: 'warn',
      },
      levelName(day, true),
      levelName(day, false),
      { mark: 'line', where: is('look'), tone: 'quiet', weight: 'thin' },
      {
        mark: 'line',
        where: (row) => is('look')(row) && row.traded !== null,
        y: 'traded',
        by: 'stops',
        tone: 'ink',
      },
      ...(day.looks.length < MANY ? reported(day) : []),
    ],
  };
}

const BAR = 20;
const span = ({ minute, until }: FireRow): string => `${clock(minute ?? 0)}–${clock(until ?? 0)}`;

const stripPanel: Panel<C> = {
  title: 'Open, paused, closed',
  y: { column: 'volatility', label: '', domain: [0, 1], ticks: [] },
  height: { narrow: 72, wide: 72 },
  marks: [
    {
      mark: 'bar',
      where: is('trading'),
      x1: 'minute',
      x2: 'until',
      y: 0.5,
      thick: BAR,
      tone: 'gain',
      fill: 'wash',
    },
    {
      mark: 'bar',
      where: is('paused'),
      x1: 'minute',
      x2: 'until',
      y: 0.5,
      thick: BAR,
      tone: 'warn',
      fill: 'hatch',
    },
    {
      mark: 'bar',
      where: is('closed'),
      x1: 'minute',
      x2: 'until',
      y: 0.5,
      thick: BAR,
      tone: 'loss',
      fill: 'hatch',
    },
    {
      mark: 'text',
      x: 'minute',
      y: 0.73,
      where: (row) => is('paused')(row) && row.stops === 0,
      label: { text: (row) => `paused ${span(row)}`, side: 'start' },
    },
    {
      mark: 'text',
      x: 'minute',
      y: 0.15,
      where: (row) => is('paused')(row) && row.stops !== 0,
      label: { text: (row) => `paused ${span(row)}`, side: 'start' },
    },
    {
      mark: 'text',
      x: 'until',
      y: 0.15,
      where: is('closed'),
      label: { text: ({ minute }) => `closed from ${clock(minute ?? 0)}`, side: 'end' },
    },
  ],
};

export function dayFigure(settled: Settings): Figure<C> {
  const day = dayOf(settled);
  return { x: axis(day), panels: [movePanel(day), stripPanel] };
}
