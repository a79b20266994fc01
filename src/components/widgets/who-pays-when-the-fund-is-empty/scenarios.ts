import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Published examples and one night. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'bitmex-six-longs',
    label: 'BitMEX, six longs',
    year: 2026,
    source: 'bitmex-auto-deleveraging-examples',
    note: 'Sizes, order, lights and the price of 650 as in the exchange’s undated example; entries, margins and the mark are ours.',
    values: { book: 'six-longs', rule: 'bitmex', gap: 4, size: 20 },
  },
  {
    id: 'dydx-contract-loss',
    label: 'dYdX, one long',
    year: 2026,
    source: 'dydx-contract-loss-2026',
    note: 'The documentation’s example: 500 units at 1 on 100 of margin, bankrupt at 1.20, mark 2; the long forgoes 400 of 500.',
    values: { book: 'dydx-long', rule: 'random', gap: 80, size: 100 },
  },
  {
    id: 'chitra-half',
    label: 'Three profits, half paid',
    year: 2025,
    source: 'chitra-2025',
    note: 'The paper’s five accounts: profits of 8, 4 and 0.5 against a deficit of 15, of which half is asked for.',
    values: { book: 'three-profits', rule: 'pro-rata', gap: 10, size: 120, severity: 50 },
  },
  {
    id: 'hyperliquid-shorts',
    label: 'Hyperliquid, six shorts',
    year: 2026,
    source: 'hyperliquid-auto-deleveraging',
    note: 'The index as the living page prints it, on accounts of ours: of two shorts it puts the less profitable first.',
    values: { book: 'six-shorts', rule: 'hyperliquid', gap: 4, size: 20 },
  },
  {
    id: 'hyperliquid-october',
    label: 'Hyperliquid, 10 October',
    year: 2025,
    source: 'conejo-capital-2025',
    note: 'Closed by coin, 2.10 bn, and profit, 834.3m, as rebuilt; the deficit is Chitra’s, 100.06m. Equal profit in every coin is assumed.',
    values: { book: 'october-2025', rule: 'hyperliquid', gap: 4.757874, size: 100 },
  },
];
