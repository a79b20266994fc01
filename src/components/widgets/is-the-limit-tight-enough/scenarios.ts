import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Limits, tables and delays as they were, on volatilities of ours. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'hyperliquid-btc',
    label: 'Hyperliquid, BTC 40×',
    year: 2025,
    source: 'crypto-watch-hyperliquid-2025',
    note: 'The cap announced after the loss of 12 March, set by the venue itself; half of the margin is its liquidation rule, the notice of a day ours.',
    values: { leverage: 40, way: 'decree', delay: 1 },
  },
  {
    id: 'esma-crypto',
    label: 'ESMA, crypto at 2:1',
    year: 2018,
    source: 'esma-2018',
    note: 'Closed when half of the margin is left, at 75 of 100: a third of the value there. Sixty-one days lie between publication and force.',
    values: { leverage: 2, ratio: 1.5, way: 'decree', delay: 61 },
  },
  {
    id: 'binance-tiers',
    label: 'Binance, BTC tiers',
    year: 2024,
    source: 'binance-leverage-tiers-2024',
    note: 'The whole table as recorded in October 2024, on a position of six million; tiers change, so the date is part of it.',
    values: { view: 'tiers', leverage: 125, size: 6000000 },
  },
  {
    id: 'dydx-mid-cap',
    label: 'dYdX, a full market',
    year: 2026,
    source: 'dydx-margining-2026',
    note: 'Mid-cap defaults at an open interest of 70 million: 52.5\u202f% to open, 3\u202f% to keep. So 1.9× fails as often as 20× did.',
    values: { leverage: 1.904762, ratio: 17.5, way: 'decree', delay: 0 },
  },
  {
    id: 'aave-stewards',
    label: 'Aave, ten points in steps',
    year: 2026,
    source: 'aave-risk-stewards-2026',
    note: 'From 80 to 70\u202f% of loan-to-value by half a point every three days; loans at 5× that are liquidated at 83.3\u202f% are ours.',
    values: { leverage: 5, ratio: 1.2, way: 'steps', delay: 57 },
  },
  {
    id: 'hyperliquid-doge',
    label: 'Hyperliquid, test DOGE',
    year: 2026,
    source: 'hyperliquid-margin-tiers',
    note: 'The tiers of the documentation’s test contract, whose last rate is a sixth: its amounts are exact only as fractions.',
    values: { view: 'tiers', table: 'hyperliquid-doge', leverage: 3, size: 150000 },
  },
];
