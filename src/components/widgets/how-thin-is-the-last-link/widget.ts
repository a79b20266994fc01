import { toNumber } from '../../../engine/index.ts';
import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { chain, loopsOf, percentOf, thresholdOf } from './loop.ts';
import { params } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'how-thin-is-the-last-link',
  title: 'How thin is the last link?',
  question: 'How much does 1 of equity carry, and how small a fall brings it down?',
  measures: 'Solid is one’s own or paid, hatched is borrowed or unpaid. No interest, no fees.',
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
    exposure: of('collateral on 1 of equity', '', 2, (v) => toNumber(chain(v).now.exposure)),
    drop: of('fall that ends the loop', '%', 1, (v) => percentOf(chain(v).now.drop)),
    ltv: of('loan-to-value', '%', 0, ({ ltv }) => ltv),
    threshold: of('liquidation threshold', '%', 0, thresholdOf),
    loops: of('loops', '', 0, loopsOf),
  },
});
