import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';

/** What the reader sets. The pledge is worth 100 today; ratios named on a track carry their year. */
export const params = {
  ltv: {
    kind: 'number',
    label: 'Loan-to-value now',
    symbol: 'ℓ',
    unit: '%',
    min: 5,
    max: 95,
    step: 0.5,
    default: 60,
    named: [{ at: 80.5, label: 'most for Aave ether, 2023', side: 'end' }],
  },
  threshold: {
    kind: 'number',
    label: 'Liquidation threshold',
    symbol: 'LT',
    unit: '%',
    min: 10,
    max: 98,
    step: 0.5,
    default: 83,
    named: [{ at: 83, label: 'Aave ether, 2023', side: 'end' }],
  },
  fall: {
    kind: 'number',
    label: 'Fall of the collateral',
    symbol: 'x',
    unit: '%',
    min: -50,
    max: 90,
    step: 0.1,
    default: 20,
    track: [-20, 60],
  },
  bonus: {
    kind: 'number',
    label: 'Bonus of the liquidator',
    symbol: 'b',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.5,
    default: 5,
    more: true,
  },
  volatility: {
    kind: 'number',
    label: 'Volatility of the collateral, a year',
    symbol: 'σ',
    unit: '%',
    min: 5,
    max: 200,
    step: 5,
    default: 70,
    more: true,
  },
  days: {
    kind: 'number',
    label: 'Time until the lender can sell',
    symbol: 'T',
    unit: 'days',
    min: 1,
    max: 365,
    step: 1,
    default: 30,
    scale: 'log',
    more: true,
  },
  close: {
    kind: 'choice',
    label: 'Repaid at once',
    options: [
      { value: 'half', label: 'Half' },
      { value: 'aave', label: 'Half; all at 0.95' },
    ],
    default: 'half',
    more: true,
  } satisfies ChoiceParam<'half' | 'aave'>,
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;

/** Per cent to the basis point, as protocols state their ratios: what is typed beyond it would only make fractions long. */
export const toBasisPoint = (percent: number): number => Math.round(percent * 100) / 100;
