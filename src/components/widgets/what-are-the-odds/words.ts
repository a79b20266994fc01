/** What the widget says: the finding, the sentence, and how it says a chance. */
import { number, percent, short, THIN, withUnit } from '../../kit/format.ts';
import { wood, type Wood } from './ignition.ts';
import { odds } from './odds.ts';
import type { Settings } from './params.ts';

/** A chance, a fraction, in per cent: never none or all where it is neither. */
export function chance(p: number): string {
  if (p <= 0 || p >= 1) return withUnit(p <= 0 ? '0' : '100', '%');
  if (p < 0.0005) return `under 0.1${THIN}%`;
  if (p >= 0.9995) return `over 99.9${THIN}%`;
  return percent(100 * p);
}

export const spoken = (days: number): string => `${short(days, 1)} ${days === 1 ? 'day' : 'days'}`;

/** Two digits where the first would say nothing. */
export const dipped = (dip: number): string => withUnit(short(dip, dip < 1 ? 2 : 1), '%');

const outOf = ({ units, ignition: { forced } }: Wood): string =>
  forced.gte(units)
    ? `all ${short(units.toNumber())} units`
    : `${short(forced.toNumber())} of ${short(units.toNumber())} units`;

const watched: Readonly<Record<Settings['watch'], string>> = {
  always: '',
  second: ', watched each second,',
  minute: ', watched each minute,',
  hour: ', watched each hour,',
  day: ', watched each day,',
};

/** What the closed form leaves out, and the simulation does not. */
export function leftOut({ jumps, feedback }: Settings): string {
  const both = [
    ...(jumps === 'none' ? [] : ['jumps']),
    ...(feedback === 'fades' ? ['fading'] : []),
  ];
  return both.join(' and ');
}

/** The chance that the formula gives. */
const given = (values: Settings): string => chance(odds(values).seen);

const burning = ({ ignition }: Wood): boolean => ignition.shock.lte(0);

/** The figure’s title. */
export function finding(values: Settings): string {
  const of = wood(values);
  if (burning(of)) return `${capital(outOf(of))} are due already: the odds are ${chance(1)}`;
  const by = leftOut(values) === '' ? '' : ', by formula';
  return `A dip of ${dipped(of.dip)} forces ${outOf(of)}: ${given(values)} likely within ${spoken(values.days)}${by}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const of = wood(values);
  const landing = short(of.ignition.landingPrice.toNumber(), 1);
  if (burning(of)) {
    return `No fall is needed: ${outOf(of)} are due at the price now, and it would land near ${landing}.`;
  }
  const without = leftOut(values);
  const but = without === '' ? '' : ` That leaves out ${without}; the simulation does not.`;
  return `A ${dipped(of.dip)} dip is enough to force ${outOf(of)}; at ${number(values.volatility)}${THIN}% volatility the chance of it within ${spoken(values.days)}${watched[values.watch]} is ${given(values)}, and price would land near ${landing}.${but}`;
}
