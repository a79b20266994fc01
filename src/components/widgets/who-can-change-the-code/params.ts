import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';

/** As many signers as have room side by side. */
export const MOST = 15;

export type MapName = 'audius' | 'clean' | 'inserted' | 'bybit';

const keys = ['view', 'keys'] as const;
const exit = ['view', 'exit'] as const;

/** What the reader sets. */
export const params = {
  view: {
    kind: 'choice',
    label: 'Show',
    options: [
      { value: 'keys', label: 'Keys' },
      { value: 'exit', label: 'Exit' },
      { value: 'map', label: 'Storage' },
    ],
    default: 'keys',
  } satisfies ChoiceParam<'keys' | 'exit' | 'map'>,
  needed: {
    kind: 'number',
    label: 'Signatures needed',
    symbol: 'k',
    unit: '',
    min: 1,
    max: MOST,
    step: 1,
    default: 6,
    only: keys,
  },
  shared: {
    kind: 'number',
    label: 'Shared failure, a year',
    symbol: 'c',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.1,
    default: 1,
    track: [0, 5],
    only: keys,
  },
  delay: {
    kind: 'number',
    label: 'Delay of an upgrade',
    symbol: 'D',
    unit: 'days',
    min: 0,
    max: 60,
    step: 0.5,
    default: 7,
    track: [0, 30],
    only: exit,
  },
  leaving: {
    kind: 'number',
    label: 'Time to leave',
    symbol: 'w',
    unit: 'days',
    min: 0,
    max: 14,
    step: 0.1,
    default: 6.4,
    only: exit,
  },
  map: {
    kind: 'choice',
    label: 'Which storage',
    options: [
      { value: 'audius', label: 'Audius: proxy and code' },
      { value: 'clean', label: 'A proxy by ERC-1967' },
      { value: 'inserted', label: 'A variable inserted' },
      { value: 'bybit', label: 'Bybit: a wallet’s slot 0' },
    ],
    default: 'audius',
    only: ['view', 'map'],
  } satisfies ChoiceParam<MapName>,
  place: {
    kind: 'number',
    label: 'Variables before the new one',
    unit: '',
    min: 0,
    max: 4,
    step: 1,
    default: 1,
    only: ['map', 'inserted'],
    named: [
      { at: 0, label: 'first', side: 'start' },
      { at: 4, label: 'last', side: 'end' },
    ],
  },
  signers: {
    kind: 'number',
    label: 'Signers',
    symbol: 'n',
    unit: '',
    min: 1,
    max: MOST,
    step: 1,
    default: 8,
    more: true,
    only: keys,
  },
  chance: {
    kind: 'number',
    label: 'One signer breaks, a year',
    symbol: 'p',
    unit: '%',
    min: 0.1,
    max: 50,
    step: 0.1,
    default: 10,
    scale: 'log',
    more: true,
    only: keys,
  },
  years: {
    kind: 'number',
    label: 'Over so many years',
    symbol: 'T',
    unit: '',
    min: 1,
    max: 30,
    step: 1,
    default: 1,
    more: true,
    only: keys,
  },
  median: {
    kind: 'number',
    label: 'Half of the users notice within',
    symbol: 'm',
    unit: 'days',
    min: 0.1,
    max: 30,
    step: 0.1,
    default: 2,
    scale: 'log',
    more: true,
    only: exit,
  },
  added: {
    kind: 'choice',
    label: 'Type of the new one',
    options: [
      { value: 'bool', label: 'bool, 1 byte' },
      { value: 'address', label: 'address, 20 bytes' },
      { value: 'uint256', label: 'uint256, 32 bytes' },
    ],
    default: 'address',
    more: true,
    only: ['map', 'inserted'],
  } satisfies ChoiceParam<'bool' | 'address' | 'uint256'>,
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
