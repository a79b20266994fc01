import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';

export type Fee = '0' | '0.01' | '0.05' | '0.3' | '1';

/** What the reader sets. */
export const params = {
  trade: {
    kind: 'number',
    label: 'Your trade',
    symbol: 'v',
    unit: 'ETH',
    min: 0.01,
    max: 5000,
    step: 0.01,
    default: 20,
    scale: 'log',
    track: [0.5, 500],
  },
  slippage: {
    kind: 'number',
    label: 'Slippage limit',
    symbol: 's',
    unit: '%',
    min: 0.05,
    max: 20,
    step: 0.05,
    default: 1,
    scale: 'log',
    track: [0.1, 10],
  },
  depth: {
    kind: 'number',
    label: 'ETH in the pool',
    symbol: 'x',
    unit: 'ETH',
    min: 10,
    max: 100_000,
    step: 10,
    default: 1000,
    scale: 'log',
  },
  fee: {
    kind: 'choice',
    label: 'Pool’s fee',
    options: [
      { value: '0', label: 'None' },
      { value: '0.01', label: '0.01 %' },
      { value: '0.05', label: '0.05 %' },
      { value: '0.3', label: '0.30 %' },
      { value: '1', label: '1 %' },
    ],
    default: '0.3',
    more: true,
  } satisfies ChoiceParam<Fee>,
  gas: {
    kind: 'number',
    label: 'Gas for the two swaps',
    symbol: 'g',
    unit: 'ETH',
    min: 0,
    max: 0.5,
    step: 0.001,
    default: 0.01,
    more: true,
  },
  bid: {
    kind: 'number',
    label: 'Bid, of the profit after gas',
    symbol: 'β',
    unit: '%',
    min: 0,
    max: 100,
    step: 1,
    default: 90,
    more: true,
  },
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
