/** One part of discovery at a time: news in the leader, news in the follower, and a venue that others read. */
import { componentShares } from '../../../engine/index.ts';
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { number } from '../../kit/format.ts';
import type { Figure, Mark } from '../../kit/marks.ts';
import { columns, is, row, type MarketRow } from '../which-market-knows/columns.ts';
import { figure } from '../which-market-knows/figure.ts';
import { params as all, type Settings } from '../which-market-knows/params.ts';
import { run } from '../which-market-knows/rows.ts';
import { finding, readout } from '../which-market-knows/words.ts';

const params = {
  part: {
    kind: 'choice',
    label: 'Part',
    options: [
      { value: 'leader', label: 'News in A' },
      { value: 'follower', label: 'News in B' },
      { value: 'read', label: 'One venue is read' },
    ],
    default: 'leader',
  } satisfies ChoiceParam<'leader' | 'follower' | 'read'>,
} as const;

type C = typeof columns;
type V = Values<typeof params>;

const read: Settings = { ...defaults(all), view: 'venue' };
const FOLLOW = [all.followA.default, all.followB.default] as const;
const STEPS = 20;
const NEWS = 10;

/** Both prices after news of 10 in one of them, and nothing after. */
function answer(part: 'leader' | 'follower'): readonly (readonly [number, number])[] {
  const all: [number, number][] = [[0, 0], part === 'leader' ? [NEWS, 0] : [0, NEWS]];
  for (let i = 1; i < STEPS; i++) {
    const [a, b] = all.at(-1) ?? [0, 0];
    all.push([a - FOLLOW[0] * (a - b), b + FOLLOW[1] * (a - b)]);
  }
  return all;
}

/** What stays of it, in both: the weight of the market that heard it. */
function stays(part: 'leader' | 'follower'): number {
  const shares = componentShares({ follow: FOLLOW, noise: [1, 1], correlation: 0 });
  return NEWS * (shares?.[part === 'leader' ? 0 : 1] ?? 0);
}

function answerRows(part: 'leader' | 'follower'): MarketRow[] {
  return [
    ...answer(part).map(([first, second], step) =>
      row('path', {
        what: [1, 2, 5, 10, 20].includes(step) ? `Step ${step}` : '',
        step,
        first,
        second,
      }),
    ),
    row('stays', { what: 'Stays, in both', first: stays(part), second: stays(part), step: STEPS }),
  ];
}

const name = (text: 'A' | 'B', step: number, y: number): Mark<C> => ({
  mark: 'text',
  x: step,
  y,
  label: { text, side: 'start', strong: true, ...(text === 'B' && { tone: 'gain' }) },
});

function answerFigure(part: 'leader' | 'follower'): Figure<C> {
  const leads = part === 'leader';
  return {
    x: { column: 'step', label: 'steps', domain: [0, STEPS], ticks: [0, 5, 10, 15, 20] },
    panels: [
      {
        title: leads ? 'News of 10 in A' : 'News of 10 in B',
        y: { column: 'first', label: 'Price', domain: [-0.8, 11.4], ticks: [0, 5, 10] },
        height: { narrow: 214, wide: 218 },
        marks: [
          { mark: 'area', where: is('path'), y1: 'first', y2: 'second', tone: 'warn' },
          { mark: 'rule', at: 'y', where: is('stays'), column: 'first', dash: 'dotted' },
          { mark: 'line', where: is('path'), y: 'second', tone: 'gain' },
          { mark: 'line', where: is('path'), y: 'first', tone: 'ink' },
          ...(leads
            ? [name('A', 1.6, 10.3), name('B', 3.4, 2.6)]
            : [name('B', 3.2, 7.6), name('A', 7.4, 1.5)]),
          {
            mark: 'text',
            x: 'step',
            y: 'first',
            where: is('stays'),
            label: {
              text: ({ first }) => `${number(first ?? 0)} stays`,
              side: 'end',
              dy: leads ? 20 : -10,
              strong: true,
            },
          },
        ],
      },
    ],
  };
}

const said = {
  leader: `Of news of ${NEWS} in A, ${number(stays('leader'))} stays in both prices`,
  follower: `Of news of ${NEWS} in B, ${number(stays('follower'))} stays in both prices`,
};

export const widget = defineWidget({
  id: 'discovery-closeup',
  title: 'What happens to news?',
  question: 'What stays of news in one market, and who reads it?',
  measures:
    'Basis points after news of 10 in one of two markets, of which A follows B by 2\u202f% of the gap a step and B follows A by 18\u202f%; and health of a loan by one venue’s price.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ part }) => (part === 'read' ? run(read) : answerRows(part)),
  quantities: {
    stays: {
      label: 'stays of news of 10',
      unit: 'bp',
      digits: 0,
      of: ({ part }) => (part === 'read' ? null : stays(part)),
    },
  },
  figure: ({ part }: V): Figure<C> => {
    if (part !== 'read') return answerFigure(part);
    const { x, panels } = figure(read);
    return { x, panels: panels.map((panel) => ({ ...panel, height: { narrow: 214, wide: 218 } })) };
  },
  finding: ({ part }) => (part === 'read' ? finding(read) : said[part]),
  readout: ({ part }) =>
    part === 'read'
      ? readout(read)
      : `${said[part]}: the market that follows more does most of the way to the other.`,
});
