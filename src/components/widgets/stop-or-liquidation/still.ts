/** Which comes first on the way down, the stop or the venue. */
import { isolatedLiquidationRatio } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent, THIN } from '../../kit/format.ts';
import { MAINTENANCE } from '../how-big-may-this-trade-be/sizing.ts';

const params = {
  range: {
    kind: 'number',
    label: 'N, of the price',
    unit: '%',
    min: 0.5,
    max: 10,
    step: 0.5,
    default: 4,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  leverage: { kind: 'number', label: 'Leverage', unit: '×', digits: 0 },
  distance: { kind: 'number', label: 'Below the entry', unit: '%', digits: 2 },
  level: { kind: 'number', label: 'Line of the bar', unit: '', digits: 0 },
} as const;

type R = Row<typeof columns>;

const LEVERAGES = [5, 10, 20, 50];
const AWAY = 2;

const distanceOf = (leverage: number): number =>
  100 *
  (1 - (isolatedLiquidationRatio({ side: 'long', leverage, maintenanceRate: MAINTENANCE }) ?? 0));

const run = ({ range }: Values<typeof params>): R[] => [
  { what: `Stop at 2${THIN}N`, kind: 'stop', leverage: null, distance: AWAY * range, level: null },
  ...LEVERAGES.map((leverage, i) => {
    const distance = distanceOf(leverage);
    return {
      what: `${leverage}×: ${percent(distance)}`,
      kind: distance < AWAY * range ? 'before' : 'after',
      leverage,
      distance,
      level: LEVERAGES.length - i,
    };
  }),
];

const is =
  (...kinds: readonly string[]) =>
  (row: R) =>
    kinds.includes(row.kind);

/** The lowest of the leverages that is liquidated before the stop. */
const first = (range: number) => LEVERAGES.find((leverage) => distanceOf(leverage) < AWAY * range);

export const widget = defineWidget({
  id: 'stop-or-liquidation',
  title: 'The stop, or the venue',
  question: 'At which leverage does liquidation come before the stop?',
  measures:
    'How far below its entry a long is liquidated, margin in money, with 0.5 % maintenance and no fees; and a stop 2 N away.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    stop: { label: 'distance to the stop', unit: '%', digits: 0, of: ({ range }) => AWAY * range },
    'at-twenty': {
      label: 'distance to liquidation at 20×',
      unit: '%',
      digits: 1,
      of: () => distanceOf(20),
    },
    most: {
      label: 'leverage at which both come together',
      unit: '×',
      digits: 1,
      // (1 − 1/L) ÷ (1 − m) = 1 − 2N, for L.
      of: ({ range }) => 1 / (1 - (1 - (AWAY * range) / 100) * (1 - MAINTENANCE)),
    },
  },
  finding: ({ range }) => {
    const leverage = first(range);
    return leverage === undefined
      ? `With N at ${percent(range)} the stop comes first at all of these`
      : `With N at ${percent(range)} of the price, ${leverage}× is liquidated before a stop at 2${THIN}N`;
  },
  readout: ({ range }) =>
    `The stop is ${percent(AWAY * range)} away; liquidation is ${LEVERAGES.map((leverage) => `${percent(distanceOf(leverage))} away at ${number(leverage)}×`).join(', ')}.`,
  figure: ({ range }) => {
    const far = Math.max(distanceOf(5), AWAY * range);
    return {
      x: { column: 'distance', label: 'below the entry, %', domain: [0, 1.25 * far] },
      panels: [
        {
          title: 'Where the first unit is closed',
          y: {
            column: 'level',
            label: '',
            domain: [0.3, LEVERAGES.length + 0.7],
            ticks: [1, 2, 3, 4],
            say: (tick) => `${LEVERAGES[LEVERAGES.length - tick] ?? ''}×`,
          },
          height: { narrow: 170, wide: 176 },
          marks: [
            {
              mark: 'bar',
              where: is('after'),
              x1: 0,
              x2: 'distance',
              y: 'level',
              thick: 22,
              tone: 'quiet',
              fill: 'wash',
            },
            {
              mark: 'bar',
              where: is('before'),
              x1: 0,
              x2: 'distance',
              y: 'level',
              thick: 22,
              tone: 'loss',
              fill: 'hatch',
            },
            {
              mark: 'rule',
              at: 'x',
              where: is('stop'),
              dash: 'dashed',
              named: true,
              label: { text: ({ what }) => what, side: 'middle' },
            },
            {
              mark: 'text',
              x: 'distance',
              y: 'level',
              where: is('after', 'before'),
              label: {
                text: ({ distance }) => percent(distance ?? 0),
                side: 'start',
                dx: 6,
                dy: 5,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
