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
  id: 'how-wrong-is-the-price',
  title: 'How wrong may the price on chain be?',
  question: 'How wrong may the price on chain be right now, and what does that give away?',
  measures:
    'A drawn market without drift, and the feed that follows it: dots are writes by its threshold, crosses by its heartbeat. A stopped feed: one deviation, shaded.',
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
  quantities,
});
