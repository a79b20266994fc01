import { toNumber, type Rational } from '../../../engine/index.ts';
import { defineWidget, type Quantity } from '../../kit/define.ts';
import { bankruptcy, type Bankruptcy } from './bankruptcy.ts';
import { figure } from './figure.ts';
import { params } from './params.ts';
import { columns, run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, firstHaircut, readout, sharedHaircut } from './words.ts';
import { working } from './working.ts';

type Of = Quantity<typeof params>;

const money = (label: string, of: (found: Bankruptcy) => Rational): Of => ({
  label,
  unit: 'USD',
  digits: 2,
  of: (values) => toNumber(of(bankruptcy(values))),
});

export const widget = defineWidget({
  id: 'who-pays-when-the-fund-is-empty',
  title: 'Who pays when the fund is empty?',
  question: 'When a bankrupt trader’s loss is larger than the fund, whose profit pays for it?',
  measures:
    'Area is profit, hatched what is seized, solid what is booked; all closed at the bankruptcy price, no fees. Below each winner its account and, in a queue, its fifth of the line: 5 is the front.',
  params,
  columns,
  key: 'name',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  quantities: {
    hole: money('the hole', ({ outcome }) => outcome.deficit),
    fund: money('paid by the fund', ({ outcome }) => outcome.fundPays),
    residual: money('left after the fund', ({ outcome }) => outcome.residual),
    seized: money('paid by winners', ({ outcome }) => outcome.seized),
    unpaid: money('left unpaid', ({ outcome }) => outcome.unpaid),
    hit: {
      label: 'winners who pay',
      unit: '',
      digits: 0,
      of: (values) => bankruptcy(values).outcome.hit,
    },
    mark: {
      label: 'mark price',
      unit: '',
      digits: 2,
      of: (values) => bankruptcy(values).mark.toNumber(),
    },
    gap: {
      label: 'between mark and bankruptcy price',
      unit: '',
      digits: 2,
      of: (values) => bankruptcy(values).gap.toNumber(),
    },
    quantity: {
      label: 'contracts to close',
      unit: '',
      digits: 0,
      of: (values) => bankruptcy(values).quantity.toNumber(),
    },
    bankruptcy: {
      label: 'bankruptcy price',
      unit: '',
      digits: 2,
      of: (values) => bankruptcy(values).book.bankruptcy,
    },
    first: {
      label: 'lost by the first in line, of its profit',
      unit: '%',
      digits: 1,
      none: 'no profit',
      of: (values) => firstHaircut(bankruptcy(values)),
    },
    shared: {
      label: 'lost by everyone if all shared, of the profit',
      unit: '%',
      digits: 1,
      of: sharedHaircut,
    },
  },
});
