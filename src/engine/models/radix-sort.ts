/** Keys in falling order, and where each of them was. */
export interface FallingOrder {
  readonly keys: Uint32Array;
  /** Places in the list as it was given; equal keys keep their order. */
  readonly places: Uint32Array;
}

const digits = 3;
const bits = 11;
const values = 1 << bits;
const mask = values - 1;

/**
 * A list of 32-bit keys in falling order, by radix: time in proportion to its length.
 *
 * Three passes of 11 bits from the lowest; a pass whose digit is the same in all keys is left
 * out. Stable, as each pass must be.
 *
 * @param given the keys (whole numbers from 0 to 2^32 − 1); left as they are
 * @returns the keys in falling order, and their former places
 * @see Knuth, “The Art of Computer Programming”, 3, 5.2.5
 */
export function fallingOrder(given: Uint32Array): FallingOrder {
  const n = given.length;
  const counts = digitCounts(given);
  let order: FallingOrder = { keys: new Uint32Array(given), places: placesOf(n) };
  let spare: FallingOrder = { keys: new Uint32Array(n), places: new Uint32Array(n) };
  for (let digit = 0; digit < digits; digit++) {
    const starts = counts.subarray(digit * values, (digit + 1) * values);
    const first = ((given[0] ?? 0) >>> (digit * bits)) & mask;
    if (starts[first] === n) continue;
    accumulateFromHighest(starts);
    scatter(order, spare, starts, digit * bits);
    [order, spare] = [spare, order];
  }
  return order;
}

function placesOf(n: number): Uint32Array {
  const places = new Uint32Array(n);
  for (let i = 0; i < n; i++) places[i] = i;
  return places;
}

// How often each value of each digit occurs: one reading of the keys serves all passes.
function digitCounts(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits * values);
  for (const key of keys) {
    const low = key & mask;
    const middle = values + ((key >>> bits) & mask);
    const high = 2 * values + (key >>> (2 * bits));
    counts[low] = (counts[low] ?? 0) + 1;
    counts[middle] = (counts[middle] ?? 0) + 1;
    counts[high] = (counts[high] ?? 0) + 1;
  }
  return counts;
}

// From counts to where each value starts, the highest first.
function accumulateFromHighest(starts: Uint32Array): void {
  let start = 0;
  for (let value = values - 1; value >= 0; value--) {
    const count = starts[value] ?? 0;
    starts[value] = start;
    start += count;
  }
}

function scatter(
  { keys, places }: FallingOrder,
  { keys: nextKeys, places: nextPlaces }: FallingOrder,
  starts: Uint32Array,
  shift: number,
): void {
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0;
    const value = (key >>> shift) & mask;
    const to = starts[value] ?? 0;
    starts[value] = to + 1;
    nextKeys[to] = key;
    nextPlaces[to] = places[i] ?? 0;
  }
}
