/** Rows of the keys and the exit; those of the storage are in map-rows.ts. */
import { row, type CodeRow } from './columns.ts';
import { mapRows } from './map-rows.ts';
import { chances, exitOf, groupOf, noticedBy } from './odds.ts';
import type { Settings } from './params.ts';
import { odds, shareText } from './words.ts';

export const run = (values: Settings): CodeRow[] =>
  ({ keys: keyRows, exit: exitRows, map: mapRows })[values.view](values);

/** The foot of the figure, %; a chance below it is drawn beneath it, and no further. */
export const FLOOR = 1e-8;

const shown = (chance: number): number => Math.max(FLOOR / 30, 100 * chance);

function keyRows(values: Settings): CodeRow[] {
  const { signers, needed } = groupOf(values);
  const places = Array.from({ length: signers }, (_, i) => i + 1);
  const at = (k: number) => {
    const { independent, taken, locked } = chances(values, k);
    return {
      needed: k,
      independent: shown(independent),
      taken: shown(taken),
      locked: shown(locked),
      odds: odds(taken),
      lock: odds(locked),
    };
  };
  const curve = places.map(at);
  const now = at(needed);
  const last = curve.findLast(({ independent }) => independent > 20 * FLOOR);
  // Where the shared failure adds nothing to be seen, one line has one name.
  const apart = last !== undefined && last.taken > 30 * last.independent;
  return [
    ...places.map((k) =>
      row(k <= needed ? 'asked' : 'spare', { from: k - 0.42, to: k + 0.42, needed: k }),
    ),
    ...curve.map((cells) => row('curve', { ...cells, what: `${cells.needed} of ${signers}` })),
    row('now', { ...now, top: 0.5 }),
    row('taken', { needed: 1, meets: `taken over ${now.odds}` }),
    row('locked', { needed: signers, meets: `locked ${now.lock}` }),
    ...(last && apart ? [row('name-independent', last)] : []),
    ...timeline(values),
  ];
}

/** The delay in two parts: to decide, and to leave. */
function timeline(values: Settings): CodeRow[] {
  const { delay, leaving } = values;
  const { window } = exitOf(values);
  return [
    row('decide', { day: 0, until: window, from: 0, to: window }),
    row('leave', { day: window, until: delay, from: window, to: delay }),
    row('ends', { day: delay, until: leaving }),
  ];
}

const STEPS = 56;

/** How far the figure of the exit reaches, days. */
export const reach = ({ delay }: Pick<Settings, 'delay'>): number =>
  Math.max(14, Math.ceil(delay * 1.12));

function exitRows(values: Settings): CodeRow[] {
  const { delay } = values;
  const { window, share } = exitOf(values);
  const end = reach(values);
  const point = (day: number) => ({ day, noticed: 100 * noticedBy(day, values) });
  const line = (kind: string, from: number, to: number) =>
    Array.from({ length: STEPS + 1 }, (_, i) => row(kind, point(from + ((to - from) * i) / STEPS)));
  return [
    row('in-time', { ...point(window), what: 'Last moment to ask' }),
    row('at-change', { ...point(delay), what: 'New code' }),
    ...line('early', 0, window),
    ...line('late', window, end),
    row('now', { day: window, noticed: 100 * share }),
    // Beside a steep line there is room on its right, under a flat one below.
    row(share === 0 ? 'none' : share < 0.6 ? 'low' : 'high', {
      day: window,
      noticed: 100 * share,
      meets: `${share === 0 ? 'nobody' : shareText(share)} in time`,
    }),
    ...timeline(values),
  ];
}
