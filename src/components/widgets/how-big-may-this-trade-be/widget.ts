import { defineWidget } from '../../kit/define.ts';
import { columns } from './columns.ts';
import { looksOf } from './crash.ts';
import { figure } from './figure.ts';
import { params } from './params.ts';
import { quantities } from './quantities.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

export const widget = defineWidget({
  id: 'how-big-may-this-trade-be',
  title: 'How big may this breakout trade be?',
  question: 'How large may this trade be, what if the stop slips, and what do many such trades do?',
  measures:
    'A long trade by the Turtles’ rules, without costs. Grey lines: the range of the 20 days before; dots: units; orange: the stop, 1 R from the entry.',
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
  stages: { param: 'played', end: looksOf },
  quantities,
});
