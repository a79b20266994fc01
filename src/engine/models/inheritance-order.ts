import { DomainError } from '../errors.ts';

/**
 * Contracts in the order in which their variables lie: the most basic first (C3 linearisation).
 *
 * Solidity reads `is A, B` from the most basic to the most derived, so B comes after A.
 *
 * @param contract the contract whose storage it is
 * @param bases of each contract, in the order of its declaration; one that is not named has none
 * @returns all contracts whose variables it holds, itself last
 * @throws {DomainError} if the bases go round in a circle, or no order serves them all
 * @see solidity-storage-layout in src/content/sources.yaml
 */
export function inheritanceOrder(
  contract: string,
  bases: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return derivedFirst(contract, bases, []).toReversed();
}

function derivedFirst(
  contract: string,
  bases: Readonly<Record<string, readonly string[]>>,
  above: readonly string[],
): readonly string[] {
  if (above.includes(contract))
    throw new DomainError('bases', [...above, contract].join(' is '), 'without a circle');
  // The last that is named is the most derived.
  const direct = (Object.hasOwn(bases, contract) ? (bases[contract] ?? []) : []).toReversed();
  const orders = direct.map((base) => derivedFirst(base, bases, [...above, contract]));
  return [contract, ...merged([...orders, direct], contract)];
}

/** Always the first head that stands in no other list’s tail. */
function merged(lists: readonly (readonly string[])[], contract: string): readonly string[] {
  const left = lists.filter((list) => list.length > 0);
  if (left.length === 0) return [];
  const next = left
    .flatMap((list) => list.slice(0, 1))
    .find((head) => left.every((list) => !list.slice(1).includes(head)));
  if (next === undefined)
    throw new DomainError('bases', contract, 'in an order that serves every contract');
  return [
    next,
    ...merged(
      left.map((list) => list.filter((name) => name !== next)),
      contract,
    ),
  ];
}
