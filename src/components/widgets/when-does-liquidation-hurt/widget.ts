import { toNumber } from '../../../engine/index.ts';
import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { edges, equityLost, loanHere } from './loan.ts';
import { params } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'when-does-liquidation-hurt',
  title: 'When does liquidation hurt?',
  question:
    'How far may the collateral fall before it is liquidated, and from where on does that make it worse?',
  measures:
    'A pledge of 100. Above, thin: after one liquidation. Below: the claim as Merton values it, without interest.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  quantities: {
    bears: of('fall that liquidates', '%', 1, (v) => edges(v).liquidated),
    hurts: of('fall beyond which liquidation hurts', '%', 1, (v) => edges(v).hurts),
    health: of('health factor', '', 2, (v) => loanHere(v).health),
    after: of('health factor after one liquidation', '', 2, (v) => loanHere(v).after),
    lost: of('lost of the equity', '%', 0, equityLost),
    moves: of('claim moved by 1\u202f% of collateral', '%', 2, (v) => loanHere(v).claim.elasticity),
    repaid: of('repaid in one liquidation', '', 1, (v) => {
      const { step } = loanHere(v);
      return step && toNumber(step.repaid);
    }),
    ltv: of('loan-to-value', '%', 0, ({ ltv }) => ltv),
    threshold: of('liquidation threshold', '%', 0, ({ threshold }) => threshold),
    bonus: of('bonus', '%', 0, ({ bonus }) => bonus),
  },
});
