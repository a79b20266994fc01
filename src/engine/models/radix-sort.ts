import { DomainError } from '../errors.ts';

/** Keys in falling order, and where each of them was. */
export interface FallingOrder {
  readonly keys: Int32Array;
  /** Places in the list as it was given; equal keys keep their order. */
  readonly places: Int32Array;
}

// A key of 31 bits and a place of 21 make one whole number of float64.
const perPlace = 0x20_0000;
const bits = 12;
const values = 1 << bits;
const mask = values - 1;

/**
 * A list of 31-bit keys in falling order, by radix: time in proportion to its length.
 *
 * Passes of 12 bits go from the lowest digit up, each stable: two for keys below 2^24, which
 * are sixteen million ticks, and three for any.
 *
 * @param keys the keys (whole numbers from 0 to 2^31 − 1), 2^21 at most; left as they are
 * @returns the keys in falling order, and their former places
 * @throws {DomainError} if there are more
 * @see Knuth, “The Art of Computer Programming”, 3, 5.2.5
 */
export function fallingOrder(keys: Int32Array): FallingOrder {
  if (keys.length > perPlace)
    throw new DomainError('length', keys.length, 'a number of keys up to 2^21');
  const passes = bitsIn(keys) < values * values ? 2 : 3;
  const [first, second, third] = startsOf(keys, passes);
  const packed = packedByFirst(keys, first);
  if (passes === 2) return unpackedByLast(packed, second, bits);
  return unpackedByLast(packedBySecond(packed, second), third, 2 * bits);
}

// Loops go by index and to a number, not over the elements: that is half as fast again here.
function bitsIn(keys: Int32Array): number {
  const n = keys.length;
  let all = 0;
  for (let i = 0; i < n; i++) all |= keys[i] ?? 0;
  return all;
}

// Where each value of each digit starts, the highest value first.
function startsOf(keys: Int32Array, passes: number): readonly [Int32Array, Int32Array, Int32Array] {
  const n = keys.length;
  const first = new Int32Array(values);
  const second = new Int32Array(values);
  const third = new Int32Array(values);
  for (let i = 0; i < n; i++) {
    const key = keys[i] ?? 0;
    const low = key & mask;
    const middle = (key >>> bits) & mask;
    first[low] = ((first[low] ?? 0) + 1) | 0;
    second[middle] = ((second[middle] ?? 0) + 1) | 0;
  }
  for (let i = 0; passes === 3 && i < n; i++) {
    const high = (keys[i] ?? 0) >>> (2 * bits);
    third[high] = ((third[high] ?? 0) + 1) | 0;
  }
  for (const counts of [first, second, third]) accumulateFromHighest(counts);
  return [first, second, third];
}

function accumulateFromHighest(counts: Int32Array): void {
  let start = 0;
  for (let value = values - 1; value >= 0; value--) {
    const count = counts[value] ?? 0;
    counts[value] = start;
    start += count;
  }
}

function packedByFirst(keys: Int32Array, starts: Int32Array): Float64Array {
  const n = keys.length;
  const packed = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const key = keys[i] ?? 0;
    const value = key & mask;
    const to = starts[value] ?? 0;
    starts[value] = (to + 1) | 0;
    packed[to] = key * perPlace + i;
  }
  return packed;
}

function packedBySecond(from: Float64Array, starts: Int32Array): Float64Array {
  const n = from.length;
  const packed = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const pair = from[i] ?? 0;
    const value = ((pair / perPlace) >>> bits) & mask;
    const to = starts[value] ?? 0;
    starts[value] = (to + 1) | 0;
    packed[to] = pair;
  }
  return packed;
}

function unpackedByLast(from: Float64Array, starts: Int32Array, shift: number): FallingOrder {
  const n = from.length;
  const keys = new Int32Array(n);
  const places = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const pair = from[i] ?? 0;
    const key = (pair / perPlace) | 0;
    const value = key >>> shift;
    const to = starts[value] ?? 0;
    starts[value] = (to + 1) | 0;
    keys[to] = key;
    places[to] = pair - key * perPlace;
  }
  return { keys, places };
}
