import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Pools and holes as they were reported. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'steth-june-2022',
    label: 'stETH, June',
    year: 2022,
    source: 'forklog-2022',
    note: 'Pool as reported, with a discount above 6\u202f%; A as its contract had it. The wait is what it became, eleven months; the cost of money is ours.',
    values: { share: 81.52, amplification: 50, failure: 0, delay: 334, cost: 6 },
  },
  {
    id: 'usdt-june-2023',
    label: 'USDT, 15 June',
    year: 2023,
    source: 'cryplogger-usdt-2023',
    note: 'Share of USDT in the 3pool as reported, with a price of about 0.997; A as its contract had it. Wait, doubt and fees are ours.',
    values: { share: 73.79, amplification: 2000, coins: '3', failure: 0 },
  },
  {
    id: 'usdc-march-2023',
    label: 'USDC, 11 March',
    year: 2023,
    source: 'ledger-insights-2023',
    note: '3.3 of 40 billion stuck, all of it lost, until Monday; fees and cost of money none. The pool is ours, at the reported low of 0.876.',
    values: {
      share: 97.9,
      amplification: 2000,
      failure: 8.25,
      delay: 2,
      cost: 0,
      redeemFee: 0,
      mintFee: 0,
    },
  },
  {
    id: 'paper-a',
    label: 'The paper’s A',
    year: 2023,
    source: 'curvesim-pool',
    note: 'Contracts state n to the power n\u202f−\u202f1 times the A of the paper. Here theirs is taken for it, as is easily done.',
    values: { view: 'paper' },
  },
];
