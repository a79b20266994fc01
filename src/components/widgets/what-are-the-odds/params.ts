import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';
import { seed } from '../../kit/parts.ts';
import type { BookName } from './books.ts';

/** How often the venue looks at its price: looks a day. */
export const LOOKS = { second: 86_400, minute: 1440, hour: 24, day: 1 } as const;
export type Watching = keyof typeof LOOKS | 'always';

/** Jumps of the log price, Merton’s: how many a year, and their mean and deviation. */
export const JUMPS = {
  weekly: { rate: 52, mean: -0.02, deviation: 0.03 },
  monthly: { rate: 12, mean: -0.05, deviation: 0.05 },
} as const;
export type Jumping = keyof typeof JUMPS | 'none';

/** What a forced sale does to the price: nothing, move it for good, or move it and fade. */
export type Feedback = 'none' | 'stays' | 'fades';

/** What the reader sets. */
export const params = {
  volatility: {
    kind: 'number',
    label: 'Volatility, per year',
    symbol: 'σ',
    unit: '%',
    min: 5,
    max: 250,
    step: 1,
    default: 60,
    track: [5, 150],
  },
  days: {
    kind: 'number',
    label: 'Horizon, days',
    symbol: 'T',
    unit: '',
    min: 0.1,
    max: 90,
    step: 0.1,
    default: 7,
    scale: 'log',
    named: [
      { at: 1, label: 'a day' },
      { at: 7, label: 'a week', side: 'end' },
      { at: 30, label: 'a month' },
    ],
  },
  size: {
    kind: 'number',
    label: 'Cascade that counts, of the book',
    symbol: 'θ',
    unit: '%',
    min: 1,
    max: 100,
    step: 1,
    default: 38,
  },
  depth: {
    kind: 'number',
    label: 'Sold for a fall of 1\u202f%',
    symbol: 'D₁',
    unit: 'units',
    min: 0.5,
    max: 1000,
    step: 0.5,
    default: 10,
    scale: 'log',
    track: [1, 1000],
    more: true,
  },
  drift: {
    kind: 'number',
    label: 'Drift, per year',
    symbol: 'μ',
    unit: '%',
    min: -200,
    max: 200,
    step: 5,
    default: 0,
    more: true,
  },
  watch: {
    kind: 'choice',
    label: 'The price is watched',
    options: [
      { value: 'always', label: 'Without pause' },
      { value: 'second', label: 'Each second' },
      { value: 'minute', label: 'Each minute' },
      { value: 'hour', label: 'Each hour' },
      { value: 'day', label: 'Each day' },
    ],
    default: 'always',
    more: true,
  } satisfies ChoiceParam<Watching>,
  jumps: {
    kind: 'choice',
    label: 'Jumps of the price',
    options: [
      { value: 'none', label: 'None' },
      { value: 'weekly', label: 'Weekly' },
      { value: 'monthly', label: 'Monthly' },
    ],
    default: 'none',
    more: true,
  } satisfies ChoiceParam<Jumping>,
  feedback: {
    kind: 'choice',
    label: 'Weight of forced sales',
    options: [
      { value: 'none', label: 'None' },
      { value: 'stays', label: 'Stays' },
      { value: 'fades', label: 'Fades' },
    ],
    default: 'stays',
    more: true,
  } satisfies ChoiceParam<Feedback>,
  book: {
    kind: 'choice',
    label: 'Book of longs',
    options: [
      { value: 'row', label: 'A row of five groups' },
      { value: 'wall', label: 'One wall behind a few' },
      { value: 'crowd', label: 'One crowd, same leverage' },
      { value: 'compound', label: 'Compound, 2020' },
    ],
    default: 'row',
    more: true,
  } satisfies ChoiceParam<BookName>,
  leverage: {
    kind: 'number',
    label: 'Leverage of the one crowd',
    symbol: 'L',
    unit: '×',
    min: 1.5,
    max: 250,
    step: 0.5,
    default: 10,
    scale: 'log',
    more: true,
  },
  seed,
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
