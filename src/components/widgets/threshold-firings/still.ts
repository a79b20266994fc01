/** The finding at a glance: one distance, four volatilities, and how far apart their years are. */
import { defaults, defineWidget, type Row, type Values } from '../../kit/define.ts';
import { short } from '../../kit/format.ts';
import type { Mark } from '../../kit/marks.ts';
import { levels } from '../how-often-would-it-fire/books.ts';
import { FEWEST, firings } from '../how-often-would-it-fire/odds.ts';
import { OFTEN } from '../how-often-would-it-fire/often-panels.ts';
import { params as all, type Settings } from '../how-often-would-it-fire/params.ts';
import { times } from '../how-often-would-it-fire/words.ts';

const params = { distance: { ...all.distance, min: 1, max: 30 } } as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  volatility: { kind: 'number', label: 'Volatility a day', unit: '%', digits: 0 },
  distance: { kind: 'number', label: 'Fall', unit: '%', digits: 1 },
  touched: { kind: 'number', label: 'Touched a year', unit: '', digits: 3 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

const VOLATILITIES = [1, 2, 4, 8];
const [FROM, TO] = [1, 30];
const STEPS = 72;

const touched = (volatility: number, distance: number): number => {
  const settings: Settings = { ...defaults(all), volatility };
  return firings(settings, distance).touch;
};

const curve = (volatility: number): R[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => FROM * (TO / FROM) ** (i / STEPS)).flatMap(
    (distance) => {
      const a = touched(volatility, distance);
      const kind = volatility === 4 ? 'own' : 'curve';
      return a < FEWEST ? [] : [{ what: '', kind, volatility, distance, touched: a }];
    },
  );

/** Of the curves only the point where its name stands. */
const name = (volatility: number): R => {
  const points = curve(volatility);
  const at = points.find(({ touched: a }) => (a ?? 0) < 3) ?? points.at(-1);
  return { ...(at ?? { what: '', touched: null, distance: null, volatility }), kind: 'name' };
};

const run = ({ distance }: V): R[] => [
  ...VOLATILITIES.flatMap(curve),
  ...VOLATILITIES.map(name),
  ...VOLATILITIES.map((volatility) => {
    const a = touched(volatility, distance);
    const kind = a < FEWEST ? 'rare' : volatility === 4 ? 'now' : 'dot';
    return { what: `At ${volatility}\u202f% a day`, kind, volatility, distance, touched: a };
  }),
  ...levels
    .filter(({ name: own, distance: level }) => own !== undefined && level >= 7)
    .map(({ what, distance: level }) => ({
      what,
      kind: 'level',
      volatility: null,
      distance: level,
      touched: null,
    })),
];

const is = (kind: string) => (row: R) => row.kind === kind;

const dot = (kind: string, tone: 'ink' | 'gain'): Mark<C> => ({
  mark: 'dot',
  where: is(kind),
  tone,
  label: { text: ({ touched: a }) => times(a ?? 0), side: 'start', dx: 10, dy: -7, strong: true },
});

export const widget = defineWidget({
  id: 'threshold-firings',
  title: 'One threshold, four volatilities',
  question: 'How much does volatility change how often a threshold is touched?',
  measures:
    'Days a year, of 365, on which a fall of so much is touched, by the volatility of a day; steady price without drift or jumps. Marks: the US market-wide levels, since 2013.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {},
  finding: ({ distance }) =>
    `At 4\u202f% a day a fall of ${short(distance, 1)}\u202f% comes ${times(touched(4, distance))}, at 2\u202f% ${times(touched(2, distance))}`,
  readout: ({ distance }) =>
    `A fall of ${short(distance, 1)}\u202f% is touched ${VOLATILITIES.map((v) => `${times(touched(v, distance))} at ${v}\u202f% a day`).join(', ')}.`,
  figure: () => ({
    x: {
      column: 'distance',
      label: 'fall from the last close, %',
      scale: 'log',
      domain: [FROM, TO],
      ticks: [1, 2, 5, 10, 20],
    },
    panels: [
      {
        title: 'Times a year',
        y: {
          column: 'touched',
          label: 'Times a year',
          scale: 'log',
          domain: [FEWEST, 600],
          ticks: [...OFTEN.keys()].filter((tick) => tick < 600),
          say: (tick) => OFTEN.get(tick) ?? '',
        },
        height: { narrow: 240, wide: 280 },
        marks: [
          {
            mark: 'rule',
            at: 'x',
            where: is('level'),
            named: true,
            label: { text: ({ distance }) => `US\n${short(distance ?? 0)}\u202f%`, side: 'middle' },
          },
          { mark: 'line', where: is('curve'), by: 'volatility', tone: 'quiet' },
          { mark: 'line', where: is('own'), tone: 'gain' },
          {
            mark: 'text',
            where: is('name'),
            y: 'touched',
            label: {
              text: ({ volatility }) => `${volatility ?? ''}\u202f%`,
              side: 'end',
              dx: -7,
              dy: 6,
              strong: true,
            },
          },
          dot('dot', 'ink'),
          dot('now', 'gain'),
        ],
      },
    ],
  }),
});
