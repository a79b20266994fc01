/** One part of a threshold at a time: its distance, its touch, and its action. */
import { haltedDay, type Look } from '../../../engine/index.ts';
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { number, percent, short } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';
import { columns, is, row, type FireRow } from '../how-often-would-it-fire/columns.ts';
import { clock } from '../how-often-would-it-fire/days.ts';
import { figure } from '../how-often-would-it-fire/figure.ts';
import { params as all, type Settings } from '../how-often-would-it-fire/params.ts';
import { run } from '../how-often-would-it-fire/rows.ts';
import { finding, readout } from '../how-often-would-it-fire/words.ts';

const params = {
  part: {
    kind: 'choice',
    label: 'Part',
    options: [
      { value: 'distance', label: 'The distance' },
      { value: 'touch', label: 'The touch' },
      { value: 'action', label: 'The action' },
    ],
    default: 'distance',
  } satisfies ChoiceParam<'distance' | 'touch' | 'action'>,
} as const;

type C = typeof columns;
type V = Values<typeof params>;

const action: Settings = { ...defaults(all), view: 'day', path: 'china' };

const LEVEL = 7;
const VOLATILITIES = [1, 2, 4] as const;

const distanceRows: FireRow[] = VOLATILITIES.map((volatility, i) =>
  row('bar', {
    what: `At ${volatility}\u202f% a day`,
    then: '–',
    volatility,
    distance: LEVEL / volatility,
    stops: VOLATILITIES.length - i,
  }),
);

const distanceFigure: Figure<C> = {
  x: { column: 'distance', label: 'ordinary days', domain: [0, 9.4], ticks: [0, 2, 4, 6, 8] },
  panels: [
    {
      title: 'A fall of 7\u202f%, in ordinary days',
      y: { column: 'stops', label: '', domain: [0.4, 3.6], ticks: [] },
      height: { narrow: 226, wide: 230 },
      marks: [
        {
          mark: 'bar',
          where: is('bar'),
          x1: 0,
          x2: 'distance',
          y: 'stops',
          thick: 30,
          tone: 'gain',
          fill: 'wash',
        },
        {
          mark: 'text',
          x: 'distance',
          y: 'stops',
          where: is('bar'),
          label: {
            text: ({ volatility, distance }) =>
              `${short(distance ?? 0)} at ${volatility ?? 0}\u202f%`,
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

/** A drawn day that touches the level and comes back; from the touch on, its mirror image. */
const SEED = 386;
const looks = haltedDay({ volatility: 0.04, minutes: 390, open: 570, rules: [], seed: SEED }).looks;
const touched = looks.findIndex(({ fall }) => 100 * fall >= LEVEL);
const at = looks[touched] ?? { minute: 0, fall: 0 };
/** In log price, as a price mirrors itself. */
const mirrored = ({ minute, fall }: Look): Look => ({
  minute,
  fall: 1 - (1 - at.fall) ** 2 / (1 - fall),
});
const ends = [looks.at(-1), looks.map(mirrored).at(-1)].map((look) => -100 * (look?.fall ?? 0));

const every = (i: number) => i % 3 === 0 || i === touched;
const touchRows: FireRow[] = [
  ...looks.flatMap(({ minute, fall }, i) =>
    every(i) ? [row('path', { minute, move: -100 * fall })] : [],
  ),
  ...looks.flatMap((look, i) =>
    every(i) && i >= touched
      ? [row('mirror', { minute: look.minute, move: -100 * mirrored(look).fall })]
      : [],
  ),
  row('touch', {
    what: `Touched at ${clock(at.minute)}`,
    then: '–',
    minute: at.minute,
    move: -100 * at.fall,
  }),
  row('level', { move: -LEVEL }),
  ...ends.map((move, i) =>
    row(i === 0 ? 'end' : 'mirror-end', {
      what: i === 0 ? 'Close of one' : 'Close of its mirror image',
      then: '–',
      minute: 960,
      move,
    }),
  ),
];

const touchFigure: Figure<C> = {
  x: {
    column: 'minute',
    label: 'a session of 6.5 hours',
    domain: [570, 960],
    ticks: [600, 720, 840, 960],
    say: clock,
  },
  panels: [
    {
      title: 'Move, %',
      y: { column: 'move', label: 'Move', domain: [-13, 2], ticks: [-10, -5, 0] },
      height: { narrow: 226, wide: 230 },
      marks: [
        { mark: 'rule', at: 'y', where: is('level'), dash: 'dashed', tone: 'warn' },
        { mark: 'line', where: is('mirror'), y: 'move', tone: 'loss' },
        { mark: 'line', where: is('path'), y: 'move', tone: 'ink' },
        {
          mark: 'dot',
          where: is('touch'),
          y: 'move',
          tone: 'ink',
          label: { text: 'touched', side: 'end', dx: -8, dy: 14 },
        },
      ],
    },
  ],
};

const said = {
  distance: `The same 7\u202f% is ${short(LEVEL)} ordinary days at 1\u202f%, and ${short(LEVEL / 4)} at 4\u202f%`,
  touch: 'Of a path that touches and its mirror image, one closes beyond',
};

export const widget = defineWidget({
  id: 'threshold-closeup',
  title: 'What makes a threshold?',
  question: 'How far is a threshold, when is it touched, and what follows?',
  measures:
    'A fall of 7\u202f% against the deviation of a day; a drawn day and its mirror image; the CSI 300 on 7 January 2016.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ part }) =>
    part === 'distance' ? distanceRows : part === 'touch' ? touchRows : run(action),
  quantities: {},
  figure: ({ part }: V): Figure<C> => {
    if (part === 'distance') return distanceFigure;
    if (part === 'touch') return touchFigure;
    const { x, panels } = figure(action);
    const [first, strip] = panels;
    if (first === undefined || strip === undefined) return { x, panels };
    return { x, panels: [{ ...first, height: { narrow: 118, wide: 122 } }, strip] };
  },
  finding: ({ part }) => (part === 'action' ? finding(action) : said[part]),
  readout: ({ part }) => {
    if (part === 'action') return readout(action);
    if (part === 'distance') return `${said.distance}.`;
    return `The day touches ${percent(-LEVEL, 0)} at ${clock(at.minute)} and closes at ${number(ends[0] ?? 0, 1)}\u202f%; mirrored from there it closes at ${number(ends[1] ?? 0, 1)}\u202f%.`;
  },
});
