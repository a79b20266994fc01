/** The finding at a glance: a breakout in the book’s own table, bought, added to and stopped a day later. */
import { defaults, defineWidget, type Values } from '../../kit/define.ts';
import { number, percent, short, THIN } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';
import { columns } from '../how-big-may-this-trade-be/columns.ts';
import { params as all, type Settings } from '../how-big-may-this-trade-be/params.ts';
import { run } from '../how-big-may-this-trade-be/rows.ts';
import { sizeOf } from '../how-big-may-this-trade-be/sizing.ts';
import { tradeFigure } from '../how-big-may-this-trade-be/trade-panels.ts';

const params = { stop: { ...all.stop, named: [] } } as const;

const settings = ({ stop }: Values<typeof params>): Settings => ({
  ...defaults(all),
  candles: 'oil',
  stop,
});

/** What the trade loses of the account, %, in whole contracts. */
function shareOf(values: Values<typeof params>): number {
  const { result, range, contracts } = sizeOf(settings(values));
  const { point, equity } = defaults(all);
  return (100 * Math.abs(result ?? 0) * range * contracts * point) / equity;
}

const UNITS = ['nothing', 'one unit', 'two units', 'three units', 'four units'];

export const widget = defineWidget({
  id: 'false-breakout',
  title: 'A breakout that failed',
  question: 'What did the rule make of the days that the book itself prints?',
  measures:
    'Heating oil, 1 November to 4 December 2002, as the Turtles’ rules print it: high to low of each day. Grey: the range of 20 days; orange: the stop. The trade is our reading.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)),
  quantities: {
    lost: {
      label: 'lost',
      unit: 'N',
      digits: 1,
      of: (values) => Math.abs(sizeOf(settings(values)).result ?? 0),
    },
    range: { label: 'N', unit: '', digits: 4, of: (values) => sizeOf(settings(values)).range },
    contracts: {
      label: 'contracts a unit',
      unit: '',
      digits: 0,
      of: (values) => sizeOf(settings(values)).contracts,
    },
    share: {
      label: 'lost, of the account',
      unit: '%',
      digits: 1,
      of: shareOf,
    },
  },
  finding: (values) => {
    const { market, result } = sizeOf(settings(values));
    const bought = `3 December 2002: ${UNITS[market.trade.entries.length] ?? 'units'} bought above the range`;
    return result === null
      ? `${bought}, and still held`
      : `${bought}, stopped a day later: ${number(result, 1)}${THIN}N`;
  },
  readout: (values) => {
    const size = sizeOf(settings(values));
    const { market, contracts, range } = size;
    const priced = (price: number) => number(price, 4);
    const fills = market.trade.entries.map(({ price }) => priced(price)).join(' and ');
    const out = market.trade.exit;
    const end =
      out === null
        ? `The stop ${short(values.stop)}${THIN}N below is not reached.`
        : `Stopped at ${priced(out.price)} on the next: ${percent(shareOf(values))} of the account is lost.`;
    return `With an N of ${number(range, 4)} a unit is ${number(contracts)} contracts. Bought at ${fills} on one day. ${end}`;
  },
  figure: (values): Figure<typeof columns> => {
    const { panels, ...figure } = tradeFigure(settings(values));
    return {
      ...figure,
      panels: panels.slice(0, 1).map((panel) => ({ ...panel, height: { narrow: 240, wide: 270 } })),
    };
  },
});
