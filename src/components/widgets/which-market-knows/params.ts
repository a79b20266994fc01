import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';
import { seed } from '../../kit/parts.ts';

export type View = 'pair' | 'horizon' | 'venue';
export type Priced = 'debt' | 'collateral';

const follow = {
  kind: 'number',
  unit: '',
  min: 0,
  max: 0.9,
  step: 0.01,
  track: [0, 0.5],
  only: ['view', 'pair'],
} as const;

const noise = {
  kind: 'number',
  unit: 'bp',
  min: 0.1,
  max: 10,
  step: 0.1,
  default: 1,
  more: true,
  only: ['view', 'pair'],
} as const;

const time = {
  kind: 'number',
  unit: 'ms',
  min: 1,
  scale: 'log',
  only: ['view', 'horizon'],
} as const;

/** What the reader sets. */
export const params = {
  view: {
    kind: 'choice',
    label: 'Show',
    options: [
      { value: 'pair', label: 'Two markets' },
      { value: 'horizon', label: 'Horizons' },
      { value: 'venue', label: 'One venue' },
    ],
    default: 'pair',
  } satisfies ChoiceParam<View>,
  followA: { ...follow, label: 'A follows B, a step', default: 0.02 },
  followB: { ...follow, label: 'B follows A, a step', default: 0.18 },
  shared: {
    kind: 'number',
    label: 'Shared news, correlation',
    symbol: 'ρ',
    unit: '',
    min: -0.95,
    max: 0.95,
    step: 0.05,
    default: 0.5,
    more: true,
    only: ['view', 'pair'],
  },
  lag: {
    ...time,
    label: 'The copy is late by',
    symbol: 'τ',
    max: 5000,
    step: 1,
    default: 50,
    track: [1, 1000],
  },
  horizon: {
    ...time,
    label: 'Looked at over',
    symbol: 'h',
    max: 10_000,
    step: 1,
    default: 100,
  },
  price: {
    kind: 'number',
    label: 'Price there, elsewhere 1',
    symbol: 'P',
    unit: '',
    min: 0.05,
    max: 30,
    step: 0.01,
    default: 1.3,
    scale: 'log',
    track: [0.5, 2],
    only: ['view', 'venue'],
  },
  debt: {
    kind: 'number',
    label: 'Debt, of the pledge',
    unit: '%',
    min: 5,
    max: 1000,
    step: 1,
    default: 70,
    scale: 'log',
    track: [20, 150],
    only: ['view', 'venue'],
  },
  arbitrage: {
    kind: 'choice',
    label: 'Arbitrage',
    options: [
      { value: 'on', label: 'Works' },
      { value: 'off', label: 'Does not' },
    ],
    default: 'on',
    more: true,
    only: ['view', 'pair'],
  } satisfies ChoiceParam<'on' | 'off'>,
  noiseA: { ...noise, label: 'Noise of A, a step' },
  noiseB: { ...noise, label: 'Noise of B, a step' },
  priced: {
    kind: 'choice',
    label: 'Priced there',
    options: [
      { value: 'debt', label: 'The debt' },
      { value: 'collateral', label: 'The pledge' },
    ],
    default: 'debt',
    more: true,
    only: ['view', 'venue'],
  } satisfies ChoiceParam<Priced>,
  threshold: {
    kind: 'number',
    label: 'Liquidated from a debt of',
    symbol: 'l',
    unit: '%',
    min: 10,
    max: 98,
    step: 1,
    default: 80,
    more: true,
    only: ['view', 'venue'],
  },
  seed: { ...seed, only: ['view', 'pair'] },
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
