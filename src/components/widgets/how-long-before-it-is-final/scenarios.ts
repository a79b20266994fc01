import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';
import { CLASSIC } from './waits.ts';

/** Settings as venues had them, and what happened. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'kraken-bitcoin',
    label: 'Kraken, bitcoin',
    year: 2023,
    source: 'kraken-deposits-2023',
    note: 'Four confirmations, about 40 minutes, in the editions of 2021 to 2023. The attacker, the value and the price of work are ours.',
    values: { blocks: 4 },
  },
  {
    id: 'classic-400',
    label: 'Ethereum Classic, 400 advised',
    year: 2019,
    source: 'cryptoiq-etc-2019',
    note: 'At least 400 confirmations were advised while its blocks were being replaced. The share just below half, 13\u202fs a block and the price of work are ours.',
    values: { share: 45, blocks: 400, seconds: CLASSIC, perHour: 10_000 },
  },
  {
    id: 'classic-august',
    label: 'Ethereum Classic, 31 July',
    year: 2020,
    source: 'coingeek-etc-2020',
    note: 'A majority, 3\u202f594 blocks deep. Value, bill and rewards as reported, spread evenly over the blocks; 13\u202fs a block is ours.',
    values: {
      share: 51,
      blocks: 3594,
      seconds: CLASSIC,
      value: 5_765_189,
      perHour: 15_970,
      reward: 25.83,
    },
  },
  {
    id: 'ethereum-worst-slot',
    label: 'Ethereum, by epochs',
    year: 2025,
    source: 'prysm-staking-2025',
    note: 'Two to three epochs, 13 to 19 minutes, if two thirds of the stake vote in time. The last slot is among the quickest; the flow is ours.',
    values: { view: 'vote', slot: 31 },
  },
  {
    id: 'beacon-2022',
    label: 'Beacon chain, 25 May',
    year: 2022,
    source: 'cryptonews-beacon-2022',
    note: 'Seven blocks were dropped, from the fourth slot of an epoch on: within 84\u202fs, far from final. The flow is ours; nothing was paid on that chain yet.',
    values: { view: 'vote', slot: 3 },
  },
];
