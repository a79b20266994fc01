/** What the widget says: the finding and the sentence, of each view. */
import { number, percent, short, withUnit } from '../../kit/format.ts';
import { clock, playedOf } from './days.ts';
import { marginsOf } from './margin.ts';
import { calendarOf, chances, firings } from './odds.ts';
import type { Settings } from './params.ts';

/** A number a year, in words that stay short. */
export function times(a: number): string {
  if (a >= 9.95) return `${number(a)} times a year`;
  if (a >= 1.45) return `${number(a, 1)} times a year`;
  if (a >= 0.67) return 'about once a year';
  if (a < 1e-10) return 'next to never';
  return `once in ${years(twoDigits(1 / a))}`;
}

function twoDigits(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}

function years(span: number): string {
  if (span < 10) return `${number(span, 1)} years`;
  if (span < 1e6) return `${number(span)} years`;
  return span < 1e9
    ? `${short(span / 1e6, 1)} million years`
    : `${short(span / 1e9, 1)} billion years`;
}

/** A probability with the digits it needs. */
export function share(probability: number): string {
  const value = 100 * probability;
  if (value > 0 && value < 0.0001) return 'next to none';
  return percent(value, value >= 9.95 ? 0 : value >= 0.095 ? 1 : value >= 0.00095 ? 3 : 4);
}

export const volatilityText = ({ volatility }: Settings): string =>
  `${withUnit(short(volatility, 1), '%')} a day`;

/** In what the chance is: days, or windows of so many minutes. */
function windowText(values: Settings): string {
  return values.window === calendarOf(values).minutes
    ? 'days'
    : `windows of ${number(values.window)} min`;
}

const moveText = ({ direction, distance }: Settings): string =>
  `a ${direction === 'falls' ? 'fall' : 'move'} of ${withUnit(short(distance, 1), '%')}`;

/** The figure’s title. */
export const finding = (values: Settings): string =>
  ({ often: oftenFinding, day: dayFinding, margin: marginFinding })[values.view](values);

/** The finding in one sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  ({ often: oftenReadout, day: dayReadout, margin: marginReadout })[values.view](values);

const oftenFinding = (values: Settings): string =>
  `At ${volatilityText(values)}, ${moveText(values)} is touched ${times(firings(values, values.distance).touch)}`;

function oftenReadout(values: Settings): string {
  const { touch, close, fat } = chances(values, values.distance);
  const a = firings(values, values.distance);
  const ratio = touch > 0 ? close / touch : 0;
  const half = ratio > 0.47 && ratio < 0.53 ? ', half as likely' : '';
  return `With ${volatilityText(values)}, ${moveText(values)} is touched in ${share(touch)} of ${windowText(values)} (${times(a.touch)}); closing beyond, ${share(close)}${half}; with fat tails ${share(fat)}, ${times(a.fat)}.`;
}

const signed = (fall: number): string => percent(-100 * fall, 1);

function dayFinding(values: Settings): string {
  const { day, looks, timeline } = playedOf(values);
  const last = looks.at(-1);
  if (last === undefined)
    return `${day.name} opens, with ${number(day.rules.length)} levels below it`;
  const stops = timeline.phases.filter(({ phase }) => phase !== 'trading');
  if (stops.length === 0)
    return `${day.name} reaches no level: ${signed(last.fall)} at ${clock(last.minute)}`;
  const first = stops[0];
  const at = looks.find(({ minute }) => minute === first?.from)?.fall ?? last.fall;
  if (timeline.closed !== null) {
    const closed = looks.find(({ minute }) => minute === timeline.closed)?.fall ?? last.fall;
    const after = day.deepest > closed + 0.001 && last.minute > timeline.closed;
    return after
      ? `Closed at ${signed(closed)} by ${clock(timeline.closed)}, ${day.name.toLowerCase()} still went to ${signed(Math.max(...looks.map(({ fall }) => fall)))}`
      : `Paused at ${signed(at)}, ${day.name.replace('The', 'the')} was closed for the day after ${number(timeline.trading)} minutes of trading`;
  }
  return last.minute === first?.from
    ? `${day.name} is paused at ${signed(at)}`
    : `Paused at ${signed(at)}, ${day.name.replace('The', 'the')} stood at ${signed(last.fall)} at ${clock(last.minute)}`;
}

function dayReadout(values: Settings): string {
  const { day, timeline, until } = playedOf(values);
  const { trading, paused, closed } = timeline;
  const shut = closed === null ? '' : `, closed from ${clock(closed)}`;
  const { touch } = chances(
    { ...values, direction: 'falls', window: 1440, calendar: 'always' },
    100 * Math.max(0.001, day.deepest),
  );
  return `${day.name}, ${day.place}, to ${clock(until)}: ${number(trading)} minutes of trading, ${number(paused)} paused${shut}. With ${volatilityText(values)} and normal days, a fall of ${percent(100 * day.deepest)} is touched on ${share(touch)} of days.`;
}

const NAMES = {
  floor: 'with the floor',
  buffer: 'with the buffer',
  stress: 'with stressed days',
  none: '',
} as const;

function marginFinding(values: Settings): string {
  const { from, to } = marginsOf(values);
  const verb = to >= from ? 'lifts' : 'lowers';
  return `A day of ${percent(values.shock, 0)} ${verb} the margin from ${percent(100 * from)} to ${percent(100 * to)}`;
}

function marginReadout(values: Settings): string {
  const { from, to, guardedFrom, guardedTo, halfLife } = marginsOf(values);
  const guarded =
    values.guard === 'none'
      ? ''
      : `; ${NAMES[values.guard]} from ${percent(100 * guardedFrom)} to ${percent(100 * guardedTo)}`;
  return `After a day of ${percent(values.shock, 0)} at ${volatilityText(values)}, margin for 99\u202f% of normal days goes from ${percent(100 * from)} to ${percent(100 * to)}${guarded}. The shock counts half after ${number(halfLife, 0)} days.`;
}
