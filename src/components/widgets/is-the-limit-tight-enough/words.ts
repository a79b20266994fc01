/** What the widget says: the finding and the sentence. */
import { toNumber } from '../../../engine/index.ts';
import { number, short, times, withUnit } from '../../kit/format.ts';
import { steps } from './change.ts';
import { limit } from './limit.ts';
import type { Settings } from './params.ts';
import { holding } from './tables.ts';

/** Rarer than one in a million is only said to be rarer. */
const RAREST = 1e-6;

/** A chance as a share of liquidations, to two digits that count. */
export function chance(value: number): string {
  if (value < RAREST) return `under ${percent(100 * RAREST)}`;
  const share = 100 * value;
  return percent(share, share >= 10 ? 0 : share >= 1 ? 1 : share >= 0.01 ? 2 : 4);
}

/** A share in per cent, without zeros at its end. */
export const percent = (value: number, digits = 4): string => withUnit(short(value, digits), '%');

export const money = (value: number): string =>
  `$${number(value, value < 1000 && value % 1 !== 0 ? 2 : 0)}`;

export const days = (value: number): string => `${short(value)} day${value === 1 ? '' : 's'}`;

/** Beyond this no venue goes, and nobody needs a number. */
const BEYOND = 1000;

const cap = (value: number | null): string | null =>
  value === null || value > BEYOND ? null : times(value);

export const finding = (values: Settings): string =>
  values.view === 'limit' ? limitFinding(values) : tierFinding(values);

export const readout = (values: Settings): string =>
  values.view === 'limit' ? limitReadout(values) : tierReadout(values);

function limitFinding(values: Settings): string {
  const of = limit(values);
  const enough = cap(of.cap);
  const allows =
    enough === null
      ? 'no cap is needed'
      : `${percent(values.tolerance)} is tolerated up to ${enough}`;
  return `At ${times(values.leverage)}, ${chance(of.chance)} of liquidations leave a hole; ${allows}`;
}

function limitReadout(values: Settings): string {
  const of = limit(values);
  const enough = cap(of.cap);
  const allows =
    enough === null
      ? 'no cap is needed'
      : `the tolerance of ${percent(values.tolerance)} allows ${enough}`;
  return `At ${times(values.leverage)} a liquidation in ${percent(values.volatility, 1)} volatility leaves a hole ${chance(of.chance)} of the time; ${allows}. ${lands(values)} ${number(100 * of.share)}\u202f% of longs at the limit are gone, in stress at ${percent(values.stress, 1)}.`;
}

/** How a change comes, and when: the first words of what happens meanwhile. */
function lands({ way, delay }: Settings): string {
  if (delay === 0 && way !== 'steps') return 'A change is in force at once: by then';
  if (way === 'vote') return `A vote lands in ${days(delay)}; by then`;
  if (way === 'decree') return `A decree is in force in ${days(delay)}; by then`;
  return `In ${days(delay)} a delegate moves it ${short(points(delay), 1)} points; by then`;
}

/** Percentage points that a delegate can have moved the limit after so many days. */
export const points = (delay: number): number => {
  const last = steps(delay).path.at(-1);
  return last ? toNumber(last.value) : 0;
};

function tierFinding(values: Settings): string {
  const { kept } = holding(values);
  const average = kept.effectiveRate ? toNumber(kept.effectiveRate) : 0;
  return `At ${money(values.size)} the next dollar needs ${percent(100 * toNumber(kept.marginalRate), 2)}, the average one ${percent(100 * average, 2)}`;
}

function tierReadout(values: Settings): string {
  const { tiers, kept, most, leverage, opened } = holding(values);
  const flat = values.size * toNumber(kept.marginalRate);
  const one =
    kept.tier === 1 ? '' : ` One rate for all of it would ask ${money(Math.round(flat))}.`;
  return `A position of ${money(values.size)} on ${tiers.name}, is in tier ${kept.tier} of ${tiers.rows.length}: up to ${times(most)}, ${money(Math.round(toNumber(opened)))} to open at ${times(leverage)}, ${money(Math.round(toNumber(kept.margin)))} to keep.${one}`;
}
