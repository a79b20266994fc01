import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';
import { seed } from '../../kit/parts.ts';
import { played } from '../played.ts';
import { marginParams } from './margin-params.ts';

/** Looks after which a day is played to its end. */
export const LAST = 24;

export type Path = 'sp500' | 'china' | 'bitcoin' | 'drawn';
export type Rules = 'us' | 'china' | 'cme';

/** What the reader sets. */
export const params = {
  view: {
    kind: 'choice',
    label: 'Show',
    options: [
      { value: 'often', label: 'How often' },
      { value: 'day', label: 'A day' },
      { value: 'margin', label: 'Margin' },
    ],
    default: 'often',
  } satisfies ChoiceParam<'often' | 'day' | 'margin'>,
  volatility: {
    kind: 'number',
    label: 'Volatility, a day',
    symbol: 'σ',
    unit: '%',
    min: 0.2,
    max: 20,
    step: 0.1,
    default: 4,
    track: [0.5, 10],
  },
  distance: {
    kind: 'number',
    label: 'Threshold',
    symbol: 'h',
    unit: '%',
    min: 0.1,
    max: 50,
    step: 0.1,
    default: 7,
    scale: 'log',
    track: [1, 30],
    only: ['view', 'often'],
  },
  played: { ...played(LAST, 'opening'), only: ['view', 'day'] },
  shock: {
    kind: 'number',
    label: 'Size of the shock day',
    symbol: 'x',
    unit: '%',
    min: 0,
    max: 60,
    step: 1,
    default: 15,
    only: ['view', 'margin'],
  },
  direction: {
    kind: 'choice',
    label: 'It fires on',
    options: [
      { value: 'falls', label: 'Falls' },
      { value: 'both', label: 'Moves either way' },
    ],
    default: 'falls',
    more: true,
    only: ['view', 'often'],
  } satisfies ChoiceParam<'falls' | 'both'>,
  window: {
    kind: 'number',
    label: 'Window, in minutes of trading',
    symbol: 'T',
    unit: 'min',
    min: 1,
    max: 10_080,
    step: 1,
    default: 1440,
    scale: 'log',
    more: true,
    only: ['view', 'often'],
  },
  calendar: {
    kind: 'choice',
    label: 'The market is open',
    options: [
      { value: 'always', label: 'Always: 365 days of 24 h' },
      { value: 'shares', label: 'As US shares: 252 days of 6.5 h' },
    ],
    default: 'always',
    more: true,
    only: ['view', 'often'],
  } satisfies ChoiceParam<'always' | 'shares'>,
  degrees: {
    kind: 'number',
    label: 'Tails, degrees of freedom',
    symbol: 'ν',
    unit: '',
    min: 2.5,
    max: 100,
    step: 0.5,
    default: 4,
    scale: 'log',
    more: true,
    only: ['view', 'often'],
  },
  path: {
    kind: 'choice',
    label: 'Which day',
    options: [
      { value: 'sp500', label: 'S&P 500, 16 March 2020' },
      { value: 'china', label: 'CSI 300, 7 January 2016' },
      { value: 'bitcoin', label: 'Bitcoin, 12 March 2020' },
      { value: 'drawn', label: 'One drawn by chance' },
    ],
    default: 'sp500',
    more: true,
    only: ['view', 'day'],
  } satisfies ChoiceParam<Path>,
  rules: {
    kind: 'choice',
    label: 'Rule book',
    options: [
      { value: 'us', label: 'US shares: 7, 13, 20 %' },
      { value: 'china', label: 'China 2016: 5, 7 %' },
      { value: 'cme', label: 'CME bitcoin 2017: 7, 13, 20 %' },
    ],
    default: 'us',
    more: true,
    only: ['path', 'drawn'],
  } satisfies ChoiceParam<Rules>,
  magnet: {
    kind: 'number',
    label: 'Pull of a level that is near',
    unit: '',
    min: 0,
    max: 2,
    step: 0.1,
    default: 0,
    more: true,
    only: ['path', 'drawn'],
  },
  seed: { ...seed, only: ['path', 'drawn'] },
  ...marginParams,
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
