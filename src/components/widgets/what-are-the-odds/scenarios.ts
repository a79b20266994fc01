import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Rule books, one study and one week. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'binance-ten-times',
    label: 'Binance, all at 10×',
    year: 2024,
    source: 'binance-leverage-tiers-2024',
    note: 'Longs of 10× at its lowest maintenance rate, 0.4\u202f%, opened at the price now; that all are alike, and the volatility, are ours.',
    values: { book: 'crowd', leverage: 10 },
  },
  {
    id: 'binance-fifty-times',
    label: 'Binance, all at 50×',
    year: 2024,
    source: 'binance-leverage-tiers-2024',
    note: 'The same longs at 50×: the rule is the venue’s, the crowd and its volatility are ours.',
    values: { book: 'crowd', leverage: 50 },
  },
  {
    id: 'compound-2020',
    label: 'Compound, a move of 3\u202f%',
    year: 2020,
    source: 'perez-werner-xu-livshits-2021',
    note: 'Up to September 2020 a move of 3\u202f% could make over 10 million dollars liquidable: here a unit is a million. Volatility and depth are ours.',
    values: { book: 'compound', volatility: 80 },
  },
  {
    id: 'week-before-12-march',
    label: 'Bitcoin, before 12 March',
    year: 2020,
    source: 'binance-spot-btc-hourly-2020',
    note: 'Volatility of hourly closes from 7 to 11 March, 71\u202f% a year; a crowd at 5×. Eleven hours later the price was below its level.',
    values: { book: 'crowd', leverage: 5, volatility: 71 },
  },
  {
    id: 'daily-looks',
    label: 'Looked at once a day',
    year: 1997,
    source: 'broadie-glasserman-kou-1997',
    note: 'A drift of 10\u202f% and a volatility of 30\u202f% over a fifth of a year, as in their tables, which look 50 times; the book is ours.',
    values: { volatility: 30, drift: 10, days: 73, watch: 'day', size: 60 },
  },
];
