/** One panel of the chain at a time: the staircase, the fall that ends it, or the ring. */
import { loopYield, toNumber } from '../../../engine/index.ts';
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from '../how-thin-is-the-last-link/columns.ts';
import { curveOf } from '../how-thin-is-the-last-link/curve.ts';
import { chain, percentOf } from '../how-thin-is-the-last-link/loop.ts';
import { loopAxis, loopPanels } from '../how-thin-is-the-last-link/loop-panels.ts';
import { networkPanels } from '../how-thin-is-the-last-link/network-panels.ts';
import { losses } from '../how-thin-is-the-last-link/losses.ts';
import { params as all, toBasisPoint, type Settings } from '../how-thin-is-the-last-link/params.ts';
import { run } from '../how-thin-is-the-last-link/rows.ts';
import { finding, readout } from '../how-thin-is-the-last-link/words.ts';

const params = {
  panel: {
    kind: 'choice',
    label: 'Panel',
    options: [
      { value: 'staircase', label: 'The staircase' },
      { value: 'drops', label: 'The fall that ends it' },
      { value: 'ring', label: 'The ring' },
    ],
    default: 'staircase',
  } satisfies ChoiceParam<'staircase' | 'drops' | 'ring'>,
  loops: all.loops,
  shock: all.shock,
  ltv: all.ltv,
  network: all.network,
  cost: all.cost,
  earned: {
    kind: 'number',
    label: 'Earned on the collateral, a year',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.1,
    default: 3,
    more: true,
  },
  interest: {
    kind: 'number',
    label: 'Owed on the debt, a year',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.1,
    default: 2.5,
    more: true,
  },
} as const;

type V = Values<typeof params>;

const settings = ({ panel, loops, shock, ltv, network, cost }: V): Settings => ({
  ...defaults(all),
  view: panel === 'ring' ? 'network' : 'loop',
  loops,
  shock,
  ltv,
  network,
  cost,
});

const loop = (values: V) => chain(settings(values));

const of = quantityOf<typeof params>();

/** One has names above it, one has an axis below, and all take the same room. */
const HEIGHTS = {
  staircase: { narrow: 142, wide: 170 },
  drops: { narrow: 184, wide: 196 },
  ring: { narrow: 232, wide: 244 },
} as const;

export const widget = defineWidget({
  id: 'chain-closeup',
  title: 'What does a link carry?',
  question: 'What does one unit of equity carry, what ends it, and who is not repaid?',
  measures:
    'Lent at 80\u202f%, liquidated 5 points above. Solid is one’s own or paid, hatched is borrowed or unpaid.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)),
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  quantities: {
    yield: of('yield on the equity, a year', '%', 1, ({ ltv, loops, earned, interest }) =>
      toNumber(
        loopYield({
          loanToValue: toBasisPoint(ltv) / 100,
          loops: Math.trunc(loops),
          collateralYield: earned,
          borrowRate: interest,
        }),
      ),
    ),
    limit: of('collateral with ever more loops', '', 1, (v) => toNumber(loop(v).now.limit)),
    health: of('health factor', '', 2, (v) => {
      const { healthFactor } = loop(v).now;
      return healthFactor && toNumber(healthFactor);
    }),
    least: of('fall it bears at any length', '%', 1, (v) => percentOf(loop(v).now.dropLimit)),
    sold: of('sold to repay the debt', '', 2, (v) => loop(v).unwind.sold),
    lost: of('lost in all', '', 1, (v) => losses(settings(v)).lost),
    made: of('lost in bankruptcies', '', 1, (v) => losses(settings(v)).made),
    second: of('fall beyond which a second bank fails', '%', 1, (v) => {
      const fails = curveOf(settings(v)).failsBeyond.filter((fall) => fall !== null);
      return fails.sort((one, other) => one - other)[1] ?? null;
    }),
  },
  figure: (values) => {
    const settled = settings(values);
    const [staircase, drops] = loopPanels(settled);
    const [, ring] = networkPanels(settled);
    const panel = { staircase, drops, ring }[values.panel];
    return {
      x: loopAxis(settled),
      panels: panel === undefined ? [] : [{ ...panel, height: HEIGHTS[values.panel] }],
    };
  },
});
