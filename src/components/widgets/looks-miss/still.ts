/** The chance that somebody who looks now and then finds the price at a level, by the number of looks. */
import {
  correctedBarrier,
  correctedTouchProbability,
  discreteTouchProbability,
  touchProbability,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent, short } from '../../kit/format.ts';

// Drift, volatility and span of the paper's tables: 10 % and 30 % a year, a fifth of a year.
const WAY = { price: 100, direction: 'down', drift: 0.1, volatility: 0.3, years: 0.2 } as const;

const params = {
  level: {
    kind: 'number',
    label: 'Level',
    symbol: 'B',
    unit: '',
    min: 80,
    max: 99.5,
    step: 0.5,
    default: 95,
  },
  looks: {
    kind: 'number',
    label: 'Looks',
    symbol: 'm',
    unit: '',
    min: 1,
    max: 10_000,
    step: 1,
    default: 50,
    scale: 'log',
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  looks: { kind: 'number', label: 'Looks', unit: '', digits: 0, none: 'without pause' },
  found: { kind: 'number', label: 'Chance to be found there', unit: '%', digits: 2 },
} as const;

type V = Values<typeof params>;
type C = typeof columns;
type R = Row<C>;

/** With more looks than this the level moved away is as good as reckoning each. */
const ONE_BY_ONE = 100;
/** Along the curve already with more than this: what it is off by is less than a pixel. */
const ALONG = 12;

const always = ({ level }: V): number => touchProbability({ ...WAY, barrier: level });
const moved = ({ level, looks }: V): number =>
  correctedBarrier({ ...WAY, barrier: level, looks: Math.floor(looks) });
const corrected = ({ level, looks }: V): number =>
  correctedTouchProbability({ ...WAY, barrier: level, looks: Math.floor(looks) });
const found = ({ level, looks }: V, oneByOne = ONE_BY_ONE): number => {
  const whole = Math.floor(looks);
  return whole <= oneByOne
    ? discreteTouchProbability({ ...WAY, barrier: level, looks: whole })
    : corrected({ level, looks });
};

const LAST = 10_000;
const GRID = [...new Set(Array.from({ length: 33 }, (_, i) => Math.round(LAST ** (i / 32))))];

const run = (values: V): R[] => [
  ...GRID.map((looks) => ({ what: '', looks, found: 100 * found({ ...values, looks }, ALONG) })),
  { what: 'Looked at so often', looks: Math.floor(values.looks), found: 100 * found(values) },
  { what: 'Watched without pause', looks: null, found: 100 * always(values) },
];

const share = (value: number): string => percent(100 * value);

const share1 = (label: string, of: (values: V) => number) =>
  ({ label, unit: '%', digits: 1, of: (values: V) => 100 * of(values) }) as const;

export const widget = defineWidget({
  id: 'looks-miss',
  title: 'What do looks miss?',
  question: 'How often is a touch seen by somebody who looks now and then?',
  measures:
    'Chance within a fifth of a year at 30\u202f% volatility and 10\u202f% drift, the price at 100, by the number of equally spaced looks.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    found: share1('chance that a look finds it', found),
    corrected: share1('the same, with the level moved away', corrected),
    always: share1('chance of a touch, watched without pause', always),
    moved: { label: 'level moved away', unit: '', digits: 2, of: moved },
    looks: { label: 'looks', unit: '', digits: 0, of: ({ looks }) => Math.floor(looks) },
  },
  finding: (values) =>
    `${number(Math.floor(values.looks))} looks find it in ${share(found(values))}, watching without pause in ${share(always(values))}`,
  readout: (values) =>
    `The price touches ${short(values.level, 1)} in ${share(always(values))} of all cases; ${number(Math.floor(values.looks))} looks find it there in ${share(found(values))}, as if the level were at ${number(moved(values), 2)}.`,
  figure: () => {
    const own = (row: R) => row.what !== '' && row.looks !== null;
    return {
      x: {
        column: 'looks',
        label: 'looks',
        scale: 'log',
        domain: [1, LAST],
        ticks: [1, 10, 100, 1000, 10_000],
      },
      panels: [
        {
          y: { column: 'found', label: 'Chance', domain: [0, 100], ticks: [0, 50, 100], unit: '%' },
          height: { narrow: 150, wide: 170 },
          marks: [
            {
              mark: 'rule',
              at: 'y',
              where: ({ looks }) => looks === null,
              tone: 'loss',
              dash: 'dashed',
              label: {
                text: ({ found: share }) => `without pause ${percent(share ?? 0)}`,
                side: 'end',
                dy: -8,
                strong: true,
                tone: 'loss',
              },
            },
            { mark: 'line', where: ({ what }) => what === '', tone: 'ink' },
            {
              mark: 'dot',
              where: own,
              symbol: 'you',
              tone: 'you',
              label: {
                text: ({ looks, found: share }) =>
                  `${number(looks ?? 0)} looks: ${percent(share ?? 0)}`,
                side: 'start',
                dx: 4,
                dy: 24,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
