/*
 * Where Solidity puts state variables: in order, the first in the lowest bytes of slot 0, small ones
 * together in one slot. Exact.
 */
import { DomainError } from '../errors.ts';
import { byteSize, slotSpan } from './solidity-type.ts';

/** A state variable; a struct has its members for a type. */
export interface StorageVariable {
  readonly name: string;
  readonly type: string | readonly StorageVariable[];
  /** Constants and immutables lie in the code and take no slot. */
  readonly constant?: true;
  /** A slot chosen by hand, as ERC-1967 does; it takes no place in the order. */
  readonly slot?: bigint;
}

/** Where a variable lies. */
export interface StoragePlace {
  readonly name: string;
  readonly type: string;
  readonly slot: bigint;
  /** Of its lowest byte, from the low end of its slot (0 to 31). */
  readonly offset: number;
  /** Bytes; of what starts a slot of its own, whole slots. */
  readonly size: number;
}

/**
 * The layout of variables in storage.
 *
 * A variable joins the slot of the one before it if it fits; if not, and always for a struct, an
 * array or a mapping, it starts the next one, and what follows those starts another.
 *
 * @param variables in the order of declaration, those of base contracts first
 * @returns their places, in the same order, without constants
 * @throws {DomainError} if a type is none that is known
 * @see solidity-storage-layout in src/content/sources.yaml
 */
export function storageLayout(variables: readonly StorageVariable[]): readonly StoragePlace[] {
  let [slot, offset] = [0n, 0];
  const fresh = () => {
    if (offset > 0) [slot, offset] = [slot + 1n, 0];
  };
  return variables.flatMap(({ name, type, constant, slot: own }) => {
    if (constant) return [];
    const { said, size, slots } = measured(name, type);
    if (own !== undefined) return [{ name, type: said, slot: own, offset: 0, size }];
    if (slots !== null) {
      fresh();
      const place = { name, type: said, slot, offset: 0, size };
      slot += BigInt(slots);
      return [place];
    }
    if (offset + size > 32) fresh();
    const place = { name, type: said, slot, offset, size };
    offset += size;
    return [place];
  });
}

/**
 * Slots that a layout takes, from slot 0 on; slots chosen by hand are not counted.
 *
 * @param variables in the order of declaration
 * @returns how many
 * @throws {DomainError} if a type is none that is known
 */
export function slotsUsed(variables: readonly StorageVariable[]): number {
  const last = storageLayout(variables.filter(({ slot }) => slot === undefined)).at(-1);
  return last === undefined ? 0 : Number(last.slot) + Math.ceil((last.offset + last.size) / 32);
}

/** Bytes of a variable, and its slots if it starts its own. */
function measured(name: string, type: StorageVariable['type']) {
  if (typeof type !== 'string') {
    const slots = Math.max(1, slotsUsed(type));
    return { said: 'struct', size: 32 * slots, slots };
  }
  const size = byteSize(type);
  if (size !== null) return { said: type, size, slots: null };
  const slots = slotSpan(type);
  if (slots === null) throw new DomainError(`the type of ${name}`, type, 'a type of Solidity');
  return { said: type, size: 32 * slots, slots };
}
