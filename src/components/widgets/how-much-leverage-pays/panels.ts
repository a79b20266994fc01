/** Growth with its peak, the chance of liquidation under it, and the capital that an exposure ties up. */
import { number, short, times } from '../../kit/format.ts';
import type { Panel, RuleMark } from '../../kit/marks.ts';
import { SAID } from './books.ts';
import { is, type columns } from './columns.ts';
import { growths } from './frame.ts';
import { setting } from './lever.ts';
import type { Settings } from './params.ts';
import { chance, growing, lever, spoken } from './words.ts';

type C = typeof columns;

/** A leverage with a name, above the figure. */
const named = (kind: string, name: string): RuleMark<C> => ({
  mark: 'rule',
  at: 'x',
  where: is(kind),
  named: true,
  label: { text: ({ leverage }) => `${name}\n${short(leverage ?? 0)}×`, side: 'middle' },
});

/** The one cursor: through all that shares the axis. Its name keeps the room above the figure where no other has one. */
const cursor: RuleMark<C> = {
  mark: 'rule',
  at: 'x',
  where: is('now'),
  dash: 'full',
  tone: 'you',
};
const own: RuleMark<C> = {
  ...cursor,
  named: true,
  label: {
    text: ({ leverage }) => `yours\n${short(leverage ?? 0)}×`,
    side: 'middle',
    strong: true,
  },
};

export function growthPanel(settled: Settings): Panel<C> {
  const { low, high } = growths(settled);
  const some = setting(settled).best.leverage > 0;
  return {
    title: 'Growth a year, leverage held constant',
    y: { column: 'growth', label: 'Growth', domain: [low, high], unit: '%' },
    height: { narrow: 150, wide: 190 },
    marks: [
      ...(some
        ? ([
            { mark: 'zone', to: is('best'), tone: 'gain' },
            { mark: 'zone', from: is('best'), to: is('even'), tone: 'quiet' },
          ] as const)
        : []),
      { mark: 'zone', from: is('even'), tone: 'loss' },
      {
        mark: 'text',
        x: 50,
        y: (low + high) / 2,
        // Where there is room for it beside the line.
        label: {
          text: setting(settled).even < 4 ? 'slower than cash' : '',
          side: 'end',
          dx: 6,
          dy: 4,
          tone: 'loss',
        },
      },
      ...(some ? [named('half', 'half'), named('best', 'best'), named('even', 'cash')] : []),
      { mark: 'line', where: is('growth-line'), tone: 'ink' },
      {
        mark: 'line',
        where: is('known', 'known-end'),
        tone: 'quiet',
        weight: 'thin',
      },
      {
        mark: 'text',
        where: is('known-end'),
        label: {
          text: `best ± ${lever(setting(settled).error)}`,
          side: 'start',
          dx: 6,
          dy: 5,
          wide: true,
        },
      },
      own,
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ growth }) => growing((growth ?? 0) / 100),
          side: 'start',
          dx: 13,
          dy: -6,
          strong: true,
        },
      },
    ],
  };
}

export function oddsPanel(settled: Settings): Panel<C> {
  return {
    title: `Liquidated in ${spoken(settled.days)}, size left alone`,
    y: { column: 'odds', label: 'Chance', domain: [0, 100], ticks: [0, 50, 100], unit: '%' },
    height: { narrow: 104, wide: 130 },
    marks: [
      { mark: 'line', where: is('odds-line'), y: 'end', tone: 'quiet', weight: 'thin' },
      { mark: 'line', where: is('odds-line'), tone: 'loss' },
      cursor,
      {
        mark: 'dot',
        where: is('now'),
        tone: 'you',
        label: {
          text: ({ odds }) => chance((odds ?? 0) / 100),
          side: 'end',
          dx: 11,
          dy: -8,
          strong: true,
        },
      },
    ],
  };
}

const amount = (value: number | null): string => number(value ?? 0, (value ?? 0) < 10 ? 1 : 0);

export function capitalPanel(settled: Settings, thick = 8): Panel<C> {
  const said: Readonly<Record<string, string>> = {
    alone: `a long at ${times(settled.leverage)}, alone`,
    scanned: `${SAID[settled.book]}, by scan`,
    range: `a pool range, ${short(setting(settled).concentration)} times the depth`,
  };
  const all = Object.keys(said);
  return {
    title: 'Capital for 100 of exposure',
    x: { column: 'capital', label: '', domain: [0, 100], ticks: [] },
    y: { column: 'level', label: '', domain: [0.4, 3.75], ticks: [] },
    height: { narrow: 104, wide: 110 },
    marks: [
      { mark: 'line', where: is('nothing'), tone: 'quiet', weight: 'thin' },
      { mark: 'line', where: is('whole'), tone: 'quiet', weight: 'thin' },
      {
        mark: 'bar',
        where: is('alone'),
        x1: 0,
        x2: 'capital',
        thick,
        tone: 'you',
        fill: 'solid',
      },
      {
        mark: 'bar',
        where: is('scanned', 'range'),
        x1: 0,
        x2: 'capital',
        thick,
        tone: 'gain',
        fill: 'wash',
      },
      {
        mark: 'text',
        x: 0,
        y: 'level',
        where: is(...all),
        label: {
          text: ({ kind, capital }) => `${amount(capital)}: ${said[kind] ?? ''}`,
          side: 'start',
          dx: 6,
          dy: -thick / 2 - 5,
        },
      },
    ],
  };
}
