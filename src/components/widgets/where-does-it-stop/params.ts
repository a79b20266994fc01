import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';

/** From this many rounds on, the run is played to its end. */
export const LAST = 5;

/** What the reader sets. */
export const params = {
  shock: {
    kind: 'number',
    label: 'First fall',
    symbol: 's',
    unit: '%',
    min: 0,
    max: 50,
    step: 0.5,
    default: 3,
    track: [0, 12],
  },
  depth: {
    kind: 'number',
    label: 'Fall for 10 units sold',
    symbol: '10κ',
    unit: '%',
    min: 0,
    max: 10,
    step: 0.05,
    default: 1,
    track: [0, 3],
  },
  rounds: {
    kind: 'number',
    label: 'Rounds played',
    unit: '',
    min: 0,
    max: LAST,
    step: 1,
    default: LAST,
    named: [
      { at: 0, label: 'first fall', side: 'start' },
      { at: LAST, label: 'to the end', side: 'end' },
    ],
  },
  law: {
    kind: 'choice',
    label: 'Price impact',
    options: [
      { value: 'linear', label: 'Linear' },
      { value: 'square-root', label: 'Square root' },
      { value: 'three-fifths', label: '3/5 power' },
      { value: 'exponential', label: 'Exponential' },
    ],
    default: 'linear',
    more: true,
  } satisfies ChoiceParam<'linear' | 'square-root' | 'three-fifths' | 'exponential'>,
  share: {
    kind: 'number',
    label: 'Sold at a time, of a position',
    symbol: 'φ',
    unit: '%',
    min: 5,
    max: 100,
    step: 5,
    default: 100,
    more: true,
  },
  crowd: {
    kind: 'number',
    label: 'Everyone’s leverage, of this book’s',
    unit: '%',
    min: 25,
    max: 800,
    step: 25,
    default: 100,
    scale: 'log',
    more: true,
  },
  buyback: {
    kind: 'number',
    label: 'Bought back after a round',
    unit: '%',
    min: 0,
    max: 90,
    step: 5,
    default: 0,
    more: true,
  },
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
