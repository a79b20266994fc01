import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** What was published, as settings. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'us-shares',
    label: 'US shares, at their best',
    year: 2006,
    source: 'thorp-2006',
    note: 'Thorp’s example: return 11\u202f%, volatility 15\u202f%, interest 6\u202f%, best at 2.22×. Maintenance and horizon are ours.',
    values: { leverage: 2.22, volatility: 15, drift: 11, rate: 6, maintenance: 5, days: 365 },
  },
  {
    id: 'half-kelly',
    label: 'The same, at half',
    year: 2006,
    source: 'thorp-2006',
    note: 'Half of the best leverage keeps three quarters of the extra growth. Maintenance and horizon are ours.',
    values: { leverage: 1.11, volatility: 15, drift: 11, rate: 6, maintenance: 5, days: 365 },
  },
  {
    id: 'deribit-grid',
    label: 'Deribit, ±16\u202f%',
    year: 2025,
    source: 'deribit-portfolio-margin',
    note: 'Its support page scans moves of, for example, ±16\u202f% in nine steps: a long alone gets 100 ÷ 16 = 6.25×. The market is ours.',
    values: { leverage: 6.25, book: 'long', days: 7 },
  },
  {
    id: 'paradex-straddle',
    label: 'Paradex, call and put sold',
    year: 2026,
    source: 'paradex-portfolio-margin',
    note: 'Table of March 2026: the last row, a price six times as high, decides. Options of 30 days at 80\u202f% volatility are ours.',
    values: { leverage: 6.5, book: 'straddle', days: 7, volatility: 80 },
  },
  {
    id: 'paradex-far-call',
    label: 'Paradex, a far call',
    year: 2026,
    source: 'paradex-portfolio-margin',
    note: 'A call at twice the price is worth 0.01 of 100 and needs 12.8: the far rows are there for it. Option and market are ours.',
    values: { leverage: 7.8, book: 'far', days: 7, volatility: 80 },
  },
  {
    id: 'alice-and-bob',
    label: 'Uniswap, Alice and Bob',
    year: 2021,
    source: 'uniswap-v3-2021',
    note: 'A range from 1000 to 2250 around 1500 trades like 5.45 times its capital over all prices. The market is ours.',
    values: { leverage: 5.45, factor: 1.5 },
  },
  {
    id: 'archegos',
    label: 'A bank’s 10\u202f% margin',
    year: 2021,
    source: 'risk-net-archegos-2021',
    note: 'Credit Suisse held about 10\u202f% against Archegos’ shares, others lent four or five times. Return, volatility and rule are ours.',
    values: { leverage: 10, volatility: 40, drift: 15, rate: 2, maintenance: 0, days: 5 },
  },
];
