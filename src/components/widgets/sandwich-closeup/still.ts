/** A sandwich one trade at a time: the promise, the push, the sale. */
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { percent } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';
import { attackOf } from '../who-eats-your-slippage/attack.ts';
import { columns, type SlipRow } from '../who-eats-your-slippage/columns.ts';
import { lanePanel } from '../who-eats-your-slippage/panels.ts';
import { params as all, type Settings } from '../who-eats-your-slippage/params.ts';
import { laneRows } from '../who-eats-your-slippage/rows.ts';
import { eth } from '../who-eats-your-slippage/words.ts';

const params = {
  part: {
    kind: 'choice',
    label: 'Part',
    options: [
      { value: 'promise', label: 'The promise' },
      { value: 'front', label: 'The push' },
      { value: 'back', label: 'The sale' },
    ],
    default: 'promise',
  } satisfies ChoiceParam<'promise' | 'front' | 'back'>,
} as const;

type V = Values<typeof params>;

const attacked: Settings = defaults(all);
/** So dear that nobody attacks. */
const alone: Settings = { ...attacked, gas: 0.5 };

const SHOWN = {
  promise: /^(?:you|even)$/,
  front: /^(?:front|you|even)$/,
  back: /./,
} as const;

const run = ({ part }: V): SlipRow[] =>
  laneRows(attackOf(part === 'promise' ? alone : attacked)).filter(({ kind }) =>
    SHOWN[part].test(kind),
  );

const rise = (part: V['part']) => run({ part }).find(({ kind }) => kind === 'you')?.after ?? 0;
const { parts, profit } = attackOf(attacked);

const said = {
  promise: `Your trade alone would lift the price by ${percent(rise('promise'))}, and everyone can reckon it`,
  front: `Another goes first: you start higher, and end at ${percent(rise('front'))}`,
  back: `Sold into your push, what it bought brings ${eth(profit)} ETH`,
};

export const widget = defineWidget({
  id: 'sandwich-closeup',
  title: 'How is a trade sandwiched?',
  question: 'What does each of the three trades do to the price?',
  measures:
    'Price of a token in ETH, against before; a swap of 20 ETH in a pool with 1000, at a fee of 0.30\u202f% and a limit of 1\u202f%.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    proposer: { label: 'to the proposer', unit: 'ETH', digits: 3, of: () => parts.proposer },
  },
  finding: ({ part }) => said[part],
  readout: ({ part }) => `${said[part]}.`,
  figure: (): Figure<typeof columns> => {
    const { title = '', ...panel } = lanePanel(attacked);
    return {
      x: { column: 'front', label: '', domain: [0, 1], ticks: [] },
      panels: [{ ...panel, title, height: { narrow: 140, wide: 150 } }],
    };
  },
});
