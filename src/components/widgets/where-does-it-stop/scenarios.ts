import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Real falls, a rule book and two estimated laws of impact, all on this book. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'gdax-eth',
    label: 'Ether on GDAX',
    year: 2017,
    source: 'white-gdax-2017',
    note: 'One market order took ether from 317.81 to 224.48, a fall of 29.4\u202f%; the book it meets here is ours, not theirs.',
    values: { shock: 29.4 },
  },
  {
    id: 'black-thursday-hour',
    label: 'Bitcoin, worst hour',
    year: 2020,
    source: 'binance-spot-btc-hourly-2020',
    note: 'The fall from open to low in the hour from 10:00 UTC on 12 March, 24.5\u202f%, with a depth and a book of ours.',
    values: { shock: 24.5, depth: 2 },
  },
  {
    id: 'aave-half',
    label: 'Aave, half at a time',
    year: 2024,
    source: 'aave-v3-core-2024',
    note: 'The usual close factor of version 3.0, half of a debt at a time, as half of a position; the book and its debts are ours.',
    values: { share: 50 },
  },
  {
    id: 'almgren-ibm',
    label: 'IBM, 3/5 power',
    year: 2005,
    source: 'almgren-thum-hauptmann-li-2005',
    note: 'The passing impact estimated for IBM: 0.142 × 1.57\u202f% for a tenth of a day’s volume in a tenth of a day, our ten units.',
    values: { law: 'three-fifths', depth: 0.22294 },
  },
  {
    id: 'cont-schaanning',
    label: 'Fire sale, exponential',
    year: 2017,
    source: 'cont-schaanning-2017',
    note: 'The form of impact of their stress test, steep at first and flat where buyers wait; half the price and the depth are ours.',
    values: { law: 'exponential', depth: 2 },
  },
];
