import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';
import { seed } from '../../kit/parts.ts';

export type View = 'working' | 'stopped' | 'stuck' | 'reports';

const volatility = {
  kind: 'number',
  label: 'Volatility, a year',
  symbol: 'σ',
  unit: '%',
  min: 1,
  max: 500,
  step: 1,
  default: 80,
  track: [1, 250],
} as const satisfies NumberParam;

const share = {
  kind: 'number',
  unit: '%',
  min: 10,
  max: 95,
  step: 1,
} as const;

const price = {
  kind: 'number',
  unit: 'USD',
  min: 0.0001,
  max: 10_000,
  step: 0.0001,
  scale: 'log',
  track: [0.001, 1],
  only: ['view', 'stuck'],
} as const;

/** What the reader sets. */
export const params = {
  view: {
    kind: 'choice',
    label: 'The feed',
    options: [
      { value: 'working', label: 'Works' },
      { value: 'stopped', label: 'Stops' },
      { value: 'stuck', label: 'Is stuck' },
      { value: 'reports', label: 'Mixes reports' },
    ],
    default: 'working',
  } satisfies ChoiceParam<View>,
  volatility: { ...volatility, only: ['view', 'working'] },
  deviation: {
    kind: 'number',
    label: 'Deviation threshold',
    symbol: 'd',
    unit: '%',
    min: 0.05,
    max: 5,
    step: 0.05,
    default: 0.5,
    track: [0.05, 3],
    only: ['view', 'working'],
  },
  age: {
    kind: 'number',
    label: 'Silent for',
    symbol: 't',
    unit: 'min',
    min: 0,
    max: 2880,
    step: 1,
    default: 1440,
    named: [
      { at: 60, label: 'an hour', side: 'start' },
      { at: 1440, label: 'a day' },
      { at: 2880, label: 'two', side: 'end' },
    ],
    only: ['view', 'stopped'],
  },
  swing: {
    ...volatility,
    label: 'Volatility meanwhile, a year',
    follows: 'volatility',
    only: ['view', 'stopped'],
  },
  market: { ...price, label: 'The market pays', symbol: 'p', default: 0.01 },
  feed: { ...price, label: 'The feed says', symbol: 'f', default: 0.107 },
  wrong: {
    kind: 'number',
    label: 'Wrong reports',
    unit: '',
    min: 0,
    max: 9,
    step: 1,
    default: 1,
    only: ['view', 'reports'],
  },
  reports: {
    kind: 'number',
    label: 'Reports in all',
    symbol: 'n',
    unit: '',
    min: 1,
    max: 9,
    step: 1,
    default: 3,
    only: ['view', 'reports'],
  },
  heartbeat: {
    kind: 'number',
    label: 'Heartbeat',
    symbol: 'H',
    unit: 's',
    min: 20,
    max: 86_400,
    step: 1,
    default: 3600,
    scale: 'log',
    named: [
      { at: 20, label: '20 s', side: 'start' },
      { at: 3600, label: 'an hour' },
      { at: 86_400, label: 'a day', side: 'end' },
    ],
    more: true,
    only: ['view', 'working'],
  },
  delay: {
    kind: 'number',
    label: 'From look to chain',
    symbol: 'L',
    unit: 's',
    min: 0,
    max: 3600,
    step: 1,
    default: 40,
    more: true,
    only: ['view', 'working'],
  },
  loan: {
    ...share,
    label: 'Lent against the last price',
    symbol: 'l',
    default: 80,
    more: true,
    only: ['view', 'stopped'],
  },
  lent: {
    ...share,
    label: 'Lent against the stuck price',
    symbol: 'l',
    default: 55,
    more: true,
    only: ['view', 'stuck'],
  },
  factor: {
    kind: 'number',
    label: 'They are wrong by',
    unit: '×',
    min: 0.001,
    max: 10_000,
    step: 0.001,
    default: 1000,
    scale: 'log',
    more: true,
    only: ['view', 'reports'],
  },
  seed: { ...seed, only: ['view', 'working'] },
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
