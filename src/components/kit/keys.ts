/** Where a number goes at a key, by the slider pattern: arrows a step, pages ten, Home and End the ends. */
import type { NumberParam } from './define.ts';

type Move = (value: number, param: NumberParam) => number;

const up: Move = (value, { step }) => value + step;
const down: Move = (value, { step }) => value - step;
/** Ten steps; on a log scale a doubling, which is what ten steps mean to the eye. */
const far: Move = (value, { step, scale }) => (scale === 'log' ? value * 2 : value + 10 * step);
const back: Move = (value, { step, scale }) => (scale === 'log' ? value / 2 : value - 10 * step);

const MOVES = new Map<string, Move>([
  ['ArrowRight', up],
  ['ArrowUp', up],
  ['ArrowLeft', down],
  ['ArrowDown', down],
  ['PageUp', far],
  ['PageDown', back],
  ['Home', (_, { min, track }) => track?.[0] ?? min],
  ['End', (_, { max, track }) => track?.[1] ?? max],
]);

/** The new value, on a step and within the range; undefined for any other key. */
export function moved(key: string, param: NumberParam, value: number): number | undefined {
  const move = MOVES.get(key);
  return move && kept(param, move(value, param));
}

/**
 * The nearest step within the range, or an end of it. Steps count from zero, so
 * that round values stay round; an end that lies on none can be reached all the same.
 */
export function kept({ min, max, step }: NumberParam, value: number): number {
  if (value <= min || value >= max) return value <= min ? min : max;
  const stepped = Number((Math.round(value / step) * step).toFixed(6));
  return Math.min(max, Math.max(min, stepped));
}
