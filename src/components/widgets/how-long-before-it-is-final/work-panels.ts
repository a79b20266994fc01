/** The chance of reversal by depth, and what an attempt brings and costs. */
import { reversalProbability } from '../../../engine/index.ts';
import { number } from '../../kit/format.ts';
import type { Axis, Figure, Mark, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import type { Settings } from './params.ts';
import { always, deepest, depthOf } from './race.ts';
import { LEAST } from './rows.ts';
import { settings } from './waits.ts';
import { large, span } from './words.ts';

type C = typeof columns;

const powerBelow = (value: number): number => 10 ** Math.floor(Math.log10(value) + 1e-9);
const powerAbove = (value: number): number => 10 ** Math.ceil(Math.log10(value) - 1e-9);

const depthAxis = (settled: Settings): Axis<C> => ({
  column: 'blocks',
  label: 'confirmations, in blocks',
  domain: [0, deepest(settled)],
});

/** Round spans, about as many as fit. */
const SPANS = [1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 1440, 2880, 5760, 14_400];

function timeAxis(settled: Settings): Axis<C> {
  const most = (deepest(settled) * settled.seconds) / 60;
  const apart = SPANS.find((minutes) => most / minutes <= 5) ?? most / 4;
  return {
    column: 'minutes',
    label: 'time they take on average',
    domain: [0, most],
    ticks: Array.from({ length: Math.floor(most / apart) + 1 }, (_, i) => i * apart),
    say: (tick) => (tick === 0 ? '0' : span(60 * tick)),
  };
}

const CHANCES = new Map([
  [100, 'certain'],
  [10, '1 in 10'],
  [1, '1 in 100'],
  [0.1, '1 in 1\u202f000'],
  [0.01, '1 in 10\u202f000'],
  [1e-4, '1 in a million'],
  [1e-7, 'a billion'],
  [1e-10, 'a trillion'],
]);

const named = new Map(settings.map(({ what, name }) => [what, name]));
const widely = new Set(settings.filter(({ wide }) => wide).map(({ what }) => what));

const marked = (wide: boolean): Mark<C> => ({
  mark: 'rule',
  at: 'x',
  where: (row) => is('setting')(row) && widely.has(row.what) === wide,
  named: true,
  label: {
    text: ({ what, blocks }) => `${named.get(what) ?? ''}\n${number(blocks ?? 0)}`.trim(),
    side: 'middle',
    ...(wide && { wide: true }),
  },
});

function chancePanel(settled: Settings): Panel<C> {
  const last = 100 * reversalProbability(settled.share / 100, deepest(settled));
  const least = Math.min(0.1, Math.max(LEAST, powerBelow(Math.max(LEAST, last))));
  return {
    title: 'Chance that it is undone',
    y: {
      column: 'exact',
      label: 'Chance of reversal',
      scale: 'log',
      domain: [least, 200],
      ticks: [...CHANCES.keys()].filter((tick) => tick >= least * 0.99),
      say: (tick) => CHANCES.get(tick) ?? '',
    },
    height: { narrow: 218, wide: 250 },
    marks: [
      marked(true),
      marked(false),
      { mark: 'line', where: is('curve'), y: 'paper', tone: 'quiet' },
      { mark: 'line', where: is('curve'), y: 'exact', tone: 'loss' },
      ...(always(settled) ? [] : names),
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
      },
    ],
  };
}

const names: readonly Mark<C>[] = [
  {
    mark: 'text',
    where: is('name'),
    y: 'exact',
    tone: 'loss',
    label: { text: 'exact', side: 'start', dx: 6, dy: -8, strong: true, tone: 'loss' },
  },
  {
    mark: 'text',
    where: is('name-early'),
    y: 'paper',
    label: { text: 'Bitcoin paper', side: 'end', dx: 8, dy: 22 },
  },
];

const MONEY = [0.01, 1, 1e3, 1e6, 1e9, 1e12];

function moneyPanel(settled: Settings): Panel<C> {
  const last = depthOf(settled, deepest(settled));
  const first = depthOf(settled, 1);
  const amounts = [last.gain, last.bill, first.bill, settled.value].filter((amount) => amount > 0);
  const domain = [
    Math.max(1, powerBelow(Math.min(...amounts))),
    powerAbove(Math.max(...amounts) * 1.5),
  ] as const;
  const decades = Math.log10(domain[1] / domain[0]);
  const ticks =
    decades > 3
      ? MONEY
      : Array.from({ length: Math.round(decades) + 1 }, (_, i) => domain[0] * 10 ** i);
  return {
    title: 'One attempt, USD',
    x: timeAxis(settled),
    y: {
      column: 'gain',
      label: 'USD',
      scale: 'log',
      domain,
      ticks: ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]),
      say: large,
    },
    height: { narrow: 112, wide: 130 },
    marks: [
      { mark: 'line', where: is('curve'), y: 'bill', tone: 'ink' },
      { mark: 'line', where: is('curve'), y: 'gain', tone: 'gain' },
      {
        mark: 'text',
        where: is('name'),
        y: 'bill',
        label: { text: 'costs', side: 'start', dx: 0, dy: always(settled) ? 18 : -8, tone: 'ink' },
      },
      {
        mark: 'text',
        where: is('name'),
        y: 'gain',
        tone: 'gain',
        label: {
          text: 'brings',
          side: always(settled) ? 'start' : 'end',
          dx: always(settled) ? 0 : 10,
          dy: always(settled) ? -8 : 12,
          strong: true,
          tone: 'gain',
        },
      },
      { mark: 'dot', where: is('now'), y: 'gain', symbol: 'dot', tone: 'gain' },
      { mark: 'dot', where: is('now'), y: 'bill', symbol: 'dot', tone: 'ink' },
    ],
  };
}

export const workFigure = (settled: Settings): Figure<C> => ({
  x: depthAxis(settled),
  panels: [{ ...chancePanel(settled), x: depthAxis(settled) }, moneyPanel(settled)],
  handle: { param: 'blocks', where: is('now'), y: 'exact', at: (blocks) => blocks },
});
