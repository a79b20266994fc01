import type { ChoiceParam, NumberParam } from '../../kit/define.ts';

export type Guard = 'none' | 'floor' | 'buffer' | 'stress';

/** What is set of a margin, beside the volatility and the shock. */
export const marginParams = {
  decay: {
    kind: 'number',
    label: 'Memory of the estimate',
    symbol: 'λ',
    unit: '',
    min: 0.8,
    max: 0.99,
    step: 0.01,
    default: 0.94,
    more: true,
    only: ['view', 'margin'],
  },
  guard: {
    kind: 'choice',
    label: 'Margin guarded by',
    options: [
      { value: 'floor', label: 'A floor at long-run volatility' },
      { value: 'buffer', label: 'A buffer of 25 % to use up' },
      { value: 'stress', label: 'A quarter of stressed days' },
      { value: 'none', label: 'Nothing' },
    ],
    default: 'floor',
    more: true,
    only: ['view', 'margin'],
  } satisfies ChoiceParam<Guard>,
  long: {
    kind: 'number',
    label: 'Long-run or stressed volatility',
    unit: '%',
    min: 0.2,
    max: 30,
    step: 0.1,
    default: 5,
    more: true,
    only: ['view', 'margin'],
  },
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;
