/** Rows of both views. */
import { reversalProbabilities } from '../../../engine/index.ts';
import { number } from '../../kit/format.ts';
import { row, type FinalRow } from './columns.ts';
import type { Settings } from './params.ts';
import { deepest, depthAt, depthOf, inFlight, slotAt, voteOf } from './race.ts';
import { settings, waits } from './waits.ts';
import { blocksText, span } from './words.ts';

export const run = (values: Settings): FinalRow[] =>
  values.view === 'work' ? workRows(values) : voteRows(values);

const STEPS = 96;

/** Smaller than this, %, nothing is drawn: a log scale goes on without end. */
export const LEAST = 1e-10;

const shown = (value: number, least: number): number | null => (value >= least ? value : null);

function workRows(values: Settings): FinalRow[] {
  const last = deepest(values);
  const step = Math.max(1, Math.ceil(last / STEPS));
  const exact = reversalProbabilities(values.share / 100, last);
  const at = (kind: string, blocks: number, what = '', then = ''): FinalRow => {
    const depth = depthOf(values, blocks, exact[blocks]);
    return row(kind, {
      what,
      then,
      blocks,
      minutes: depth.seconds / 60,
      exact: 100 * depth.exact,
      paper: 100 * depth.paper,
      gain: depth.gain,
      bill: depth.bill,
    });
  };
  const curve = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) =>
    at('curve', i * step),
  );
  const own = at('now', depthAt(values), `Yours: ${blocksText(depthAt(values))}`);
  return [
    { ...own, exact: Math.max(LEAST, own.exact ?? 0), then: span(60 * (own.minutes ?? 0)) },
    ...settings
      .filter(({ seconds, blocks }) => seconds === values.seconds && blocks <= last)
      .map(({ name, what, blocks }) =>
        at(
          name === undefined ? 'unmarked' : 'setting',
          blocks,
          what,
          span(blocks * values.seconds),
        ),
      ),
    ...curve.map((cells) => ({
      ...cells,
      exact: shown(cells.exact ?? 0, LEAST),
      paper: shown(cells.paper ?? 0, LEAST),
      gain: shown(cells.gain ?? 0, 0.01),
      bill: shown(cells.bill ?? 0, 0.01),
    })),
    { ...(curve[Math.floor(curve.length * 0.8)] ?? own), kind: 'name' },
    { ...(curve[Math.floor(curve.length * 0.55)] ?? own), kind: 'name-early' },
  ];
}

const MOMENTS = { covered: 'checkpoint', justified: 'justified', final: 'final' } as const;

function voteRows(values: Settings): FinalRow[] {
  const vote = voteOf(values);
  const { slots, seconds, flight } = vote;
  const own = {
    blocks: slotAt(values),
    until: vote.final,
    minutes: seconds / 60,
    place: 0.27,
    low: seconds,
    high: seconds,
    flight,
  };
  return [
    row('now', {
      ...own,
      what: `Yours: Ethereum, slot ${number(slotAt(values))}`,
      then: `${number(slots)} slots, ${span(seconds)}`,
    }),
    ...[0, 1, 2].map((epoch) =>
      row('epoch', {
        blocks: 32 * epoch,
        until: 32 * (epoch + 1),
        place: 0.76,
        then: `epoch ${epoch + 1}`,
      }),
    ),
    ...(['covered', 'justified', 'final'] as const).map((moment) =>
      row('moment', { then: MOMENTS[moment], blocks: vote[moment] }),
    ),
    row('own', { high: seconds, place: waits.length - waits.findIndex(({ slots }) => slots) }),
    ...waits.map(({ what, low, high }, i) =>
      row('wait', {
        what,
        then: low === high ? span(low) : `${span(low)} to ${span(high)}`,
        place: waits.length - i,
        low,
        high,
        minutes: high / 60,
        flight: inFlight(values, high),
      }),
    ),
  ];
}
