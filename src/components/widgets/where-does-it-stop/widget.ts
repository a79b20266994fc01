import { defineWidget, type Quantity } from '../../kit/define.ts';
import { domino, groups, otherEndings, UNITS, type Run } from './domino.ts';
import { figure } from './figure.ts';
import { LAST, params, type Settings } from './params.ts';
import { columns, run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

type Of = Quantity<typeof params>;

const of = (
  label: string,
  unit: string,
  digits: number,
  value: (run: Run, values: Settings) => number | null,
): Of => ({
  label,
  unit,
  digits,
  none: 'none',
  of: (values) => value(domino(values), values),
});

export const widget = defineWidget({
  id: 'where-does-it-stop',
  title: 'Where does it stop?',
  question: 'Which positions fall, and where does the price stop?',
  measures: 'Five groups of longs, 130 units; no fees. A toy book, the smallest that shows it.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  stages: {
    param: 'rounds',
    end: (values) => Math.min(LAST, domino(values).cascade.rounds.length),
  },
  working,
  quantities: {
    shock: of('first fall', '%', 0, (_, { shock }) => shock),
    total: of('total fall', '%', 0, ({ fall }) => fall),
    landing: of('price at the end', '', 0, ({ price }) => price),
    forced: of('units forced out', '', 0, ({ sold }) => sold),
    all: of('units in the book', '', 0, () => UNITS),
    rounds: of('rounds', '', 0, ({ played }) => played.length),
    amplification: of('total fall ÷ first fall', '', 2, (now) => now.amplification),
    branching: of('branching ratio over the fall', '', 3, (now) => now.branching),
    ratio: of(
      'fall of the last round ÷ the fall before it',
      '',
      2,
      ({ played, ratios }) => ratios[played.length - 1] ?? null,
    ),
    'per-unit': of('fall for a unit sold, on average', '', 3, ({ branching, fall, sold }) =>
      branching === null || sold === 0 ? null : (branching * fall) / sold,
    ),
    density: of('units waiting for each unit of price', '', 2, ({ fall, sold }) =>
      fall === 0 ? null : sold / fall,
    ),
    debt: of('bad debt', '', 0, ({ debt }) => debt),
    other: of('another price that holds', '', 0, (_, values) => otherEndings(values)[0] ?? null),
    spared: of('units still waiting', '', 0, (now, values) =>
      groups(values, now).reduce((sum, { units, sold }) => sum + units - sold, 0),
    ),
  },
});
