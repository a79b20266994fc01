/** Chances of a window, and how often a threshold fires in a year. Float64. */
import {
  always,
  bandExitProbability,
  closeProbability,
  firingsPerYear,
  studentFall,
  touchProbability,
  usShares,
  type Calendar,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export const calendarOf = ({ calendar }: Settings): Calendar =>
  calendar === 'shares' ? usShares : always;

/** Length of a window in days of trading. */
const daysOf = (values: Settings): number => values.window / calendarOf(values).minutes;

export interface Chances {
  /** Probabilities in a window. */
  readonly touch: number;
  readonly close: number;
  readonly fat: number;
}

/** Chances that a distance in % is touched, closed beyond, and closed beyond with fat tails. */
export function chances(values: Settings, distance: number): Chances {
  const fall = distance / 100;
  const volatility = values.volatility / 100;
  const years = daysOf(values);
  const deviation = volatility * Math.sqrt(years);
  const passage = { price: 1, volatility, years };
  const down = { ...passage, barrier: 1 - fall, direction: 'down' } as const;
  const fat = studentFall(fall, deviation, values.degrees);
  if (values.direction === 'falls')
    return { touch: touchProbability(down), close: closeProbability(down), fat };
  const band = { down: -Math.log1p(-fall), up: Math.log1p(fall), spread: deviation };
  const up = { ...passage, barrier: 1 + fall, direction: 'up' } as const;
  return {
    touch: bandExitProbability(band),
    close: closeProbability(down) + closeProbability(up),
    fat: 2 * fat,
  };
}

/** The same as numbers a year. */
export function firings(values: Settings, distance: number): Chances {
  const { touch, close, fat } = chances(values, distance);
  const a = (probability: number) =>
    firingsPerYear(Math.min(1, probability), values.window, calendarOf(values));
  return { touch: a(touch), close: a(close), fat: a(fat) };
}

/** Windows of a year. */
export const windows = (values: Settings): number =>
  firingsPerYear(1, values.window, calendarOf(values));

/** The fewest a year that the figure shows: one in three hundred years. */
export const FEWEST = 1 / 300;
