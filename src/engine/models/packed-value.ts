/*
 * What code reads in a few bytes of a slot, whoever wrote them. Exact, in big integers.
 */
import { DomainError } from '../errors.ts';
import { byteSize } from './solidity-type.ts';
import { wordBytes } from './storage-word.ts';

/**
 * Some bytes of a word as they are written, the highest first.
 *
 * @param word 0x and up to 64 hexadecimal digits
 * @param offset of the lowest of them, from the low end (0 to 31)
 * @param size how many (1 to 32 − offset)
 * @returns 0x and two hexadecimal digits a byte
 * @throws {DomainError} if an argument is outside its domain
 */
export function packedBytes(word: string, offset: number, size: number): string {
  if (!Number.isInteger(offset) || offset < 0 || offset > 31)
    throw new DomainError('offset', offset, 'a whole number from 0 to 31');
  if (!Number.isInteger(size) || size < 1 || offset + size > 32)
    throw new DomainError('size', size, 'a whole number of bytes that end with the slot');
  const bytes = wordBytes(word)
    .slice(offset, offset + size)
    .toReversed();
  return `0x${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The value of a type in a packed word: true or false, a number, or bytes as they are written.
 *
 * A bool is true if its byte is anything but 0; a signed number is in two’s complement.
 *
 * @param word 0x and up to 64 hexadecimal digits
 * @param offset of its lowest byte (0 to 31)
 * @param type one that shares slots, such as “bool” or “address”
 * @returns a boolean for bool; a big integer for uintN, intN and enum; else hexadecimal text
 * @throws {DomainError} if an argument is outside its domain
 * @see solidity-storage-layout in src/content/sources.yaml
 */
export function readPacked(word: string, offset: number, type: string): boolean | bigint | string {
  const size = byteSize(type);
  if (size === null) throw new DomainError('type', type, 'a type that shares slots');
  const text = packedBytes(word, offset, size);
  if (type === 'bool') return BigInt(text) !== 0n;
  if (type.startsWith('uint') || type === 'enum') return BigInt(text);
  if (type.startsWith('int')) return BigInt.asIntN(8 * size, BigInt(text));
  return text;
}
