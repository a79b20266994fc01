/** Two pledges, and how often both fall far: by how much they move together. */
import { bivariateNormal, normalDistribution } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';

const params = {
  correlation: {
    kind: 'number',
    label: 'Correlation',
    symbol: 'ρ',
    unit: '',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.8,
  },
  fall: {
    kind: 'number',
    label: 'Fall of both, at least',
    unit: '%',
    min: 5,
    max: 50,
    step: 1,
    default: 30,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  correlation: { kind: 'number', label: 'Correlation', unit: '', digits: 2 },
  chance: { kind: 'number', label: 'Both fall that far', unit: '%', digits: 4 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Volatility over thirty days, at 70 % a year. */
const SPREAD = 0.7 * Math.sqrt(30 / 365);

/** Where the log price is cut, in deviations: without a drift of the price itself. */
function cut({ fall }: V): number {
  return Math.log1p(-fall / 100) / SPREAD + SPREAD / 2;
}

const alone = (values: V): number => 100 * normalDistribution(cut(values));
const both = (values: V, correlation: number): number =>
  100 * bivariateNormal(cut(values), cut(values), correlation);

const POINTS = 16;

function run(values: V): R[] {
  const line = Array.from({ length: POINTS + 1 }, (_, i): R => {
    // Closer together where the line is steep.
    const correlation = 1 - (1 - i / POINTS) ** 2;
    return { what: '', kind: 'line', correlation, chance: both(values, correlation) };
  });
  const at = (what: string, kind: string, correlation: number): R => ({
    what,
    kind,
    correlation,
    chance: both(values, correlation),
  });
  return [
    at('At this correlation', 'now', values.correlation),
    at('Without', 'apart', 0),
    at('As one', 'one', 1),
    ...line,
  ];
}

const said = (chance: number): string => percent(chance, chance < 0.095 ? 2 : 1);

export const widget = defineWidget({
  id: 'fall-together',
  title: 'How often do two pledges fall together?',
  question: 'How much safer are two pledges than one, if they tend to fall together?',
  measures:
    'Chance that both end so much lower after 30 days. Volatility of each 70\u202f% a year, normal tails.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    both: {
      label: 'chance that both fall so far',
      unit: '%',
      digits: 2,
      of: (values) => both(values, values.correlation),
    },
    alone: { label: 'chance that one does', unit: '%', digits: 1, of: alone },
  },
  finding: (values) =>
    `At a correlation of ${short(values.correlation)} both fall by ${short(values.fall)}\u202f% in ${said(both(values, values.correlation))} of cases`,
  readout: (values) =>
    `One pledge falls by ${short(values.fall)}\u202f% or more in ${said(alone(values))} of cases, both in ${said(both(values, values.correlation))}; without correlation it would be ${said(both(values, 0))}.`,
  figure: (values) => ({
    x: {
      column: 'correlation',
      label: 'correlation',
      domain: [0, 1],
      ticks: [0, 0.5, 1],
    },
    panels: [
      {
        y: {
          column: 'chance',
          label: 'Both',
          domain: [0, 1.15 * alone(values)],
          unit: '%',
        },
        height: { narrow: 130, wide: 170 },
        marks: [
          { mark: 'line', where: ({ kind }) => kind === 'line', curve: 'monotone' },
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'apart',
            tone: 'quiet',
            // Where the two are one point, one of them speaks.
            label: {
              text: ({ chance }: R) => (values.correlation < 0.2 ? '' : said(chance ?? 0)),
              dx: 6,
              dy: -10,
              strong: true,
            },
          },
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'now',
            symbol: 'you',
            tone: 'you',
            label: {
              text: ({ chance }: R) => said(chance ?? 0),
              side: 'end',
              dx: 12,
              dy: -4,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
