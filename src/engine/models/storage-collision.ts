/*
 * Two layouts over the same storage: a proxy and its implementation, or two versions of one contract.
 * Exact.
 */
import { storageLayout } from './storage-layout.ts';
import type { StoragePlace, StorageVariable } from './storage-layout.ts';

/** Two variables that share bytes and should not. */
export interface StorageCollision {
  readonly before: StoragePlace;
  readonly after: StoragePlace;
  /** The first slot in which they meet. */
  readonly slot: bigint;
  /** Bytes they share. */
  readonly shared: number;
  /**
   * `retyped`: the same variable, read as another type. `shifted`: the earlier one lies elsewhere in
   * the later layout. `overwritten`: it is not there at all.
   */
  readonly kind: 'retyped' | 'shifted' | 'overwritten';
}

/**
 * All pairs of variables of two layouts that lie on each other without being the same.
 *
 * A gap, an array named `__gap` that only keeps room, is neither read nor written: what lies on it
 * is no collision. If it shrinks by exactly what was added, nothing after it moves; if not, what
 * moved is found.
 *
 * @param before variables of the proxy, or of the earlier version
 * @param after variables of the implementation, or of the later version
 * @returns the pairs, in the order of the first layout
 * @throws {DomainError} if a type is none that is known
 * @see solidity-storage-layout in src/content/sources.yaml
 */
export function storageCollisions(
  before: readonly StorageVariable[],
  after: readonly StorageVariable[],
): readonly StorageCollision[] {
  const [old, now] = [storageLayout(before).filter(kept), storageLayout(after).filter(kept)];
  return old.flatMap((a) =>
    now.flatMap((b) => {
      const [from, to] = [
        larger(start(a), start(b)),
        -larger(-(start(a) + BigInt(a.size)), -(start(b) + BigInt(b.size))),
      ];
      if (from >= to || same(a, b)) return [];
      return [
        {
          before: a,
          after: b,
          slot: from / 32n,
          shared: Number(to - from),
          kind: kindOf(a, b, now),
        },
      ];
    }),
  );
}

function kindOf(
  a: StoragePlace,
  b: StoragePlace,
  now: readonly StoragePlace[],
): StorageCollision['kind'] {
  if (a.name === b.name && start(a) === start(b)) return 'retyped';
  return now.some(({ name }) => name === a.name) ? 'shifted' : 'overwritten';
}

const start = ({ slot, offset }: StoragePlace): bigint => 32n * slot + BigInt(offset);

const same = (a: StoragePlace, b: StoragePlace): boolean =>
  a.name === b.name && a.type === b.type && start(a) === start(b) && a.size === b.size;

const kept = ({ name }: StoragePlace): boolean => !/^_*gap$/iu.test(name);

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
