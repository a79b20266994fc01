/** What the widget says: the finding and the sentence, of each view. */
import { percent, short } from '../../kit/format.ts';
import { mapFinding, mapReadout } from './map-words.ts';
import { chances, exitOf, groupOf } from './odds.ts';
import type { Settings } from './params.ts';

/** A chance as one in so many. */
export function odds(chance: number): string {
  if (chance >= 0.4) return percent(100 * chance, 0);
  const times = chance > 0 ? 1 / chance : Infinity;
  if (times >= 1e12) return 'next to never';
  if (times >= 1e9) return `1 in ${short(threeDigits(times / 1e9), 1)} billion`;
  if (times >= 1e6) return `1 in ${short(threeDigits(times / 1e6), 1)} million`;
  return `1 in ${short(threeDigits(times), times < 9.95 ? 1 : 0)}`;
}

function threeDigits(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return unit < 1 ? value : Math.round(value / unit) * unit;
}

/** A share of users; never all of them, and none only if it is none. */
export function shareText(share: number): string {
  if (share > 0.995) return 'nearly all';
  return percent(100 * share, share > 0 && share < 0.01 ? 1 : 0);
}

export const days = (count: number): string =>
  `${short(count, 1)} ${short(count, 1) === '1' ? 'day' : 'days'}`;

/** The figure’s title. */
export const finding = (values: Settings): string =>
  ({ keys: keysFinding, exit: exitFinding, map: mapFinding })[values.view](values);

/** The finding in one sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  ({ keys: keysReadout, exit: exitReadout, map: mapReadout })[values.view](values);

/** Beyond so many times the chance without it, the shared failure is what decides. */
const DECIDES = 3;

const span = ({ years }: Settings): string =>
  years === 1 ? 'a year' : `in ${short(years, 1)} years`;

function keysFinding(values: Settings): string {
  const { independent, taken, locked } = chances(values);
  const { needed, signers } = groupOf(values);
  const group = `${needed} of ${signers}`;
  if (taken > DECIDES * independent)
    return `With a shared failure of ${short(values.shared, 1)}\u202f%, ${group} keys fall ${odds(taken)}, not ${odds(independent)}`;
  return `${group} keys are taken over ${odds(taken)} and locked ${odds(locked)} ${span(values)}`;
}

function keysReadout(values: Settings): string {
  const { independent, taken, locked } = chances(values);
  const { window, share } = exitOf(values);
  const both =
    values.shared > 0
      ? `, ${odds(taken)} with ${short(values.shared, 1)}\u202f% shared failure`
      : '';
  const out =
    window > 0
      ? `You have ${days(window)} to leave; ${share > 0.995 ? '' : 'about '}${shareText(share)} notice in time.`
      : 'Nobody can leave in time.';
  return `One of ${groupOf(values).signers} signers breaking with ${short(values.chance, 1)}\u202f% a year: takeover ${odds(independent)} if independent${both}; locked ${odds(locked)} ${span(values)}. ${out}`;
}

function exitFinding(values: Settings): string {
  const { window, share } = exitOf(values);
  if (window === 0)
    return values.delay === 0
      ? 'Without a delay nobody can leave before the code changes'
      : `A delay of ${days(values.delay)} is no exit: leaving takes ${days(values.leaving)}`;
  return `A delay of ${days(values.delay)} leaves ${days(window)}, and ${shareText(share)} notice in time`;
}

function exitReadout(values: Settings): string {
  const { window, share } = exitOf(values);
  const plan = `New code runs ${days(values.delay)} after it is announced, and leaving takes ${days(values.leaving)}`;
  if (window === 0) return `${plan}: whoever asks on the first day is still inside.`;
  return `${plan}: you must ask within ${days(window)}. If half of the users notice within ${days(values.median)}, ${shareText(share)} do in time.`;
}
