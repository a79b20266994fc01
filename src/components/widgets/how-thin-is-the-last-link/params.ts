import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';
import type { NetworkName } from './networks.ts';

/** Loops that the figure shows at least, so that it stands still while they are counted up. */
export const SHOWN = 20;

/** The liquidation threshold goes no higher, %: a loan at par with its pledge leaves nobody a margin. */
export const HIGHEST = 99;

/** What the reader sets. One fall serves both views: of the pledge against its debt, or of all banks’ assets. */
export const params = {
  view: {
    kind: 'choice',
    label: 'Chain',
    options: [
      { value: 'loop', label: 'A loop of one' },
      { value: 'network', label: 'A ring of many' },
    ],
    default: 'loop',
  } satisfies ChoiceParam<'loop' | 'network'>,
  loops: {
    kind: 'number',
    label: 'Loops',
    only: ['view', 'loop'],
    unit: '',
    min: 0,
    max: 30,
    step: 1,
    default: 5,
    track: [0, SHOWN],
  },
  shock: {
    kind: 'number',
    label: 'Fall of the assets',
    unit: '%',
    min: 0,
    max: 60,
    step: 0.5,
    default: 15,
    track: [0, 25],
  },
  ltv: {
    kind: 'number',
    label: 'Loop: loan-to-value',
    only: ['view', 'loop'],
    unit: '%',
    min: 0,
    max: 97,
    step: 1,
    default: 80,
    more: true,
  },
  gap: {
    kind: 'number',
    label: 'Loop: liquidated above that by',
    only: ['view', 'loop'],
    unit: 'points',
    min: 0.5,
    max: 20,
    step: 0.5,
    default: 5,
    more: true,
  },
  impact: {
    kind: 'number',
    label: 'Loop: discount for selling 1',
    only: ['view', 'loop'],
    unit: '%',
    min: 0,
    max: 20,
    step: 0.5,
    default: 1,
    more: true,
  },
  network: {
    kind: 'choice',
    label: 'Ring: who owes whom',
    only: ['view', 'network'],
    options: [
      { value: 'ring-of-three', label: 'Ring of three (Barucca)' },
      { value: 'web-of-three', label: 'Web of three' },
      { value: 'line-of-four', label: 'Line of four' },
      { value: 'ring-of-four', label: 'Ring of four' },
      { value: 'web-of-four', label: 'Web of four' },
      { value: 'ring-of-six', label: 'Ring of six' },
    ],
    default: 'ring-of-three',
    more: true,
  } satisfies ChoiceParam<NetworkName>,
  cost: {
    kind: 'number',
    label: 'Ring: lost in a bankruptcy',
    only: ['view', 'network'],
    unit: '%',
    min: 0,
    max: 50,
    step: 0.5,
    default: 0,
    track: [0, 10],
    more: true,
  },
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;

/** Per cent to the basis point, as protocols state their ratios: what is typed beyond it would only make fractions long. */
export const toBasisPoint = (percent: number): number => Math.round(percent * 100) / 100;
