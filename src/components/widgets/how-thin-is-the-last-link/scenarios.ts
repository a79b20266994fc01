import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Ratios of a venue at a date, and a published exercise. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'aave-ether',
    label: 'Aave, ether',
    year: 2023,
    source: 'aave-v3-ethereum-2023',
    note: 'Version 3 on Ethereum, 31 October: lent at 80.5\u202f%, liquidated at 83\u202f%. Loops and fall are ours.',
    values: { ltv: 80.5, gap: 2.5, loops: 10, shock: 5 },
  },
  {
    id: 'aave-e-mode',
    label: 'Aave, staked ether',
    year: 2025,
    source: 'aave-e-mode-2025',
    note: 'Ether-like pledges for ether, 19 May: lent at 93\u202f%, liquidated at 95\u202f%. Loops and fall are ours.',
    values: { ltv: 93, gap: 2, loops: 20, shock: 5 },
  },
  {
    id: 'steth-discount',
    label: 'Discount on stETH',
    year: 2022,
    source: 'coindesk-steth-2022',
    note: 'The record discount of 8\u202f%, at the ratios of 2025: a loop of eleven would not have borne it.',
    values: { ltv: 93, gap: 2, loops: 11, shock: 8 },
  },
  {
    id: 'barucca-ten',
    label: 'Ring of three, 10\u202f%',
    year: 2017,
    source: 'barucca-eisenbergnoe-2017',
    note: 'Debts, assets and shock of the exercise; the payments are ours. One bank fails, the next has just enough.',
    values: { view: 'network', shock: 10 },
  },
  {
    id: 'barucca-fifteen',
    label: 'The same, 15\u202f%',
    year: 2017,
    source: 'barucca-eisenbergnoe-2017',
    note: 'Debts and assets of the exercise, and a shock of ours, half as large again: all three fail.',
    values: { view: 'network' },
  },
];
