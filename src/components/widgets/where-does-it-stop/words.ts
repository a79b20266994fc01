/** What the widget says: the finding and the sentence. */
import { number, short, withUnit } from '../../kit/format.ts';
import { domino, UNITS, type Run } from './domino.ts';
import type { Settings } from './params.ts';

export const percent = (value: number): string => withUnit(short(value, 1), '%');
export const units = (value: number): string => `${short(value, 1)} unit${value === 1 ? '' : 's'}`;

/** How many of all units; a rest below the last digit is none. */
const outOf = ({ sold }: Run): string =>
  sold >= UNITS ? `all ${UNITS} units` : `${short(sold, 1)} of ${UNITS} units`;

/** The figure's title. */
export function finding(values: Settings): string {
  const run = domino(values);
  if (values.shock === 0) return 'Without a first fall, nobody is forced out';
  const first = `a fall of ${percent(values.shock)}`;
  if (!run.ended) {
    const round = `round ${run.played.length} of ${run.cascade.rounds.length}`;
    return run.played.length === 0
      ? `Before the first round, the price stands ${percent(run.fall)} lower`
      : `After ${round}, ${first} has become ${percent(run.fall)}`;
  }
  if (run.sold === 0) return `A${first.slice(1)} stays a fall of ${percent(run.fall)}`;
  return `A${first.slice(1)} becomes ${percent(run.fall)}: ${outOf(run)} are forced out`;
}

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const run = domino(values);
  if (run.cascade.rounds.length === 0) {
    return `A first fall of ${percent(values.shock)} reaches nobody: no unit is sold, and the price stays there.`;
  }
  const count = run.played.length;
  const rounds = `${count} round${count === 1 ? '' : 's'}`;
  const times = run.amplification === null ? '' : `, ×${number(run.amplification, 2)}`;
  const debt = run.debt === 0 ? 'no bad debt is left' : `${short(run.debt, 1)} of bad debt is left`;
  const so = run.ended ? 'becomes' : 'has become';
  return `A first fall of ${percent(values.shock)} ${so} ${percent(run.fall)} after ${rounds}${times}: ${outOf(run)} are forced out, and ${debt}.`;
}
