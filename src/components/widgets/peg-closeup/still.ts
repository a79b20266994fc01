/** One part of a peg at a time: what redeeming is worth, what the pool pays, and who bears the difference. */
import { loopExposure, toNumber } from '../../../engine/index.ts';
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { number, percent, short, times } from '../../kit/format.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns, is } from '../is-one-still-one/columns.ts';
import { params as all, type Settings } from '../is-one-still-one/params.ts';
import { pegOf } from '../is-one-still-one/peg.ts';
import { poolRows } from '../is-one-still-one/pool-rows.ts';
import { finding, readout } from '../is-one-still-one/words.ts';
import { DAYS, bandRows, worthAfter } from './band.ts';
import { equityAt, markRows } from './loop.ts';
import { partFigure } from './panels.ts';

const params = {
  panel: {
    kind: 'choice',
    label: 'Panel',
    options: [
      { value: 'band', label: 'What redeeming is worth' },
      { value: 'pool', label: 'What the pool pays' },
      { value: 'loop', label: 'Who bears it' },
    ],
    default: 'band',
  } satisfies ChoiceParam<'band' | 'pool' | 'loop'>,
  share: { ...all.share, more: true },
  failure: { ...all.failure, default: 5 },
  delay: { ...all.delay, max: DAYS, default: 30 },
  cost: all.cost,
  recovery: all.recovery,
  leverage: all.leverage,
  threshold: all.threshold,
  ltv: {
    kind: 'number',
    label: 'Lent against a pledge',
    unit: '%',
    min: 0,
    max: 97,
    step: 1,
    default: 93,
    more: true,
  },
} as const;

type V = Values<typeof params>;

/** Of the pool the doubt of its own default: the step before told of more. */
const settings = ({ panel, ltv: _, ...values }: V): Settings => ({
  ...defaults(all),
  ...values,
  view: 'pool',
  ...(panel === 'pool' && { failure: all.failure.default, delay: all.delay.default }),
});

/** The loop has a part of its own. */
const withoutLoop = (at: Settings) =>
  poolRows(at).filter((row) => !is('liquidation', 'shortfall')(row));

const rows = (values: V) => {
  const at = settings(values);
  return { band: bandRows, pool: withoutLoop, loop: markRows }[values.panel](at);
};

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'peg-closeup',
  title: 'What holds a peg?',
  question:
    'What is a promise of one worth, what does a pool pay for it, and who bears the difference?',
  measures: 'In units of what is promised; a loop in units of its equity. No fees of liquidation.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: rows,
  figure: (values) => partFigure(values.panel, settings(values)),
  finding: (values) => {
    if (values.panel === 'pool') return finding(settings(values));
    if (values.panel === 'band')
      return `Paid in ${short(values.delay)} days, one is worth ${number(worthAfter(settings(values), values.delay, 0), 3)} today`;
    const { liquidation, shortfall } = pegOf(settings(values));
    return `Marked at market a loop ends below ${number(liquidation, 3)}, marked at one the lender pays below ${number(shortfall, 3)}`;
  },
  readout: (values) => {
    if (values.panel === 'pool') return readout(settings(values));
    const at = settings(values);
    if (values.panel === 'band')
      return `With money at ${percent(values.cost, 0)} a year, one paid in ${short(values.delay)} days is worth ${number(worthAfter(at, values.delay, 0), 4)}; with a chance of failure of ${percent(values.failure)}, ${number(worthAfter(at, values.delay, values.failure), 4)}.`;
    const { liquidation, shortfall } = pegOf(at);
    return `A loop of ${times(values.leverage)} is liquidated below ${number(liquidation, 3)} if marked at market. Marked at one it goes on, and below ${number(shortfall, 3)} the lender bears the loss.`;
  },
  quantities: {
    waiting: of('worth after the wait', '', 3, (v) => worthAfter(settings(v), v.delay, 0)),
    worth: of('worth, with doubt', '', 3, (v) => worthAfter(settings(v), v.delay, v.failure)),
    liquidation: of('liquidated below', '', 3, (v) => pegOf(settings(v)).liquidation),
    shortfall: of('lender short below', '', 3, (v) => pegOf(settings(v)).shortfall),
    kept: of('left to the holder when liquidated', '', 2, (v) =>
      Math.max(0, equityAt(settings(v), pegOf(settings(v)).liquidation)),
    ),
    limit: of('longest loop', '×', 1, ({ ltv }) =>
      toNumber(loopExposure({ loanToValue: ltv / 100, loops: 0 }).limit),
    ),
  },
});
