/** The domino run as a staircase: the price falls from group to group, and stops where the next is out of reach. */
import { defaults, defineWidget, type Row, type Values } from '../../kit/define.ts';
import { move, short } from '../../kit/format.ts';
import { domino, groups, PRICE, range, UNITS, type Group } from '../where-does-it-stop/domino.ts';
import { params as all } from '../where-does-it-stop/params.ts';
import { finding, readout } from '../where-does-it-stop/words.ts';

const params = { shock: { ...all.shock, max: 12 }, depth: { ...all.depth, max: 3 } } as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  round: { kind: 'number', label: 'Round', unit: '', digits: 1, none: 'never' },
  price: { kind: 'number', label: 'Price', unit: '', digits: 2 },
  units: { kind: 'number', label: 'Units', unit: '', digits: 0 },
  to: { kind: 'number', label: 'Bar ends at', unit: '', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** The stairs take the left of the figure, a bar for each group the right; all in rounds. */
const STAIRS = 6;
const BARS = STAIRS + 0.5;
const END = 11.5;
const A_UNIT = 4 / 50;
/** The first fall happens a little after the start, the rounds follow one by one. */
const START = 0.5;

const settings = (values: V) => ({ ...defaults(all), ...values });

function run(values: V): R[] {
  const now = domino(settings(values));
  const at = (kind: string, round: number, price: number, what = ''): R => {
    return { what, kind, round, price, units: null, to: null };
  };
  const shocked = now.cascade.shockedPrice.toNumber();
  const stairs = now.played.flatMap(({ priceAfter, price }, i) => [
    at('stair', START + i + 1, price.toNumber()),
    at('stair', START + i + 1, priceAfter.toNumber()),
  ]);
  return [
    at('stair', 0, PRICE, 'Before'),
    at('stair', START, PRICE),
    at('stair', START, shocked),
    ...stairs,
    at('stair', STAIRS, now.price),
    at('first', START, shocked, 'First fall'),
    at('landing', STAIRS, now.price, 'Landing'),
    ...groups(settings(values), now).map(bar),
  ];
}

/** A group beside the stairs, and the round in which the price reaches it. */
function bar({ level, units, round }: Group): R {
  return {
    what: `Longs due at ${short(level)}`,
    kind: round === null ? 'waiting' : 'sold',
    round: round === null ? null : START + round - 1,
    price: level,
    units,
    to: BARS + units * A_UNIT,
  };
}

export const widget = defineWidget({
  id: 'domino-staircase',
  title: 'How does a small fall become a large one?',
  question: 'How far does a small fall go once it reaches the first longs?',
  measures:
    'Five groups of longs, 130 units. Each group reached is sold at once; 10 units sold move the price by 1. A toy book, the smallest that shows it.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    forced: {
      label: 'units forced out',
      unit: '',
      digits: 0,
      of: (values) => domino(settings(values)).sold,
    },
    all: { label: 'units in the book', unit: '', digits: 0, of: () => UNITS },
  },
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  figure: (values) => {
    const kind = (name: string) => (row: R) => row.kind === name;
    const units = ({ units: own }: R) => short(own ?? 0);
    const wait = { mark: 'bar', x1: BARS, x2: 'to', thick: 10 } as const;
    const label = {
      text: units,
      side: 'start',
      outside: true,
      dx: 6,
      dy: 4,
      strong: true,
    } as const;
    return {
      x: {
        column: 'round',
        label: 'left: round · right: units',
        domain: [0, END],
        ticks: [1, 2, 3, 4, 5],
      },
      panels: [
        {
          title: 'Price, and who is forced out at it',
          y: {
            column: 'price',
            label: 'Price',
            domain: range(settings(values)),
          },
          height: { narrow: 260, wide: 300 },
          marks: [
            { mark: 'rule', at: 'y', where: kind('waiting') },
            { mark: 'rule', at: 'y', where: kind('sold'), from: 'round', tone: 'loss' },
            { ...wait, where: kind('waiting'), tone: 'quiet', fill: 'wash', label },
            {
              ...wait,
              where: kind('sold'),
              tone: 'loss',
              fill: 'hatch',
              label: { ...label, tone: 'loss' },
            },
            { mark: 'line', where: kind('stair'), tone: 'ink' },
            {
              mark: 'dot',
              where: kind('first'),
              symbol: 'you',
              tone: 'you',
              label: {
                text: ({ price }) => `${move((price ?? 0) - PRICE)} first`,
                side: 'start',
                dx: 12,
                dy: -12,
                strong: true,
              },
            },
            {
              mark: 'dot',
              where: kind('landing'),
              tone: 'ink',
              label: {
                text: ({ price }) => `lands at ${short(price ?? 0)}`,
                side: 'end',
                dx: 2,
                dy: 22,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
