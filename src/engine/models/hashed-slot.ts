/*
 * Slots and selectors that are Keccak digests: where proxies keep what must not lie in the way of a
 * contract's own variables, and how a call names its function. Exact.
 */
import { keccak256 } from './keccak.ts';
import { WORD, wordText } from './storage-word.ts';

/**
 * Slot of ERC-1967: keccak256(label) − 1.
 *
 * One less than a digest: nobody knows a text of which it is one, so no mapping can lead there.
 *
 * @param label such as “eip1967.proxy.implementation”
 * @returns the slot, 0x and 64 hexadecimal digits
 * @see eip-1967 in src/content/sources.yaml
 */
export const erc1967Slot = (label: string): string => wordText(before(label));

/**
 * Slot that is a digest itself, as that of ERC-1822: keccak256(label), nothing taken away.
 *
 * @param label such as “PROXIABLE”
 * @returns the slot, 0x and 64 hexadecimal digits
 * @see erc-1822 in src/content/sources.yaml
 */
export const keccakSlot = (label: string): string => `0x${keccak256(label)}`;

/**
 * Root of a namespace by ERC-7201: keccak256(keccak256(id) − 1) with the last byte cleared.
 *
 * @param id such as “example.main”
 * @returns the slot, 0x and 64 hexadecimal digits
 * @see erc-7201 in src/content/sources.yaml
 */
export function erc7201Slot(id: string): string {
  const inner = wordText(before(id));
  const bytes = Uint8Array.from({ length: 32 }, (_, i) =>
    parseInt(inner.slice(2 + 2 * i, 4 + 2 * i), 16),
  );
  return wordText(BigInt(`0x${keccak256(bytes)}`) & ~0xffn);
}

/**
 * Selector of a function: the first four bytes of keccak256 of its signature.
 *
 * @param signature name and types without spaces, such as “transfer(address,uint256)”
 * @returns 0x and 8 hexadecimal digits
 * @see palladino-2018 in src/content/sources.yaml
 */
export const functionSelector = (signature: string): string =>
  `0x${keccak256(signature).slice(0, 8)}`;

// No digest is known to be 0; if one were, the one before it would be the last word.
const before = (text: string): bigint => (BigInt(`0x${keccak256(text)}`) + WORD - 1n) % WORD;
