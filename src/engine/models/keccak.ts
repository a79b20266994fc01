/*
 * Keccak-256 as Ethereum uses it, from @noble/hashes. It is not SHA3-256: the standard pads with 0x06
 * where Keccak pads with 0x01, and every digest differs.
 */
import { keccak_256 } from '@noble/hashes/sha3.js';

/**
 * Keccak-256 of bytes, or of a text as UTF-8.
 *
 * @param input bytes or text
 * @returns the digest as 64 hexadecimal digits, without 0x
 */
export function keccak256(input: string | Uint8Array): string {
  const digest = keccak_256(typeof input === 'string' ? utf8(input) : input);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The engine knows no TextEncoder, as it knows no other thing of a browser.
function utf8(text: string): Uint8Array {
  const parts = encodeURIComponent(text.toWellFormed()).match(/%[0-9A-F]{2}|[^%]/gu) ?? [];
  return Uint8Array.from(parts, (part) =>
    part.length === 1 ? part.charCodeAt(0) : parseInt(part.slice(1), 16),
  );
}
