import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** What was published, as settings. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'uniswap-fourfold',
    label: 'Uniswap, price times four',
    year: 2019,
    source: 'uniswap-returns',
    note: 'Its table puts a fourfold price 20\u202f% behind holding, fees left out; hedged once that is half of the deposit. Volatility is ours.',
    values: { price: 4, fees: 0, funding: 0, cost: 0 },
  },
  {
    id: 'five-percent-a-day',
    label: '5\u202f% a day, no more fees',
    year: 2022,
    source: 'milionis-2022',
    note: 'At 5\u202f% a day σ²/8 is 3.125 basis points a day: a pool that charges 30 must trade a tenth of its value daily to earn that, 11.4\u202f% a year.',
    values: { volatility: 95.5, fees: 11.4, funding: 0, cost: 0, margin: 0 },
  },
  {
    id: 'alice-and-bob',
    label: 'Alice’s range, 1000 to 2250',
    year: 2021,
    source: 'uniswap-v3-2021',
    note: 'Around 1500 it does with 183 500 what a million does over all prices: 5.45 times the fees, and 5.45 times the loss. The rates are ours.',
    values: { liquidity: 'range', factor: 1.5, days: 30 },
  },
  {
    id: 'twelve-second-blocks',
    label: 'Blocks of 12 s, fee 30 bp',
    year: 2023,
    source: 'milionis-2023',
    note: 'Blocks at random times: arbitrageurs keep 12.2\u202f% of the loss and give the rest back as fees, which are not counted here. Fees of others are ours.',
    values: { volatility: 95.5, counted: 'random', fees: 5, funding: 0 },
  },
  {
    id: 'blocks-by-the-clock',
    label: 'The same, by the clock',
    year: 2025,
    source: 'nezlobin-tassy-2025',
    note: 'Blocks at equal intervals: 10.3\u202f% instead of 12.2\u202f%. No other rhythm of blocks leaves arbitrageurs less. Fees of others are ours.',
    values: { volatility: 95.5, counted: 'fixed', fees: 5, funding: 0 },
  },
];
