/** What the widget says: the finding and the sentence, of each view. */
import { number, percent, short, times, withUnit } from '../../kit/format.ts';
import { mixedOf, spreadOf, stoppedOf, stuckOf, workingOf } from './feed.ts';
import type { Settings } from './params.ts';

/** A gap in %, with the digits it needs. */
export const gapText = (gap: number): string =>
  percent(gap, gap >= 9.95 ? 0 : gap >= 0.995 ? 1 : gap >= 0.0095 ? 2 : 3);

export const timesText = (report: number): string =>
  report >= 0.1 ? times(report) : `${short(report, 4)}×`;

/** A price to two significant digits or more. */
export function money(price: number): string {
  const digits = price >= 100 ? 0 : price >= 1 ? 2 : Math.min(6, 3 - Math.floor(Math.log10(price)));
  return short(price, price > 0 ? digits : 0);
}

/** A span of time in one unit. */
export function span(seconds: number): string {
  const [size, word] =
    seconds < 100
      ? ([1, 'second'] as const)
      : seconds < 100 * 60
        ? ([60, 'minute'] as const)
        : seconds < 100 * 3600
          ? ([3600, 'hour'] as const)
          : ([86_400, 'day'] as const);
  const count = seconds / size;
  const text = short(count, count < 9.95 ? 1 : 0);
  return `${text} ${text === '1' ? word : `${word}s`}`;
}

/** One in so many. */
export function oneIn(chance: number): string {
  if (chance < 1e-12) return 'next to never';
  if (chance > 0.095) return `${percent(100 * chance, 0)} of the time`;
  const many = 1 / chance;
  if (many < 1e6) return `1 in ${number(many < 1000 ? many : twoDigits(many))}`;
  return many < 1e9 ? `1 in ${number(many / 1e6)} million` : `1 in ${number(many / 1e9)} billion`;
}

function twoDigits(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

/** The figure’s title. */
export const finding = (values: Settings): string =>
  ({
    working: workingFinding,
    stopped: stoppedFinding,
    stuck: stuckFinding,
    reports: reportsFinding,
  })[values.view](values);

/** The finding in one sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  ({
    working: workingReadout,
    stopped: stoppedReadout,
    stuck: stuckReadout,
    reports: reportsReadout,
  })[values.view](values);

function workingFinding(values: Settings): string {
  const { interval, gap } = workingOf(values);
  return `Updated about every ${span(interval)}, the price you read is typically ${gapText(100 * gap)} off`;
}

function workingReadout(values: Settings): string {
  const { perDay, byHeartbeat, late, day } = workingOf(values);
  const writes = perDay >= 9.95 ? number(perDay) : short(perDay, 1);
  const heart = percent(100 * byHeartbeat, byHeartbeat < 0.0995 ? 1 : 0);
  const delay = values.delay > 0 ? ` With the delay it is ${gapText(100 * late)}.` : '';
  return `This feed writes ${writes} times a day, ${heart} of them by its heartbeat, and is at most about ${percent(values.deviation, 2)} off, plus what moves until a write lands.${delay} After a day of silence: ${gapText(100 * day)}.`;
}

const silence = ({ age }: Settings): string => span(60 * age);
const loanText = ({ loan }: Settings): string => `a loan of ${withUnit(short(loan), '%')}`;

/** From here on it is a cent of a thousand. */
const SAID = 0.005;

const given = (values: Settings): number => 1000 * stoppedOf(values).value;

function stoppedFinding(values: Settings): string {
  const { chance } = stoppedOf(values);
  return given(values) >= SAID
    ? `Silent for ${silence(values)}, the feed gives away ${number(given(values), 2)} USD of each ${number(1000)}`
    : `Silent for ${silence(values)}, and ${loanText(values)} is still safe: under water ${oneIn(chance)}`;
}

function stoppedReadout(values: Settings): string {
  const { chance } = stoppedOf(values);
  const gap = gapText(100 * spreadOf(values));
  const worth =
    given(values) >= SAID
      ? `${number(given(values), 2)} USD for each ${number(1000)} USD of collateral`
      : 'next to nothing';
  return `At ${percent(values.swing, 0)} a year, a price ${silence(values)} old is typically ${gap} off. ${loanText(values).replace('a', 'A')} against it is under water ${oneIn(chance)}; walking away is worth ${worth}.`;
}

function stuckFinding(values: Settings): string {
  const { borrow, profit } = stuckOf(values);
  return profit > 0
    ? `Bought for ${money(values.market)} and lent ${money(borrow)}: ${money(profit)} is left with whoever walks away`
    : `At ${money(values.market)} nobody gains by walking away from ${money(borrow)}`;
}

function stuckReadout(values: Settings): string {
  const { overvaluation, borrow, profit, rate } = stuckOf(values);
  const said = `The feed says ${money(values.feed)} while the market says ${money(values.market)}, ${times(overvaluation)}.`;
  return profit > 0
    ? `${said} One token borrows ${money(borrow)}, ${percent(100 * rate, 0)} more than it costs.`
    : `${said} One token borrows ${money(borrow)}, less than it costs or as much; it would pay below that.`;
}

function reportsFinding(values: Settings): string {
  const { wrong, mean, median, reports } = mixedOf(values);
  const said =
    wrong === 0
      ? 'All reports are right'
      : `Wrong: ${number(wrong)} of ${number(reports.length)} reports`;
  return `${said}. The mean says ${timesText(mean)}, the median ${timesText(median)}`;
}

function reportsReadout(values: Settings): string {
  const { wrong, mean, trimmed, median, reports } = mixedOf(values);
  const ends = reports.length > 2 ? `, without the ends ${timesText(trimmed)}` : '';
  const some =
    wrong === 0
      ? `All of ${number(reports.length)} reports are right.`
      : `Of ${number(reports.length)} reports ${number(wrong)} say ${timesText(values.factor)} the price.`;
  return `${some} Their mean is ${timesText(mean)}${ends}, their median ${timesText(median)}.`;
}
