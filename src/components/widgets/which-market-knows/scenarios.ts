import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Markets as they were measured, and venues as they were reported. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'nyse-1988',
    label: 'New York, Dow stocks',
    year: 1988,
    source: 'harris-2002',
    note: 'The component share of 72\u202f% is as published, on 86\u202f% of the trades. Speeds are chosen to give it; noise and shared news are ours.',
    values: { followA: 0.05, followB: 0.13 },
  },
  {
    id: 'satellite',
    label: 'One only follows',
    year: 1995,
    source: 'hasbrouck-1995',
    note: 'A market that never adjusts, and its satellite. The model is that of the paper, the numbers are ours.',
    values: { followA: 0, followB: 0.1, noiseB: 2, shared: 0.3 },
  },
  {
    id: 'wide',
    label: 'Bounds too wide',
    year: 1995,
    source: 'hasbrouck-1995',
    note: 'Two equal markets that share most of their news within a step: the measure says almost nothing. The numbers are ours.',
    values: { followA: 0.1, followB: 0.1, shared: 0.9 },
  },
  {
    id: 'controls-2018',
    label: 'No way across',
    year: 2020,
    source: 'makarov-schoar-2020',
    note: 'Arbitrage that cannot cross a border, as capital controls do to bitcoin. That nobody at all follows is our extreme, and so is the noise.',
    values: { arbitrage: 'off', seed: 22 },
  },
  {
    id: 'es-spy-2011',
    label: 'Chicago, New York',
    year: 2011,
    source: 'cochrane-2014',
    note: 'Index future and fund had a correlation of about 0.5 over 100\u202fms. The lag that gives it is ours, and stands for many.',
    values: { view: 'horizon', lag: 50, horizon: 100 },
  },
  {
    id: 'dai-2020',
    label: 'DAI at 1.30',
    year: 2020,
    source: 'compound-dai-2021',
    note: 'The price on Coinbase Pro that Compound read on 26 November. A dollar elsewhere, threshold and loan are ours.',
    values: { view: 'venue', price: 1.3, priced: 'debt', debt: 70 },
  },
  {
    id: 'usde-2025',
    label: 'USDe at 0.65',
    year: 2025,
    source: 'usheadlinenews-usde-2025',
    note: 'The lowest price at Binance on 10 October, here of a pledge. A dollar elsewhere, threshold and loan are ours.',
    values: { view: 'venue', price: 0.65, priced: 'collateral', debt: 70, threshold: 90 },
  },
  {
    id: 'mango-2022',
    label: 'MNGO times 24',
    year: 2022,
    source: 'solidus-mango-2022',
    note: 'From 3.8 to 91 cents, and 116 million borrowed on a position worth 18 before. It is drawn as a pledge of tokens; the threshold is ours.',
    values: { view: 'venue', price: 23.82, priced: 'collateral', debt: 629 },
  },
];
