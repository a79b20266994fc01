/** One thing at a time: a race that is lost and one that is won, a vote, and value in flight. */
import { blockRace } from '../../../engine/index.ts';
import { defaults, defineWidget, type ChoiceParam, type Row } from '../../kit/define.ts';
import { number } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';
import { columns as all, is, row } from '../how-long-before-it-is-final/columns.ts';
import { params as settings, type Settings } from '../how-long-before-it-is-final/params.ts';
import { inFlight } from '../how-long-before-it-is-final/race.ts';
import { run } from '../how-long-before-it-is-final/rows.ts';
import { clockPanel } from '../how-long-before-it-is-final/vote-panels.ts';
import { finding, money, readout, span } from '../how-long-before-it-is-final/words.ts';

const params = {
  part: {
    kind: 'choice',
    label: 'Part',
    options: [
      { value: 'race', label: 'The race' },
      { value: 'vote', label: 'The vote' },
      { value: 'flight', label: 'In flight' },
    ],
    default: 'race',
  } satisfies ChoiceParam<'race' | 'vote' | 'flight'>,
} as const;

type C = typeof all;
type R = Row<C>;

const vote: Settings = { ...defaults(settings), view: 'vote' };

const SHARE = 0.3;
const BELIEVED = 3;
const MOST = 26;
const raced = (seed: number) =>
  blockRace({ share: SHARE, confirmations: BELIEVED, most: MOST, seed });
/** Two draws, chosen: one is never caught again, the other is after it was believed. */
const SAFE = 46;
const CAUGHT = 105;
const races = { safe: raced(SAFE), caught: raced(CAUGHT) };

const raceRows: R[] = (['safe', 'caught'] as const).flatMap((which) => {
  const { leads, believed } = races[which];
  const last = leads.length - 1;
  const at = (kind: string, i: number, what = ''): R =>
    row(kind, { what, blocks: i, place: leads[i] ?? 0 });
  return [
    ...leads.map((_, i) => at(which, i)),
    at(
      `${which}-believed`,
      believed ?? 0,
      which === 'safe' ? 'Believed, and stays' : 'Believed, and undone',
    ),
    at(`${which}-end`, last),
  ];
});

const raceFigure: Figure<C> = {
  x: { column: 'blocks', label: 'blocks found by either', domain: [0, MOST], ticks: [0, 10, 20] },
  panels: [
    {
      title: 'Lead over the attacker, blocks',
      y: {
        column: 'place',
        label: 'Lead',
        domain: [
          Math.min(-1, ...raceRows.map(({ place }) => place ?? 0)),
          Math.max(...raceRows.map(({ place }) => place ?? 0)) + 1,
        ],
        ticks: [0, 5, 10],
      },
      height: { narrow: 226, wide: 230 },
      marks: [
        { mark: 'line', where: is('safe'), tone: 'gain', curve: 'straight' },
        { mark: 'line', where: is('caught'), tone: 'loss', curve: 'straight' },
        { mark: 'dot', where: is('safe-believed'), tone: 'gain' },
        {
          mark: 'dot',
          where: is('caught-believed'),
          tone: 'loss',
        },
        {
          mark: 'dot',
          where: is('caught-end'),
          symbol: 'cross',
          tone: 'loss',
          label: { text: 'undone', side: 'start', dx: 10, dy: -8, strong: true, tone: 'loss' },
        },
        {
          mark: 'text',
          where: is('safe-end'),
          y: 'place',
          label: { text: 'stays', side: 'end', dx: 4, dy: 30, strong: true, tone: 'gain' },
        },
      ],
    },
  ],
};

const SPANS = [
  ['2 blocks', 20],
  ['final', 15.9 * 60],
  ['7 days', 7 * 86_400],
] as const;

const flightRows: R[] = SPANS.map(([then, seconds], i) =>
  row('flight', {
    what: then,
    then,
    place: SPANS.length - i,
    high: seconds,
    flight: inFlight(vote, seconds),
  }),
);

const LEAST = 1000;
const flightFigure: Figure<C> = {
  x: {
    column: 'flight',
    label: 'in flight, USD',
    scale: 'log',
    domain: [LEAST, 1e9],
    ticks: [1e3, 1e6, 1e9],
    say: (tick) => (tick === 1e3 ? '1\u202f000' : tick === 1e6 ? 'a million' : 'a billion'),
  },
  panels: [
    {
      title: 'At a million USD an hour',
      y: { column: 'place', label: '', domain: [0.4, 3.6], ticks: [] },
      height: { narrow: 226, wide: 230 },
      marks: [
        {
          mark: 'bar',
          where: is('flight'),
          x1: LEAST,
          x2: 'flight',
          y: 'place',
          thick: 24,
          tone: 'warn',
          fill: 'hatch',
        },
        {
          mark: 'text',
          x: LEAST,
          y: 'place',
          where: is('flight'),
          label: {
            text: ({ then, high, flight }) =>
              `${then === 'final' ? `final, ${span(high ?? 0)}` : then}: ${money(flight ?? 0)}`,
            side: 'start',
            dy: -18,
          },
        },
      ],
    },
  ],
};

const said = {
  race: 'Two payments were believed after three blocks; one of them is undone',
  flight: 'The longer you wait, the more is on its way',
};

export const widget = defineWidget({
  id: 'finality-closeup',
  title: 'What makes an event final?',
  question: 'How does a payment stay, and what is open until it does?',
  measures:
    'Two drawn races against three tenths of the work; Ethereum’s epochs; a flow of a million USD an hour.',
  params,
  columns: all,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ part }) => (part === 'race' ? raceRows : part === 'vote' ? run(vote) : flightRows),
  quantities: {},
  figure: ({ part }): Figure<C> => {
    if (part === 'race') return raceFigure;
    if (part === 'flight') return flightFigure;
    const { x = raceFigure.x } = clockPanel;
    return { x, panels: [{ ...clockPanel, height: { narrow: 184, wide: 204 } }] };
  },
  finding: ({ part }) => (part === 'vote' ? finding(vote) : said[part]),
  readout: ({ part }) => {
    if (part === 'vote') return readout(vote);
    if (part === 'race')
      return `${said.race}, after ${number(races.caught.leads.length - 1)} blocks.`;
    return `At a million USD an hour, ${SPANS.map(([, seconds]) => `${money(inFlight(vote, seconds))} after ${span(seconds)}`).join(', ')} are in flight.`;
  },
});
