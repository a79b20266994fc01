/** The law of falls: how likely capital ever sinks to a level, by the share of the Kelly leverage it takes. */
import { fallsWithin, kellyDrawdown, kellyOptimum, keptGrowth } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';

const params = {
  share: {
    kind: 'number',
    label: 'Share of the Kelly leverage',
    symbol: 'c',
    unit: '×',
    min: 0.05,
    max: 2.5,
    step: 0.05,
    default: 1,
  },
  level: {
    kind: 'number',
    label: 'Level it falls to, of the start',
    symbol: 'x',
    unit: '%',
    min: 1,
    max: 99,
    step: 1,
    default: 50,
  },
  years: {
    kind: 'number',
    label: 'Within years',
    symbol: 't',
    unit: '',
    min: 1,
    max: 200,
    step: 1,
    default: 10,
    scale: 'log',
    more: true,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  share: { kind: 'number', label: 'Share of Kelly', unit: '×', digits: 2 },
  ever: { kind: 'number', label: 'At some time', unit: '%', digits: 2 },
  within: { kind: 'number', label: 'Within these years', unit: '%', digits: 2 },
  kept: { kind: 'number', label: 'Growth kept', unit: '%', digits: 1 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Without interest; a Sharpe ratio of a third, as in Thorp's example, says how fast it goes. */
const ASSET = { drift: 0.05, volatility: 0.15, rate: 0 } as const;
const BEST = kellyOptimum(ASSET)?.leverage ?? 0;
const LAST = 2.5;

function at(values: V, kind: string, share: number, what: string): R {
  const level = values.level / 100;
  return {
    what,
    kind,
    share,
    ever: 100 * kellyDrawdown(share, level),
    within: 100 * fallsWithin(ASSET, share * BEST, level, values.years),
    kept: 100 * keptGrowth(share),
  };
}

const GRID = Array.from({ length: 51 }, (_, i) => (i * LAST) / 50);

const run = (values: V): R[] => [
  at(values, 'now', values.share, 'At this share'),
  at(values, 'half', 0.5, 'Half Kelly'),
  at(values, 'full', 1, 'Kelly'),
  at(values, 'double', 2, 'Twice Kelly'),
  ...GRID.map((share) => at(values, 'line', share, '')),
];

const ever = ({ share, level }: V): number => 100 * kellyDrawdown(share, level / 100);
const kept = ({ share }: V): number => 100 * keptGrowth(share);

export const widget = defineWidget({
  id: 'ever-halved',
  title: 'How likely does capital ever fall so far?',
  question: 'How likely does capital at a share of the best leverage ever fall to a level?',
  measures:
    'Chance to be there at some time, without interest. Thin: within ten years, at a Sharpe ratio of a third. Blue: growth kept, of the best.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    ever: { label: 'chance to be there at some time', unit: '%', digits: 1, of: ever },
    within: {
      label: 'chance within these years',
      unit: '%',
      digits: 1,
      of: (values) => at(values, '', values.share, '').within,
    },
    kept: { label: 'growth kept', unit: '%', digits: 0, of: kept },
  },
  finding: (values) =>
    `At ${short(values.share)} times Kelly, capital ever falls to ${short(values.level)}\u202f% in ${percent(ever(values))} of cases`,
  readout: (values) => {
    const growth = kept(values);
    const keeps =
      growth < -0.05
        ? 'growth is below that of no position'
        : `${percent(growth, 0)} of the best growth is kept`;
    return `At ${short(values.share)} times the Kelly leverage ${keeps}, and the chance to be down to ${short(values.level)}\u202f% of the start at some time is ${percent(ever(values))}.`;
  },
  figure: (values) => {
    const kind = (name: string) => (row: R) => row.kind === name;
    const line = { mark: 'line', where: kind('line') } as const;
    return {
      x: {
        column: 'share',
        label: 'leverage, of the Kelly leverage',
        domain: [0, LAST],
        ticks: [0, 0.5, 1, 1.5, 2, 2.5],
        unit: '×',
      },
      panels: [
        {
          y: { column: 'ever', label: 'Chance', domain: [0, 104], ticks: [0, 50, 100], unit: '%' },
          height: { narrow: 150, wide: 180 },
          marks: [
            { mark: 'zone', from: kind('double'), tone: 'loss' },
            {
              mark: 'line',
              where: ({ kind: of, share }: R) => of === 'line' && share !== null && share <= 2,
              y: 'kept',
              tone: 'gain',
            },
            { ...line, y: 'within', tone: 'quiet', weight: 'thin' },
            { ...line, tone: 'loss' },
            {
              mark: 'dot',
              where: kind('now'),
              symbol: 'you',
              tone: 'you',
              label: {
                text: ({ ever: of }: R) => percent(of ?? 0),
                side: values.share < 1.6 ? 'start' : 'end',
                dx: 13,
                dy: 16,
                strong: true,
              },
            },
            {
              mark: 'text',
              x: 0.06,
              y: 62,
              label: { text: 'growth kept', side: 'start', dx: 0, dy: 0, tone: 'gain', wide: true },
            },
          ],
        },
      ],
    };
  },
});
