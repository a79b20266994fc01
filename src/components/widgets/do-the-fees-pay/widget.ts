import { defineWidget } from '../../kit/define.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { params } from './params.ts';
import { quantities } from './quantities.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

export const widget = defineWidget({
  id: 'do-the-fees-pay',
  title: 'Do the fees pay for the volatility?',
  question: 'After hedging, do the fees pay for the volatility?',
  measures:
    'Profit of a pool deposit before fees and costs, then its income with them; the price has no drift. Specks and thin bars: simulated.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'worker',
  run,
  figure,
  finding,
  readout,
  working,
  quantities,
});
