import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Worked examples that venues published, and one rule book. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'binance-eth-long',
    label: 'Binance, ETH long',
    year: 2020,
    source: 'binance-liquidation-price-2020',
    note: 'Size, margin, rate and amount of the exchange’s own example, which prints 1\u202f114.78; rounding against the holder adds a cent.',
    values: {
      entry: 1456.84,
      leverage: 3.49538728,
      maintenance: 10,
      amount: 2.52218759,
      move: -15,
    },
  },
  {
    id: 'dydx-eth-short',
    label: 'dYdX, ETH short',
    year: 2026,
    source: 'dydx-liquidations-2026',
    note: 'Three ETH short on 1\u202f000 of equity at 3\u202f000, maintenance fraction 5\u202f%; the documentation prints 3\u202f174.60.',
    values: { side: 'short', entry: 3000, leverage: 9, maintenance: 5, move: 4 },
  },
  {
    id: 'bybit-inverse-50x',
    label: 'Bybit, inverse 50×',
    year: 2020,
    source: 'bybit-adl-2020',
    note: 'Entry and leverage of the exchange’s example of a bankruptcy price, 7\u202f735.37, on its half-dollar grid; the maintenance rate is our assumption.',
    values: {
      contract: 'inverse',
      entry: 7890.08,
      leverage: 50,
      maintenance: 0.5,
      tick: '0.5',
      move: -1,
    },
  },
  {
    id: 'hyperliquid-btc-short',
    label: 'Hyperliquid, BTC short',
    year: 2024,
    source: 'freqtrade-hyperliquid-2025',
    note: 'A position held in October 2024, when the limit was 50×: the venue returned 80\u202f933.62.',
    values: { side: 'short', entry: 68139, leverage: 5.008765, maintenance: 1, move: 10 },
  },
  {
    id: 'eu-retail-cfd',
    label: 'EU retail CFD, 2:1',
    year: 2018,
    source: 'esma-2018',
    note: 'Closed when half of the minimum margin is left: 25 of 100 at a price of 75, which is a third of the position’s value there.',
    values: { leverage: 2, maintenance: 33.3333, move: -20 },
  },
];
