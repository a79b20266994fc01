import { exp, log } from '../../src/engine/elementary.ts';
import { makeRandom } from '../../src/engine/random.ts';

/**
 * One number for all the bits that must be the same in every browser: normal and uniform
 * deviates of several streams, and exp and log over their range.
 */
export function randomHash(): string {
  const normals = [0, 1, 0xffff_ffff].flatMap((seed) => {
    const buffer = new Float64Array(4096);
    makeRandom(seed, seed).fill(buffer);
    return [...buffer];
  });
  const { uniform } = makeRandom(2026);
  const uniforms = Array.from({ length: 4096 }, () => uniform());
  const exponents = uniforms.map((u) => exp(1490 * u - 745));
  const logarithms = exponents.filter((x) => x > 0 && x < Infinity).map(log);
  return hash([...normals, ...uniforms, ...exponents, ...logarithms]);
}

/** FNV-1a of the bytes of some numbers, in hexadecimal. */
export function hash(values: readonly number[]): string {
  const bytes = new DataView(new ArrayBuffer(8));
  let h = 0x811c9dc5;
  for (const value of values) {
    bytes.setFloat64(0, value);
    for (let i = 0; i < 8; i++) h = Math.imul(h ^ bytes.getUint8(i), 0x01000193);
  }
  return (h >>> 0).toString(16).padStart(8, '0');
}
