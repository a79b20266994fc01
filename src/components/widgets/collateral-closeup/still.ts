/** One panel of a pledged loan at a time: the borrower's zones, or the lender's claim. */
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from '../when-does-liquidation-hurt/columns.ts';
import { edges, equityLost, loanHere, PLEDGE } from '../when-does-liquidation-hurt/loan.ts';
import { claimPanel, fallAxis, healthPanel } from '../when-does-liquidation-hurt/panels.ts';
import {
  params as all,
  toBasisPoint,
  type Settings,
} from '../when-does-liquidation-hurt/params.ts';
import { run } from '../when-does-liquidation-hurt/rows.ts';
import { finding, readout } from '../when-does-liquidation-hurt/words.ts';

const params = {
  panel: {
    kind: 'choice',
    label: 'Panel',
    options: [
      { value: 'zones', label: 'The four zones' },
      { value: 'claim', label: 'The lender’s claim' },
    ],
    default: 'zones',
  } satisfies ChoiceParam<'zones' | 'claim'>,
  ltv: all.ltv,
  fall: all.fall,
  threshold: { ...all.threshold, more: true },
  bonus: all.bonus,
  volatility: all.volatility,
  days: all.days,
} as const;

type V = Values<typeof params>;

const settings = (values: V): Settings => ({ ...defaults(all), ...values });

const of = quantityOf<typeof params>();

/** One has names above it, and both take the same room. */
const HEIGHTS = {
  zones: { narrow: 150, wide: 190 },
  claim: { narrow: 192, wide: 216 },
} as const;

export const widget = defineWidget({
  id: 'collateral-closeup',
  title: 'What does a fall do to a pledged loan?',
  question: 'How does a fall of the pledge reach the borrower, and how the lender?',
  measures:
    'A pledge of 100, liquidated above a debt of 83, bonus 5\u202f%. Thin: after one liquidation of half.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)),
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  quantities: {
    bears: of('fall that liquidates', '%', 1, (v) => edges(settings(v)).liquidated),
    hurts: of('fall beyond which liquidation hurts', '%', 1, (v) => edges(settings(v)).hurts),
    room: of('from there to where the debt is not covered', 'points', 1, (v) => {
      const { hurts, water } = edges(settings(v));
      return water - hurts;
    }),
    health: of('health factor', '', 2, (v) => loanHere(settings(v)).health),
    after: of('health factor after one liquidation', '', 2, (v) => loanHere(settings(v)).after),
    lost: of('lost of the equity', '%', 0, (v) => equityLost(settings(v))),
    elasticity: of(
      'lost of the equity for each per cent of the pledge',
      '%',
      1,
      ({ ltv }) => PLEDGE / (PLEDGE - toBasisPoint(ltv)),
    ),
    moves: of(
      'claim moved by 1\u202f% of the pledge',
      '%',
      2,
      (v) => loanHere(settings(v)).claim.elasticity,
    ),
    delta: of(
      'change of the claim for one of the pledge',
      '',
      3,
      (v) => loanHere(settings(v)).claim.delta,
    ),
    chance: of('chance of default', '%', 2, (v) => 100 * loanHere(settings(v)).claim.defaultChance),
    loss: of(
      'expected loss, of what is owed',
      '%',
      2,
      (v) => 100 * loanHere(settings(v)).claim.expectedLoss,
    ),
  },
  figure: (values) => {
    const settled = settings(values);
    const panel = values.panel === 'zones' ? healthPanel(settled) : claimPanel(settled);
    return { x: fallAxis(settled), panels: [{ ...panel, height: HEIGHTS[values.panel] }] };
  },
});
