import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { capital, everHalved, growthAt, liquidatedAt, oddsAt, setting, typical } from './lever.ts';
import { params } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'how-much-leverage-pays',
  title: 'How much leverage still pays?',
  question:
    'How much leverage still makes me richer, and how likely is it to end in liquidation first?',
  measures:
    'Two processes: growth trades all the time to keep its leverage, liquidation meets a size left alone. Thin: to end beyond the price. No jumps, no fees.',
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
    best: of('leverage of fastest growth', '×', 2, (v) => setting(v).best.leverage),
    even: of('leverage that grows no faster than no position', '×', 2, (v) => setting(v).even),
    error: of('error of the best leverage', '×', 2, (v) => setting(v).error),
    growth: of('growth a year', '%', 1, (v) => 100 * growthAt(v, v.leverage), { signed: true }),
    'best-growth': of('fastest growth a year', '%', 1, (v) => 100 * setting(v).best.growth, {
      signed: true,
    }),
    'best-volatility': of(
      'volatility of the capital there',
      '%',
      1,
      (v) => 100 * setting(v).best.volatility,
    ),
    typical: of('of 100 after a year, at the median', '', 0, (v) => typical(v)),
    halved: of('chance to be halved at some time', '%', 1, (v) => 100 * everHalved(v)),
    fall: of('fall that liquidates', '%', 2, (v) => {
      const level = liquidatedAt(v);
      return level === null ? null : 100 * (1 - level);
    }),
    level: of('liquidation price, of entry', '', 4, (v) => liquidatedAt(v)),
    odds: of('chance to be liquidated', '%', 1, (v) => 100 * oddsAt(v, v.leverage).touch),
    end: of('chance to end there', '%', 1, (v) => 100 * oddsAt(v, v.leverage).end),
    alone: of('capital for 100 of exposure, alone', '', 1, (v) => capital(v).alone),
    scanned: of('capital for it, by scan', '', 1, (v) => capital(v).scanned),
    range: of('capital for it, in a range', '', 1, (v) => capital(v).range),
    concentration: of('concentration κ', '×', 2, (v) => setting(v).concentration),
    leverage: of('leverage', '×', 2, (v) => v.leverage),
    drift: of('expected return a year', '%', 0, (v) => v.drift),
    volatility: of('volatility a year', '%', 0, (v) => v.volatility),
    rate: of('interest a year', '%', 1, (v) => v.rate),
    maintenance: of('maintenance margin', '%', 1, (v) => v.maintenance),
    days: of('horizon', 'days', 0, (v) => v.days),
  },
});
