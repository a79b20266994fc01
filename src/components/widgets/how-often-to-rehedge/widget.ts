import { deltaLimit, openDeltaRisk } from '../../../engine/index.ts';
import { defineWidget, type Quantity } from '../../kit/define.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { bandAt, hedgeOf, PRICE, type Hedge } from './hedge.ts';
import { params, type Settings } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

type Of = Quantity<typeof params>;

/** A share of the premium. */
const share = (label: string, of: (hedge: Hedge, values: Settings) => number, digits = 1): Of => ({
  label,
  unit: '%',
  digits,
  of: (values) => {
    const hedge = hedgeOf(values);
    return (100 * of(hedge, values)) / hedge.premium;
  },
});

const plain = (label: string, unit: string, digits: number, of: Of['of'], none?: string): Of => ({
  label,
  unit,
  digits,
  of,
  ...(none !== undefined && { none }),
});

export const widget = defineWidget({
  id: 'how-often-to-rehedge',
  title: 'How often should you rehedge?',
  question: 'How often should I rehedge, and what can I not hedge however often I try?',
  measures:
    'A call at the money that you sold and hedge, against its premium. Lines: rules; bars of the histogram: simulated paths.',
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
  quantities: {
    open: share('left open, one deviation', ({ error }, { rehedges }) => error(rehedges)),
    paid: share('paid for corrections', ({ paid }, { rehedges }) => paid(rehedges), 2),
    together: share('cost and priced uncertainty', ({ sum }, { rehedges }) => sum(rehedges)),
    gap: share('lost to the gap', ({ gap }) => gap),
    'gap-by-gamma': share('lost to the gap, by gamma alone', ({ gapByGamma }) => gapByGamma),
    best: plain(
      'cheapest number of corrections',
      '',
      0,
      (values) => hedgeOf(values).best,
      'none, as trades are free',
    ),
    premium: plain('premium', '', 2, (values) => hedgeOf(values).premium),
    vega: plain('vega for 100 points', '', 2, (values) => hedgeOf(values).vega),
    error: plain('left open, in money', '', 3, (values) => hedgeOf(values).error(values.rehedges)),
    cost: plain('paid for corrections, in money', '', 3, (values) =>
      hedgeOf(values).paid(values.rehedges),
    ),
    leland: plain('Leland number', '', 3, (values) => hedgeOf(values).leland.number),
    'volatility-short': plain(
      'volatility that pays a seller’s hedging',
      '%',
      1,
      (values) => 100 * hedgeOf(values).leland.short,
    ),
    'volatility-long': plain(
      'volatility that pays a buyer’s hedging',
      '%',
      1,
      (values) => {
        const { long } = hedgeOf(values).leland;
        return long === null ? null : 100 * long;
      },
      'none',
    ),
    band: plain('half-width of the band', '%', 1, (values) => 100 * bandAt(values, PRICE).width),
    'edge-risk': plain('what an edge of the band risks in a day', '', 3, (values) =>
      openDeltaRisk(open(values), bandAt(values, PRICE).width),
    ),
    limit: plain('delta that risks 1 in a day, in coins', '', 2, (values) =>
      deltaLimit(open(values), 1),
    ),
    rehedges: plain('corrections', '', 0, (v) => v.rehedges),
    volatility: plain('volatility a year', '%', 0, (v) => v.volatility),
    days: plain('days to expiry', '', 0, (v) => v.days),
    'trade-cost': plain('cost of a trade', 'bp', 1, (v) => v.cost),
    risk: plain('price of risk', '', 2, (v) => v.risk),
  },
});

const open = ({ volatility }: Settings) => ({ price: PRICE, volatility: volatility / 100 });
