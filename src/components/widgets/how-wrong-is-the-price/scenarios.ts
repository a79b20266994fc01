import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Feeds and failures as they were reported. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'ether-arbitrum-2024',
    label: 'Ether on Arbitrum',
    year: 2024,
    source: 'sherlock-midas-2024',
    note: 'A heartbeat of a day where Ethereum had an hour, in May 2024. The threshold is taken as on Ethereum, and the volatility is ours.',
    values: { heartbeat: 86_400, volatility: 60 },
  },
  {
    id: 'usdc-2026',
    label: 'USDC in dollars',
    year: 2026,
    source: 'yearn-monitoring-2026',
    note: 'Its threshold of 0.25\u202f% as read in July 2026. The heartbeat of a day and the volatility are ours.',
    values: { volatility: 2, deviation: 0.25, heartbeat: 86_400 },
  },
  {
    id: 'cbbtc-2026',
    label: 'cbBTC, a band of 2\u202f%',
    year: 2026,
    source: 'yearn-monitoring-2026',
    note: 'A gap of 1.14\u202f% set off an alarm, and was within the threshold of 2\u202f%. The heartbeat of a day and the volatility are ours.',
    values: { volatility: 50, deviation: 2, heartbeat: 86_400 },
  },
  {
    id: 'maker-2020',
    label: 'Maker, an hour late',
    year: 2020,
    source: 'whiterabbit-2020',
    note: 'Its module holds prices back, by default for an hour, which alone gives little away; writes stuck in traffic besides. Volatility and loan are ours.',
    values: { view: 'stopped', age: 60, swing: 400, loan: 67 },
  },
  {
    id: 'luna-2022',
    label: 'LUNA, stuck',
    year: 2022,
    source: 'oramas-venus-2022',
    note: 'Both prices as reported. What was lent against the token is ours; the most that 55\u202f% of it allows is shown.',
    values: { view: 'stuck' },
  },
  {
    id: 'synthetix-2019',
    label: 'Won, two sources',
    year: 2019,
    source: 'synthetix-oracle-2019',
    note: 'Of the sources for Korean won two were left, one of them a thousand times too high, and their average was written.',
    values: { view: 'reports', reports: 2 },
  },
];
