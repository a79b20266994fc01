import { toNumber } from '../../../engine/index.ts';
import { defineWidget, type Quantity } from '../../kit/define.ts';
import { figure } from './figure.ts';
import { limit, type Limit } from './limit.ts';
import { params, type Settings } from './params.ts';
import { columns } from './columns.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { holding, type Holding } from './tables.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

type Of = Quantity<typeof params>;

const of = (
  label: string,
  unit: string,
  digits: number,
  value: (limit: Limit, values: Settings) => number | null,
): Of => ({ label, unit, digits, none: 'none', of: (values) => value(limit(values), values) });

const tier = (
  label: string,
  unit: string,
  digits: number,
  value: (holding: Holding) => number,
): Of => ({ label, unit, digits, of: (values) => value(holding(values)) });

export const widget = defineWidget({
  id: 'is-the-limit-tight-enough',
  title: 'Is the limit tight enough, and can you change it in time?',
  question: 'Is the limit tight enough, and can you change it in time?',
  measures:
    'A hole is a long closed below its bankruptcy price. Normal moves of the log price: real tails are fatter, so true limits are lower. Tiers as dated.',
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
    chance: of('liquidations that leave a hole', '%', 2, ({ chance }) => 100 * chance),
    stressed: of('the same in stress', '%', 0, ({ stressed }) => 100 * stressed),
    cap: of('leverage that is enough', '×', 1, ({ cap }) => cap),
    'stressed-cap': of('the same in stress', '×', 1, ({ stressedCap }) => stressedCap),
    rate: of('maintenance rate', '%', 2, ({ rate }) => 100 * rate),
    spread: of('volatility while it is closed', '%', 2, ({ spread }) => 100 * spread),
    fall: of('fall that liquidates at the limit', '%', 2, ({ fall }) => 100 * fall),
    leverage: of('maximum leverage', '×', 1, (_, { leverage }) => leverage),
    ratio: of('initial ÷ maintenance margin', '', 1, (_, { ratio }) => ratio),
    tolerance: of('tolerated, of liquidations', '%', 3, (_, { tolerance }) => tolerance),
    size: of('position size', 'USD', 0, (_, { size }) => size),
    margin: tier('maintenance margin', 'USD', 0, ({ kept }) => toNumber(kept.margin)),
    amount: tier('maintenance amount', 'USD', 0, ({ amount }) => toNumber(amount)),
  },
});
