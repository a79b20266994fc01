/** One part of a feed at a time: its threshold, its heartbeat, and its silence. */
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { columns } from '../how-wrong-is-the-price/columns.ts';
import { figure } from '../how-wrong-is-the-price/figure.ts';
import { params as all, type Settings } from '../how-wrong-is-the-price/params.ts';
import { run } from '../how-wrong-is-the-price/rows.ts';
import { finding, readout, span } from '../how-wrong-is-the-price/words.ts';
import { workingOf } from '../how-wrong-is-the-price/feed.ts';
import { percent } from '../../kit/format.ts';

type Part = 'threshold' | 'heartbeat' | 'silence';

const params = {
  part: {
    kind: 'choice',
    label: 'Part',
    options: [
      { value: 'threshold', label: 'The threshold' },
      { value: 'heartbeat', label: 'The heartbeat' },
      { value: 'silence', label: 'The silence' },
    ],
    default: 'threshold',
  } satisfies ChoiceParam<Part>,
} as const;

type V = Values<typeof params>;

const parts: Readonly<Record<Part, Settings>> = {
  threshold: { ...defaults(all), delay: 0, seed: 3 },
  heartbeat: { ...defaults(all), volatility: 10, delay: 0, seed: 2 },
  silence: { ...defaults(all), view: 'stopped', swing: 200 },
};

const HEIGHT = { narrow: 200, wide: 210 } as const;

export const widget = defineWidget({
  id: 'feed-closeup',
  title: 'What makes a feed write?',
  question: 'When does a feed write, and what if it does not?',
  measures:
    'A drawn market (thin) and the price on chain (steps) in its band; dots are writes by the threshold, crosses by the heartbeat. Silent: one deviation, shaded.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ part }) => run(parts[part]),
  quantities: {},
  finding: ({ part }) => {
    if (part === 'silence') return finding(parts.silence);
    const { byHeartbeat, interval } = workingOf(parts[part]);
    return part === 'threshold'
      ? `At 80\u202f% a year it writes about every ${span(interval)}, nearly always by its threshold`
      : `At 10\u202f% a year its heartbeat makes ${percent(100 * byHeartbeat, 0)} of its writes`;
  },
  readout: ({ part }) => readout(parts[part]),
  figure: ({ part }: V) => {
    const { x, panels } = figure(parts[part]);
    return { x, panels: panels.slice(0, 1).map((panel) => ({ ...panel, height: HEIGHT })) };
  },
});
