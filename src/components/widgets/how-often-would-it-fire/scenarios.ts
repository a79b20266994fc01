import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Rule books and days as they were reported. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'us-level-1',
    label: 'US level 1, calm',
    year: 2013,
    source: 'nasdaq-mwcb-faq-2013',
    note: 'The first level since April 2013, on days of 1\u202f%, which are ours. Normal days never reach it; with three degrees of freedom it is once in a few years.',
    values: { volatility: 1, calendar: 'shares', window: 390, degrees: 3 },
  },
  {
    id: 'luld-tier-1',
    label: 'One share, LULD',
    year: 2019,
    source: 'luld-plan',
    note: 'The band of tier 1, 5\u202f% around five minutes’ mean, both ways. The mean stands for a fixed price, and days of 5\u202f% are ours: a steady walk never meets it, haste does.',
    values: { distance: 5, window: 5, calendar: 'shares', direction: 'both', volatility: 5 },
  },
  {
    id: 'sp500-march-2020',
    label: 'S&P 500, 16 March',
    year: 2020,
    source: 'fxstreet-16-march-2020',
    note: 'Opening, reopening and close as reported; the line joins them. The volatility is ours.',
    values: { view: 'day', volatility: 3 },
  },
  {
    id: 'china-2016',
    label: 'China, 7 January',
    year: 2016,
    source: 'xinhua-china-2016',
    note: 'Two levels two points apart: the first pause began a countdown to the second. Times and last fall as reported, the first fall its level; the volatility is ours.',
    values: { view: 'day', path: 'china', volatility: 3 },
  },
  {
    id: 'bitcoin-march-2020',
    label: 'Bitcoin, 12 March',
    year: 2020,
    source: 'binance-spot-btc-hourly-2020',
    note: 'Lows of each hour against the price at midnight. Spot bitcoin had no such rules: the US levels are lent to it, and each hour counts when it ends.',
    values: { view: 'day', path: 'bitcoin' },
  },
  {
    id: 'cme-bitcoin-2017',
    label: 'CME bitcoin, at launch',
    year: 2017,
    source: 'cme-bitcoin-2017',
    note: 'Levels and pauses as announced; it stopped at moves either way, here at falls. The day is drawn by chance, with a volatility of ours.',
    values: { view: 'day', path: 'drawn', rules: 'cme', volatility: 12, seed: 29 },
  },
  {
    id: 'eu-buffer-2013',
    label: 'A buffer, EU',
    year: 2013,
    source: 'emir-procyclicality',
    note: 'A buffer of a quarter, one of three ways that the rule for clearing houses allows. Volatility and shock are ours.',
    values: { view: 'margin', guard: 'buffer' },
  },
];
