import { defineWidget } from '../../kit/define.ts';
import { figure } from './figure.ts';
import { params } from './params.ts';
import { columns } from './columns.ts';
import { quantities } from './quantities.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

export const widget = defineWidget({
  id: 'what-are-the-odds',
  title: 'What are the odds it goes off this week?',
  question: 'How likely does the price reach the level where forced sales set each other off?',
  measures:
    'Hatched: longs that the cascade takes. Grey: half, and nine in ten, of all prices by then, before any forced sale. Volatility stays as it is.',
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
