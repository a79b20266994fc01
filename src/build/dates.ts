const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** 2026-11-25 → 25 November 2026. */
export function day(date: string): string {
  const [year = '', month = '', number = ''] = date.split('-');
  return `${Number(number)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** One day, or the first and the last of several. */
export function days(from: string, until?: string): string {
  return until === undefined || until === from ? day(from) : `${day(from)} to ${day(until)}`;
}

/** The last of some days; nothing, where there is none. */
export function latest(dates: readonly string[]): string {
  return [...dates].sort().at(-1) ?? '';
}
