import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Printed examples, and prices as they were reported. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'heating-oil-2002',
    label: 'Heating oil, real days',
    year: 2002,
    source: 'turtle-stops-2011',
    note: 'The 22 days of the book’s own table, with a breakout on the 21st. That it is traded is our reading; the account is the book’s.',
    values: { candles: 'oil' },
  },
  {
    id: 'crude-2003',
    label: 'Crude oil, the book’s adds',
    year: 2003,
    source: 'turtle-stops-2011',
    note: 'N of 1.20 and a breakout at 28.30, as printed; days are drawn by chance, and a contract of 1000 barrels is ours.',
    values: { range: 1.2, breakout: 28.3, point: 1000 },
  },
  {
    id: 'gold-2003',
    label: 'Gold, the book’s adds',
    year: 2003,
    source: 'turtle-stops-2011',
    note: 'N of 2.50 and a breakout at 310, as the rules print them; days are drawn by chance, and a contract of 100 ounces is ours.',
    values: { range: 2.5, breakout: 310, point: 100 },
  },
  {
    id: 'bitcoin-october-2025',
    label: 'Bitcoin, October',
    year: 2025,
    source: 'binance-spot-btc-daily-2025',
    note: 'Daily candles; bought above the 20 days before 1 October, by the rule as it stands. Account and a tenth of a bitcoin a contract are ours.',
    values: { candles: 'bitcoin', point: 0.1 },
  },
  {
    id: 'perpetual-20x',
    label: 'Liquidated first, 20×',
    year: 2026,
    source: 'dydx-liquidations-2026',
    note: 'A stop of 2 N is 8 % away, liquidation at 20× nearer. The formula is the venue’s, simplified; all numbers, with 0.5 % maintenance, are ours.',
    values: { range: 4000, breakout: 100_000, point: 0.1, leverage: 20 },
  },
  {
    id: 'franc-2015',
    label: 'Euro in francs, 15 January',
    year: 2015,
    source: 'finance-magnates-2015',
    note: 'Quotes and fills as a broker and a trader reported them; the fill is the middle of 1.02 to 1.04. Entry at 1.2010 and stop at 1.1950 are ours.',
    values: { view: 'gap', crash: 'franc' },
  },
  {
    id: 'bitcoin-hours-2025',
    label: 'Bitcoin, 10 October',
    year: 2025,
    source: 'binance-spot-btc-daily-2025',
    note: 'Closes of each hour against the four units bought in October. Seen hourly the stop held; the worst came an hour later.',
    values: { view: 'gap', crash: 'bitcoin' },
  },
  {
    id: 'balsara-35',
    label: 'Balsara, 35 % winners',
    year: 1992,
    source: 'money-management-ruin',
    note: 'A tenth of the capital on each trade, winners of 2 R: his table, made by simulation, has 60.8 %.',
    values: { view: 'many', winRate: 35, trades: 200 },
  },
];
