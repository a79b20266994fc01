/*
 * The engine's randomness: seeded, and the same bits in every browser, so that a figure
 * drawn twice is the same figure. Float64.
 */
import { DomainError } from './errors.ts';
import { nextUniform, startStream } from './xoshiro.ts';
import { fillNormal } from './ziggurat.ts';

/** A stream of random numbers. */
export interface Random {
  /** A uniform deviate, more than 0 and less than 1, of 52 bits. */
  readonly uniform: () => number;
  /** A standard normal deviate. */
  readonly normal: () => number;
  /** The next `n` normal deviates, into the beginning of `buffer`: the fast way to many. */
  readonly fill: (buffer: Float64Array, n?: number) => void;
  /** Goes to the beginning of another stream of the same seed. */
  readonly restart: (stream: number) => void;
}

/**
 * A stream of random numbers, given by a seed and its number.
 *
 * @param seed which randomness (a whole number from 0 to 2^32 − 1)
 * @param stream which stream of it, say one a path (a whole number from 0 to 2^32 − 1)
 * @returns the stream, at its beginning
 * @throws {DomainError} if a number is not whole or out of range, here or in `restart`;
 *   if `fill` is asked for more than its buffer holds
 */
export function makeRandom(seed: number, stream = 0): Random {
  const state = new Int32Array(4);
  const one = new Float64Array(1);
  const from = whole('seed', seed, maxWord);

  const uniform = () => nextUniform(state);
  const fill = (buffer: Float64Array, n = buffer.length) => {
    fillNormal(buffer, whole('n', n, buffer.length), state);
  };
  const normal = () => {
    fillNormal(one, 1, state);
    return one[0] ?? 0;
  };
  const restart = (number: number) => {
    startStream(state, from, whole('stream', number, maxWord));
  };

  restart(stream);
  return { uniform, normal, fill, restart };
}

const maxWord = 0xffff_ffff;

function whole(parameter: string, value: number, max: number): number {
  if (!Number.isInteger(value) || value < 0 || value > max)
    throw new DomainError(parameter, value, `a whole number from 0 to ${max}`);
  return value;
}
