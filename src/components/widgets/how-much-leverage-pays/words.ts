/** What the widget says: the finding and the sentence, and how it says a growth and a chance. */
import { number, percent, short, times, withUnit } from '../../kit/format.ts';
import { growthAt, liquidatedAt, oddsAt, setting, typical } from './lever.ts';
import type { Settings } from './params.ts';

/** A growth rate, a fraction, in per cent: with its sign, and no digits that say nothing. */
export function growing(rate: number): string {
  const value = 100 * rate;
  if (value < -1000) return `below ${withUnit(number(-1000), '%')}`;
  const text = number(value, Math.abs(value) < 100 ? 1 : 0);
  return withUnit(value > 0 && /[1-9]/.test(text) ? `+${text}` : text, '%');
}

/** A chance, a fraction, in per cent: never none or all where it is neither. */
export function chance(p: number): string {
  if (p <= 0 || p >= 1) return withUnit(p <= 0 ? '0' : '100', '%');
  if (p < 0.0005) return `under ${percent(0.1)}`;
  if (p >= 0.9995) return `over ${percent(99.9)}`;
  return percent(100 * p);
}

export const spoken = (days: number): string => `${short(days, 0)} ${days === 1 ? 'day' : 'days'}`;

/** Two digits where the first would say nothing. */
export const lever = (leverage: number): string =>
  leverage < 10 ? `${short(leverage)}×` : times(leverage);

/** The figure’s title. */
export function finding(values: Settings): string {
  const { best } = setting(values);
  const own = growing(growthAt(values, values.leverage));
  const other =
    best.leverage > 0
      ? `at best ${growing(best.growth)}`
      : `with none ${growing(values.rate / 100)}`;
  return `At ${lever(values.leverage)} growth is ${own} a year, ${other}; ${chance(oddsAt(values, values.leverage).touch)} liquidated in ${spoken(values.days)}`;
}

function away(values: Settings): string {
  const level = liquidatedAt(values);
  if (level === null) return 'no price liquidates it';
  if (level >= 1) return 'it is liquidated as it opens';
  const odds = chance(oddsAt(values, values.leverage).touch);
  return `the liquidation price is ${percent(100 * (1 - level))} away, touched within ${spoken(values.days)} in ${odds} of cases`;
}

/** How much growth the leverage costs, against the best that there is. */
function against(values: Settings): string {
  const { best } = setting(values);
  const some = best.leverage > 0;
  const behind =
    100 * ((some ? best.growth : values.rate / 100) - growthAt(values, values.leverage));
  if (behind < 0.05) return 'as good as it gets';
  const points = behind > 1000 ? 'over 1\u202f000' : number(behind, behind < 100 ? 1 : 0);
  return `${points} points behind ${some ? `the best, ${lever(best.leverage)}` : 'no position'}`;
}

/** What half of all paths have at most after a year, of 100. */
function money(values: Settings): string {
  const left = typical(values);
  if (left < 0.01) return 'under 0.01';
  return left > 1e6 ? 'over a million' : short(left, left < 10 ? 2 : 0);
}

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const growth = growing(growthAt(values, values.leverage));
  return `At ${lever(values.leverage)} and ${short(values.volatility)}\u202f% volatility ${away(values)}. Growth is ${growth} a year, ${against(values)}: half the paths have ${money(values)} or less of 100 then.`;
}
