/*
 * Words of 32 bytes: how storage slots and what lies in them are written. Exact, in big integers.
 */
import { DomainError } from '../errors.ts';

const BYTES = 32;
export const WORD = 2n ** 256n;

/**
 * A word as text.
 *
 * @param value whole number from 0 to 2^256 − 1
 * @returns 0x and 64 hexadecimal digits
 * @throws {DomainError} if `value` is outside its domain
 */
export function wordText(value: bigint): string {
  if (value < 0n || value >= WORD)
    throw new DomainError('value', value, 'a whole number from 0 to 2^256 − 1');
  return `0x${value.toString(16).padStart(2 * BYTES, '0')}`;
}

/**
 * The bytes of a word, the lowest first: byte 0 is the last that is written.
 *
 * @param text 0x and up to 64 hexadecimal digits
 * @returns 32 numbers from 0 to 255
 * @throws {DomainError} if `text` is not such a word
 */
export function wordBytes(text: string): readonly number[] {
  if (!/^0x[0-9a-f]{1,64}$/iu.test(text))
    throw new DomainError('word', text, '0x and up to 64 hexadecimal digits');
  const digits = text.slice(2).padStart(2 * BYTES, '0');
  return Array.from({ length: BYTES }, (_, i) =>
    parseInt(digits.slice(2 * (BYTES - 1 - i), 2 * (BYTES - i)), 16),
  );
}
