import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Fees of real pools; pools, trades and limits are ours. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'tight-limit',
    label: 'A tight limit',
    year: 2022,
    source: 'heimbach-wattenhofer-2022',
    note: 'Half the limit halves the loss, and a trade that is refused more often: the paper weighs the two. Its numbers are not these.',
    values: { slippage: 0.5 },
  },
  {
    id: 'loose-limit',
    label: 'A loose limit',
    year: 2022,
    source: 'heimbach-wattenhofer-2022',
    note: 'A limit too large lets bots profit, as the paper says; 10\u202f% and the pool are ours.',
    values: { slippage: 10 },
  },
  {
    id: 'uniswap-v2-small',
    label: 'Too small, Uniswap v2',
    year: 2020,
    source: 'uniswap-v2-core',
    note: 'The fee of 0.30\u202f% as in the contract. A trade of 3 ETH in a pool of 1000 is a hair below what pays.',
    values: { trade: 3 },
  },
  {
    id: 'uniswap-v3-low-fee',
    label: 'Low fee, Uniswap v3',
    year: 2021,
    source: 'uniswap-v3-2021',
    note: 'The lowest of its three fees at launch, 0.05\u202f%, in a pool that works as version 2 does otherwise.',
    values: { fee: '0.05' },
  },
  {
    id: 'uniswap-v3-high-fee',
    label: 'High fee, Uniswap v3',
    year: 2021,
    source: 'uniswap-v3-2021',
    note: 'The highest of its three fees at launch, 1\u202f%, in a pool that works as version 2 does otherwise.',
    values: { fee: '1' },
  },
];
