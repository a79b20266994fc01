/*
 * Moments in universal time, as a ledger stamps them, counted without a clock.
 */
import { DomainError } from '../errors.ts';

const stamp = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?Z?$/u;
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * Minutes from the beginning of the year 0 to a moment.
 *
 * @param parameter name of the parameter, for the error
 * @param value the moment: year, month, day and time in universal time, “2024-11-06T10:17”, with
 *   seconds and a Z if they are known
 * @returns the minutes, leap years counted and leap seconds not
 * @throws {DomainError} if the text is no such moment
 */
export function utcMinutes(parameter: string, value: string): number {
  // Seconds that are not written are not there.
  const parts = (stamp.exec(value) ?? []).slice(1).filter((part) => part);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const date = daysTo(year, month, day);
  if (date === null || hour > 23 || minute > 59 || second >= 60)
    throw new DomainError(parameter, value, 'a moment such as 2024-11-06T10:17, in universal time');
  return date * 1440 + hour * 60 + minute + second / 60;
}

// Days from the beginning of the year 0; null for a day that is not in the calendar.
function daysTo(year: number, month: number, day: number): number | null {
  const before = daysBefore[month - 1];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (before === undefined) return null;
  const length = (daysBefore[month] ?? 365) - before + (leap && month === 2 ? 1 : 0);
  if (!(day >= 1 && day <= length)) return null;
  const leaps = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  return year * 365 + leaps + before + (leap && month > 2 ? 1 : 0) + day - 1;
}
