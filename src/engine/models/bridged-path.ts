/*
 * Bridged path: a path of a jump-diffusion as its ends and jumps alone, with a Brownian
 * bridge for what lies between. For simulation, so by exact operations alone.
 */
import type { Random } from '../random.ts';
import { drawJumps, jumpSize } from './jump-diffusion.ts';
import type { JumpDraws, LogProcess } from './jump-diffusion.ts';

/** What a path and its mirror image are made of: room for one path at a time. */
export interface PathDraws extends JumpDraws {
  /** A standard normal deviate for the way to each jump and to the end. */
  readonly ways: number[];
}

/** Room for the draws of one path at a time. */
export function newDraws(): PathDraws {
  return { times: [], deviates: [], ways: [] };
}

/** A piece of a path between jumps. */
export type Piece = (from: number, to: number, variance: number) => void;

/**
 * Draws a path.
 *
 * @param process the process
 * @param random where the path draws from, moved on
 * @param into gets its jumps, and a deviate for each piece between them
 */
export function drawPath(process: LogProcess, random: Random, into: PathDraws): void {
  drawJumps(process, random, into);
  into.ways.length = 0;
  while (into.ways.length <= into.times.length) into.ways.push(random.normal());
}

/**
 * Goes along a path, piece by piece, from a log price of 0.
 *
 * @param process the process
 * @param path its draws
 * @param mirror 1 for the path, −1 for its mirror image
 * @param visit told each piece: its ends, and the variance of the way; a jump has none
 */
export function followPath(
  { drift, variance, years, jumps }: LogProcess,
  path: PathDraws,
  mirror: number,
  visit: Piece,
): void {
  const { times, deviates, ways } = path;
  let x = 0;
  let now = 0;
  for (let i = 0; i <= times.length; i++) {
    const next = times[i] ?? years;
    const spread = variance * (next - now);
    const to = x + drift * (next - now) + mirror * Math.sqrt(spread) * (ways[i] ?? 0);
    visit(x, to, spread);
    x = to;
    now = next;
    if (i === times.length) break;
    const landed = x + jumpSize(jumps, mirror * (deviates[i] ?? 0));
    visit(x, landed, 0);
    x = landed;
  }
}

/** Chance that a piece of a path touches what it is asked about, given its ends and variance. */
export type Touch = (from: number, to: number, variance: number) => number;

/**
 * Chance that a path touches, given where it was at its jumps and at the end.
 *
 * Less scattered than whether it did, so fewer paths tell the same.
 *
 * @param process the process
 * @param path its draws
 * @param mirror 1 for the path, −1 for its mirror image
 * @param touch the chance for one piece
 * @returns probability (0 to 1)
 */
export function touchedShare(
  process: LogProcess,
  path: PathDraws,
  mirror: number,
  touch: Touch,
): number {
  let touched = 0;
  followPath(process, path, mirror, (from, to, variance) => {
    touched += (1 - touched) * touch(from, to, variance);
  });
  return touched;
}
