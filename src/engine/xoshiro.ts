/*
 * xoshiro128++ of Blackman and Vigna: 128 bits of state, a period of 2^128 − 1, and int32
 * operations only, so the same bits in every browser. Not for secrets.
 */

/** State of a generator: four words, not all zero. Changed by every draw. */
export type XoshiroState = Int32Array;

/**
 * Sets a generator to the beginning of a stream.
 *
 * Every pair of seed and stream has a state of its own: the pair goes through a mix that
 * can be undone, so no two streams are the same, whatever their number. A simulation that
 * gives each path its stream gets the same paths in any order and on any worker.
 *
 * @param state the words to set
 * @param seed which randomness (32 bits)
 * @param stream which part of it, say the number of the path (32 bits)
 */
export function startStream(state: XoshiroState, seed: number, stream: number): void {
  // Three rounds of a Feistel network: each adds to one half what only the other decides.
  const a = seed + mixed(stream + weyl);
  const b = stream + mixed(a + 2 * weyl);
  const c = a + mixed(b + 3 * weyl);
  state[0] = c;
  state[1] = b;
  // Never all zero, the one state that would stay where it is: mixed is 0 for 0 alone.
  state[2] = mixed(c ^ b);
  state[3] = mixed(c + weyl) ^ b;
}

/**
 * The next 32 bits of a generator.
 *
 * @param state its words, moved on by one draw
 * @returns an integer from −2^31 to 2^31 − 1, all equally likely
 * @see Blackman, Vigna, “Scrambled Linear Pseudorandom Number Generators”, ACM TOMS 47(4), 2021,
 *   https://prng.di.unimi.it/
 */
export function nextBits(state: XoshiroState): number {
  const s0 = state[0] ?? 0;
  const s1 = state[1] ?? 0;
  const s2 = (state[2] ?? 0) ^ s0;
  const s3 = (state[3] ?? 0) ^ s1;
  const bits = (rotated(s0 + (state[3] ?? 0), 7) + s0) | 0;
  state[0] = s0 ^ s3;
  state[1] = s1 ^ s2;
  state[2] = s2 ^ (s1 << 9);
  state[3] = rotated(s3, 11);
  return bits;
}

/**
 * The next uniform deviate of a generator.
 *
 * @param state its words, moved on by two draws
 * @returns a number more than 0 and less than 1, of 52 bits and half a step: never an end,
 *   so that its logarithm exists
 */
export function nextUniform(state: XoshiroState): number {
  const high = nextBits(state) >>> 6;
  const low = nextBits(state) >>> 6;
  return (high * 0x400_0000 + low + 0.5) / 0x10_0000_0000_0000;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

// 2^32 divided by the golden ratio: its multiples spread evenly over the words.
const weyl = 0x9e3779b9;

// A permutation of the 32-bit words in which every bit of the input moves about half of the
// output (the finaliser of MurmurHash3, by Appleby).
function mixed(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
