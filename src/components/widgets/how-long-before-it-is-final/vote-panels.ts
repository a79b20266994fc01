/** The epochs of a vote, and what others wait for. */
import type { Axis, Figure, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { waits } from './waits.ts';
import { span } from './words.ts';

type C = typeof columns;

const slots: Axis<C> = {
  column: 'blocks',
  label: 'slots of 12 s, from the start of its epoch',
  domain: [0, 98],
  ticks: [0, 32, 64, 96],
};

export const clockPanel: Panel<C> = {
  title: 'From inclusion to finality',
  x: slots,
  y: { column: 'place', label: '', domain: [0, 1], ticks: [] },
  height: { narrow: 92, wide: 112 },
  marks: [
    {
      mark: 'rule',
      at: 'x',
      where: is('moment'),
      dash: 'dashed',
      named: true,
      label: { text: ({ then }) => then, side: 'middle' },
    },
    {
      mark: 'bar',
      where: is('epoch'),
      x1: 'blocks',
      x2: 'until',
      y: 'place',
      thick: 22,
      tone: 'quiet',
      fill: 'wash',
      label: { text: ({ then }) => then, side: 'start', dx: 6, dy: 16 },
    },
    {
      mark: 'bar',
      where: is('now'),
      x1: 'blocks',
      x2: 'until',
      y: 'place',
      thick: 22,
      tone: 'warn',
      fill: 'hatch',
    },
    {
      mark: 'text',
      x: 'until',
      y: 'place',
      where: is('now'),
      label: { text: ({ then }) => then, side: 'end', dx: 8, dy: 5, strong: true },
    },
    { mark: 'dot', where: is('now'), symbol: 'you', tone: 'you' },
  ],
};

const named = new Map(waits.map(({ what, short }) => [what, short]));

const FIRST = 4;

const time: Axis<C> = {
  column: 'high',
  label: 'wait until it counts',
  scale: 'log',
  domain: [FIRST, 1.2e6],
  ticks: [10, 60, 600, 3600, 86_400, 604_800],
  say: (tick) =>
    tick === 604_800
      ? '7 d'
      : tick === 86_400
        ? '1 d'
        : tick === 3600
          ? '1 h'
          : tick === 60
            ? '1 min'
            : span(tick),
};

export const waitsPanel: Panel<C> = {
  title: 'What others wait for',
  x: time,
  y: { column: 'place', label: '', domain: [0.3, waits.length + 0.6], ticks: [] },
  height: { narrow: 238, wide: 268 },
  marks: [
    {
      mark: 'bar',
      where: is('wait'),
      x1: FIRST,
      x2: 'low',
      y: 'place',
      thick: 5,
      tone: 'gain',
      fill: 'solid',
    },
    {
      mark: 'bar',
      where: is('wait'),
      x1: 'low',
      x2: 'high',
      y: 'place',
      thick: 5,
      tone: 'gain',
      fill: 'wash',
    },
    {
      mark: 'text',
      x: FIRST,
      y: 'place',
      where: is('wait'),
      label: {
        text: ({ what, then }) => `${named.get(what) ?? ''}: ${then}`,
        side: 'start',
        dy: -7,
      },
    },
    { mark: 'dot', where: is('own'), y: 'place', tone: 'you' },
  ],
};

export const voteFigure = (): Figure<C> => ({
  x: slots,
  panels: [clockPanel, waitsPanel],
  handle: {
    param: 'slot',
    where: is('now'),
    y: 'place',
    at: (slot) => Math.min(31, Math.max(0, Math.round(slot))),
  },
});
