/** Storage as five contracts have it. Sources: src/content/sources.yaml. */
import {
  storageCollisions,
  storageLayout,
  type StorageCollision,
  type StoragePlace,
  type StorageVariable,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export interface StorageMap {
  /** Whose variables lie above, and whose below. */
  readonly names: readonly [string, string];
  readonly before: readonly StorageVariable[];
  readonly after: readonly StorageVariable[];
  /** What slot 0 holds, where it is known. */
  readonly word?: string;
  /** And what it holds afterwards. */
  readonly later?: string;
}

const word = (address: string): string => `0x${'0'.repeat(24)}${address}`;

/** Slots of ERC-1967, as the standard prints them; a test holds them to Keccak. */
export const SLOTS = {
  implementation: '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc',
  admin: '0xb53127684a568b3173ae13b9f8a6016e243e63b6e8ee1178d6a717850b5d6103',
} as const;

const maps: Readonly<Record<'audius' | 'clean' | 'gap' | 'bybit', StorageMap>> = {
  audius: {
    names: ['proxy', 'code'],
    before: [{ name: 'proxyAdmin', type: 'address' }],
    after: [
      { name: 'initialized', type: 'bool' },
      { name: 'initializing', type: 'bool' },
    ],
    word: word('4deca517d6817b6510798b7328f2314d3003abac'),
  },
  clean: {
    names: ['proxy', 'code'],
    before: [
      { name: 'implementation', type: 'address', slot: BigInt(SLOTS.implementation) },
      { name: 'admin', type: 'address', slot: BigInt(SLOTS.admin) },
    ],
    after: [
      { name: 'initialized', type: 'bool' },
      { name: 'initializing', type: 'bool' },
      { name: 'owner', type: 'address' },
      { name: 'total', type: 'uint256' },
    ],
  },
  gap: {
    names: ['v1', 'v2'],
    before: [
      { name: 'initialized', type: 'bool' },
      { name: 'owner', type: 'address' },
      { name: '__gap', type: 'uint256[2]' },
      { name: 'total', type: 'uint256' },
    ],
    after: [
      { name: 'initialized', type: 'bool' },
      { name: 'owner', type: 'address' },
      { name: 'guardian', type: 'uint256' },
      { name: '__gap', type: 'uint256[1]' },
      { name: 'total', type: 'uint256' },
    ],
  },
  bybit: {
    names: ['wallet', 'code called'],
    before: [{ name: 'masterCopy', type: 'address' }],
    after: [{ name: 'its own variable', type: 'address' }],
    word: word('34cfac646f301356faa8b21e94227e3583fe3f5f'),
    later: word('bdd077f651ebe7f7b3ce16fe5f2b025be2969516'),
  },
};

const FIRST: readonly StorageVariable[] = [
  { name: 'initialized', type: 'bool' },
  { name: 'owner', type: 'address' },
  { name: 'total', type: 'uint256' },
  { name: 'fee', type: 'uint64' },
];

export function mapOf({ map, place, added }: Settings): StorageMap {
  if (map !== 'inserted') return maps[map];
  return {
    names: ['v1', 'v2'],
    before: FIRST,
    after: FIRST.toSpliced(Math.round(place), 0, { name: 'guardian', type: added }),
  };
}

/** Both layouts, and what lies on what. */
export interface Mapped {
  readonly map: StorageMap;
  readonly before: readonly StoragePlace[];
  readonly after: readonly StoragePlace[];
  readonly clashes: readonly StorageCollision[];
}

export function mapped(values: Settings): Mapped {
  const map = mapOf(values);
  return {
    map,
    before: storageLayout(map.before),
    after: storageLayout(map.after),
    clashes: storageCollisions(map.before, map.after),
  };
}

/** Slots that a place lies in; of a variable that shares one, that one. */
export const slotsOf = ({ slot, size }: StoragePlace): readonly bigint[] =>
  Array.from({ length: Math.ceil(size / 32) }, (_, i) => slot + BigInt(i));

/** Its bytes within its slot. */
export function bytesOf({ offset, size }: StoragePlace): string {
  if (size > 32) return `${size / 32} slots from there`;
  return size === 1 ? `byte ${offset}` : `bytes ${offset} to ${offset + size - 1}`;
}

/** As it is spoken of: slot 2, or slot 0x3608…2bbc. */
export function slotName(slot: bigint): string {
  const text = slot.toString(16);
  return `slot ${text.length < 5 ? String(slot) : `0x${shortened(text)}`}`;
}

/** The first four digits of a long one, and the last. */
export const shortened = (digits: string): string => `${digits.slice(0, 4)}…${digits.slice(-4)}`;
