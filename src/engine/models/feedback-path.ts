/*
 * Feedback path: one path of a price and the forced sales along it, the kernel of the
 * feedback simulation. Everything that changes from step to step is in a course of four
 * numbers, so that the loop over quiet steps holds them in registers. Exact operations alone.
 */
import type { Random } from '../random.ts';
import { bridgeMinimum } from './brownian-bridge.ts';
import { jumpSize } from './jump-diffusion.ts';
import type { Stepping } from './stepped-path.ts';

/** A book as the steps need it: by falling liquidation price, with an end that is never reached. */
export interface PressingBook {
  /** Log liquidation prices relative to the price now, and −Infinity. */
  readonly levels: Float64Array;
  /** What each sale adds to the weight on the log price. */
  readonly pushes: Float64Array;
  /** Amounts of the first k positions (base), for k from 0 to all. */
  readonly sold: Float64Array;
  /** Share of the weight that is left after a step. */
  readonly fade: number;
  /** Whether to watch between the steps too. */
  readonly bridged: boolean;
}

/** A path with its book. */
export interface FeedbackPath {
  readonly paths: Stepping;
  readonly book: PressingBook;
  /** 1 for the path, −1 for its mirror image. */
  readonly mirror: number;
  /** Where looks between the steps draw from. */
  readonly random: Random;
}

/** Undisturbed log price, weight of the sales on it, lowest log price so far, latest low. */
export type Course = Float64Array;

/** A course, before its first path. */
export function newCourse(): Course {
  return new Float64Array(4);
}

/** Lowest log price of a course that has been followed, sales included. */
export function lowestOf(course: Course): number {
  return course[2] ?? 0;
}

/**
 * Amount that is forced out along a path.
 *
 * @param path the path, drawn, and its book
 * @param course where it is followed; what it held is forgotten
 * @returns the amount (base)
 */
export function forcedAlong(path: FeedbackPath, course: Course): number {
  const { paths, book, mirror } = path;
  const { jumps } = paths;
  const follow = book.bridged ? bridgedSteps : quietSteps;
  course.fill(0);
  let next = settled(0, book, course);
  let step = 0;
  for (let jump = 0; ; jump++) {
    const end = jumps.ends[jump] ?? paths.steps - 1;
    while (step <= end) {
      step = follow(path, step, end, book.levels[next] ?? 0, course);
      next = settled(next, book, course);
    }
    if (jump === jumps.ends.length) return book.sold[next] ?? 0;
    const landed =
      (course[0] ?? 0) + jumpSize(paths.process.jumps, mirror * (jumps.deviates[jump] ?? 0));
    course[0] = landed;
    course[3] = landed;
    next = settled(next, book, course);
  }
}

// Sells whoever is due at the latest low, until no one else is.
function settled(from: number, { levels, pushes }: PressingBook, course: Course): number {
  const low = course[3] ?? 0;
  let weight = course[1] ?? 0;
  let next = from;
  for (; low - weight <= (levels[next] ?? 0); next++) weight += pushes[next] ?? 0;
  course[1] = weight;
  course[2] = Math.min(course[2] ?? 0, low - weight);
  return next;
}

// Steps on, seeing the price at the end of each, until it is at the level or below.
function quietSteps(
  { paths: { deviates, drift, deviation }, book: { fade }, mirror }: FeedbackPath,
  from: number,
  end: number,
  level: number,
  course: Course,
): number {
  const swing = mirror * deviation;
  let x = course[0] ?? 0;
  let weight = course[1] ?? 0;
  let lowest = course[2] ?? 0;
  let step = from;
  for (; step <= end; step++) {
    x += drift + swing * (deviates[step] ?? 0);
    weight *= fade;
    const price = x - weight;
    if (price < lowest) lowest = price;
    if (price <= level) {
      step++;
      break;
    }
  }
  course[0] = x;
  course[1] = weight;
  course[2] = lowest;
  course[3] = x;
  return step;
}

// The same, seeing on the way too where the price came near the level.
function bridgedSteps(
  { paths: { deviates, drift, deviation }, book: { fade }, mirror, random }: FeedbackPath,
  from: number,
  end: number,
  level: number,
  course: Course,
): number {
  const swing = mirror * deviation;
  const variance = deviation * deviation;
  let x = course[0] ?? 0;
  let weight = course[1] ?? 0;
  let lowest = course[2] ?? 0;
  let low = x;
  let step = from;
  for (; step <= end; step++) {
    const before = x;
    x += drift + swing * (deviates[step] ?? 0);
    weight *= fade;
    const edge = level + weight;
    // Farther from the edge than this a bridge touches it once in 10¹⁷.
    const near = (before - edge) * (x - edge) < 20 * variance;
    low = near ? bridgeMinimum(before, x, variance, random.uniform()) : x;
    lowest = Math.min(lowest, low - weight);
    if (low <= edge) {
      step++;
      break;
    }
  }
  course[0] = x;
  course[1] = weight;
  course[2] = lowest;
  course[3] = low;
  return step;
}
