import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** What was published or happened, as settings. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'kamal-derman-21',
    label: 'Daily for a month, 0.443',
    year: 1999,
    source: 'kamal-derman-1999',
    note: 'A month at 20\u202f% and a rate of 5\u202f%, hedged 21 times: ±0.443 by their rule, on a call of 2.51 (they call it a put). Their own paths scatter by 0.41, ours by 0.43. No costs; the gap is ours.',
    values: { volatility: 20, days: 30.4, rate: 5, rehedges: 21, cost: 0, gap: -5 },
  },
  {
    id: 'kamal-derman-84',
    label: 'Four times as often, 0.222',
    year: 1999,
    source: 'kamal-derman-1999',
    note: 'The same option hedged 84 times: ±0.222, half of 0.443.',
    values: { volatility: 20, days: 30.4, rate: 5, rehedges: 84, cost: 0, gap: -5 },
  },
  {
    id: 'no-leland-volatility',
    label: 'Daily at 1\u202f% a trade',
    year: 2013,
    source: 'wilmott-forum-2013',
    note: 'At 20\u202f% volatility, hedged daily at 1\u202f% one way, the Leland number is 1.52: beyond 1 no volatility pays a buyer’s hedging. How long the option lives is ours.',
    values: { volatility: 20, days: 30, rehedges: 30, cost: 100, gap: -5 },
  },
  {
    id: 'whalley-wilmott-band',
    label: 'A band at 1\u202f% a trade',
    year: 1997,
    source: 'whalley-wilmott-1997',
    note: 'The rule is theirs, the numbers are ours: a month at 20\u202f%, an aversion of 1. Half the cost would narrow the band by a fifth only.',
    values: { view: 'band', volatility: 20, days: 30.4, cost: 100, aversion: 1, gap: -5 },
  },
  {
    id: 'bitcoin-hour',
    label: 'An hour of −18\u202f%',
    year: 2020,
    source: 'binance-spot-btc-hourly-2020',
    note: 'On 12 March the hour from 10:00 UTC closed 18.2\u202f% lower. Hedged hourly, a month is 720 corrections; option and cost are ours.',
    values: { rehedges: 720, gap: -18 },
  },
];
