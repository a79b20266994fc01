/** What the widget says: the finding and the sentence, of each view. */
import { number, percent, short, THIN, withUnit } from '../../kit/format.ts';
import type { Settings } from './params.ts';
import { always, depthAt, depthOf, slotAt, voteOf } from './race.ts';

/** A span of seconds as it is spoken. */
export function span(seconds: number): string {
  if (seconds < 90) return `${number(seconds)}${THIN}s`;
  if (seconds < 2 * 3600) return `${short(seconds / 60, 1)}${THIN}min`;
  if (seconds < 2 * 86_400) return `${short(seconds / 3600, 1)}${THIN}h`;
  return `${short(seconds / 86_400, 1)} days`;
}

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A large number in words, to three digits or so. */
export function large(value: number): string {
  const scale = SCALES.find(([unit]) => value >= unit);
  if (scale === undefined) return number(value);
  const [unit, name] = scale;
  const lead = value / unit;
  return `${lead >= 1000 ? number(lead) : short(lead, lead >= 100 ? 0 : lead >= 10 ? 1 : 2)} ${name}`;
}

export const money = (value: number): string => `${large(value)}${THIN}USD`;

/** One chance in so many; a chance of more than a tenth in per cent. */
export function chance(probability: number): string {
  if (probability >= 0.1) return percent(100 * probability);
  const once = 1 / probability;
  return once < 1e15 ? `1 chance in ${large(once)}` : 'next to no chance';
}

/** A probability in per cent with the digits it needs. */
export function share(probability: number): string {
  const value = 100 * probability;
  const digits = value >= 9.95 ? 1 : value >= 0.1 ? 2 : value >= 0.001 ? 3 : 6;
  return value > 0 && value < 1e-6 ? `under ${withUnit('0.000001', '%')}` : percent(value, digits);
}

export const blocksText = (blocks: number): string =>
  blocks === 1 ? '1 block' : `${number(blocks)} blocks`;

/** The figure’s title. */
export const finding = (values: Settings): string =>
  values.view === 'work' ? workFinding(values) : voteFinding(values);

/** The finding in a sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  values.view === 'work' ? workReadout(values) : voteReadout(values);

function workFinding(values: Settings): string {
  if (always(values)) return 'Half of the work always wins; waiting only raises its bill';
  const { exact } = depthOf(values, depthAt(values));
  const against = `Against ${percent(values.share, 0)} of the work`;
  return depthAt(values) === 0
    ? `${against}, no block leaves nothing but trust`
    : `${against}, ${blocksText(depthAt(values))} ${depthAt(values) === 1 ? 'leaves' : 'leave'} ${chance(exact)}`;
}

function workReadout(values: Settings): string {
  const { exact, paper, seconds, gain, bill, breakEven } = depthOf(values, depthAt(values));
  const wait = `${blocksText(depthAt(values))} (about ${span(seconds)})`;
  const against = `Against ${percent(values.share, 0)} of the work`;
  const balance = `An attempt brings ${money(gain)} on average for ${money(bill)} or more`;
  if (always(values)) return `${against}, ${wait} protect nothing but time. ${balance}.`;
  const even = breakEven === null ? '' : `; it pays from ${money(breakEven)} on`;
  return `${against}, ${wait} leave ${share(exact)} for a reversal (Bitcoin paper: ${share(paper)}). ${balance}${even}.`;
}

const minutes = (seconds: number): string => number(seconds / 60, 1);

function voteFinding(values: Settings): string {
  const { slots, seconds } = voteOf(values);
  return `A block in slot ${number(slotAt(values))} of its epoch is final after ${number(slots)} slots, ${minutes(seconds)} minutes`;
}

function voteReadout(values: Settings): string {
  const { covered, final, flight, seconds } = voteOf(values);
  const checkpoint =
    covered === 0 ? 'It is a checkpoint itself' : 'Its checkpoint is the next epoch’s first block';
  return `${checkpoint}, final at slot ${number(final)}, after ${minutes(seconds)} minutes. With ${money(values.flow)} an hour, ${money(flight)} are in flight. Undoing it then costs a third of the stake: no chance is given.`;
}
