/** One panel of the domino run at a time: who waits at a round, or where else the price would hold. */
import { defaults, defineWidget, type Values } from '../../kit/define.ts';
import { short } from '../../kit/format.ts';
import { domino, groups, otherEndings, range } from '../where-does-it-stop/domino.ts';
import { longsPanel, mapPanel, plainStems, standing } from '../where-does-it-stop/panels.ts';
import { params as all } from '../where-does-it-stop/params.ts';
import { columns, run } from '../where-does-it-stop/rows.ts';
import { finding, percent } from '../where-does-it-stop/words.ts';

const params = {
  view: {
    kind: 'choice',
    label: 'View',
    options: [
      { value: 'longs', label: 'Who waits' },
      { value: 'map', label: 'Where it holds' },
    ],
    default: 'longs',
  },
  shock: all.shock,
  rounds: all.rounds,
} as const;

type V = Values<typeof params>;

const settings = ({ shock, rounds }: V) => ({ ...defaults(all), shock, rounds });

const others = (values: V): string => {
  const prices = otherEndings(settings(values));
  return prices.length === 0
    ? 'No lower price would hold.'
    : `Had it been reached, ${prices.map((price) => short(price)).join(' or ')} would hold as well.`;
};

export const widget = defineWidget({
  id: 'domino-closeup',
  title: 'Who waits, and where does it hold?',
  question: 'Who is due at this price, and at which prices is nobody?',
  measures: 'Five groups of longs, 130 units; 10 units sold move the price by 1.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)),
  quantities: {
    landing: {
      label: 'where it lands',
      unit: '',
      digits: 0,
      of: (values) => domino(settings(values)).price,
    },
    other: {
      label: 'where it would hold too',
      unit: '',
      digits: 0,
      none: 'none',
      of: (values) => otherEndings(settings(values))[0] ?? null,
    },
  },
  finding: (values) => finding(settings(values)),
  readout: (values) => {
    const { price, sold } = domino(settings(values));
    return `After a first fall of ${percent(values.shock)} and ${short(sold)} units sold the price stands at ${short(price)}. ${others(values)}`;
  },
  figure: (values) => {
    const settled = settings(values);
    const prices = range(settled);
    const longs = longsPanel(prices, groups(settled, domino(settled)), plainStems);
    const map = mapPanel(prices);
    const panel = values.view === 'longs' ? longs : map;
    return {
      x: { column: 'price', label: 'price now', domain: prices },
      panels: [{ ...panel, height: { narrow: 150, wide: 170 }, marks: [standing, ...panel.marks] }],
    };
  },
});
