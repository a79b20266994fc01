/*
 * How often a threshold fires: chances of a window, laid end to end over a year. Float64.
 */
import { positive, real, unit } from '../domain.ts';

/** A calendar: days of trading in a year, and minutes of trading in a day. */
export interface Calendar {
  readonly days: number;
  readonly minutes: number;
}

/** Markets that never close, and US shares. */
export const always: Calendar = { days: 365, minutes: 1440 };
export const usShares: Calendar = { days: 252, minutes: 390 };

/**
 * Windows in which a threshold is expected to fire, a year.
 *
 * Each window has a reference of its own, as a day has its last close. Several firings in one count
 * once.
 *
 * @param probability that it fires in a window (0 to 1)
 * @param window length of a window (minutes of trading, > 0)
 * @param calendar days and minutes of trading
 * @returns expected number a year (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function firingsPerYear(probability: number, window: number, calendar: Calendar): number {
  const minutes =
    real('days', calendar.days, positive) * real('minutes', calendar.minutes, positive);
  return (real('probability', probability, unit) * minutes) / real('window', window, positive);
}
