/** Rows of the three views. */
import { laggedCopyCorrelation } from '../../../engine/index.ts';
import { number, percent } from '../../kit/format.ts';
import { row, type MarketRow } from './columns.ts';
import { loanOf } from './loan.ts';
import { pairOf, pathsOf, STEPS } from './pair.ts';
import type { Settings } from './params.ts';

export const run = (values: Settings): MarketRow[] =>
  ({ pair: pairRows, horizon: horizonRows, venue: venueRows })[values.view](values);

/** Steps between the rows that the table prints. */
const READ = 20;

function pairRows(values: Settings): MarketRow[] {
  const { first, second } = pathsOf(values);
  const { shares } = pairOf(values);
  const path = first.map((price, step) =>
    row('path', {
      what: step > 0 && step % READ === 0 ? `Step ${number(step)}` : '',
      step,
      first: price,
      second: second[step] ?? 0,
    }),
  );
  const last = { step: STEPS, first: first.at(-1) ?? 0, second: second.at(-1) ?? 0 };
  const above = last.first >= last.second;
  return [
    ...shareRows(shares),
    ...path,
    row('end', { ...last, what: '', second: null, low: above ? 1 : 0 }),
    row('end', { ...last, what: '', first: null, low: above ? 0 : 1 }),
  ];
}

function shareRows(shares: ReturnType<typeof pairOf>['shares']): MarketRow[] {
  if (shares === null)
    return [row('no-shares', { what: 'Shares: none, no common price', step: 0 })];
  const [low, high] = [100 * shares.low[0], 100 * shares.high[0]];
  const weight = 100 * shares.component[0];
  return [
    row('share', { what: 'Information share of A', low, high }),
    row('share-name', { low: (low + high) / 2, high }),
    row('weight', { what: 'Component share of A', low: weight, high: weight }),
  ];
}

/** Horizons that are shown, ms. */
export const [SHORTEST, LONGEST] = [1, 10_000];
const POINTS = 96;

function horizonRows({ lag, horizon }: Settings): MarketRow[] {
  const at = (kind: string, h: number, what = '') =>
    row(kind, { what, horizon: h, correlation: laggedCopyCorrelation(lag, h) });
  const even = Array.from(
    { length: POINTS + 1 },
    (_, i) => SHORTEST * (LONGEST / SHORTEST) ** (i / POINTS),
  );
  return [
    at('now', horizon, `Over ${number(horizon)}\u202fms`),
    ...[1, 10, 100, 1000, 10_000].map((h) => at('read', h, `Over ${number(h)}\u202fms`)),
    // The corner of the curve is one of its points.
    ...[...even, lag].toSorted((a, b) => a - b).map((h) => at('curve', h)),
    row('lag', { horizon: lag }),
  ];
}

/** Health factors that are shown reach so far. */
export const TOP = 2.2;

/** Debts that are shown, % of the pledge. */
export function debtsOf(values: Settings): readonly [number, number] {
  const { edgeThere, edgeElsewhere } = loanOf(values);
  return [
    Math.min(edgeThere / 1.8, edgeElsewhere / 1.8, values.debt / 1.1),
    Math.max(edgeThere * 1.8, edgeElsewhere * 1.6, values.debt * 1.1),
  ];
}

/** Healths at which the lower line and the upper one are named. */
const [LOWER, UPPER] = [0.6, 1.45];
/** Where the loans between the lines are named. */
const BETWEEN = 1.85;

function namesOf(edgeThere: number, edgeElsewhere: number): MarketRow[] {
  if (edgeThere === edgeElsewhere) return [];
  const [low, high] = edgeThere < edgeElsewhere ? [LOWER, UPPER] : [UPPER, LOWER];
  return [
    row('name-there', { debt: edgeThere / low, there: low }),
    row('name-elsewhere', { debt: edgeElsewhere / high, there: high }),
    row('between', { debt: Math.sqrt(edgeThere * edgeElsewhere), there: BETWEEN }),
  ];
}

function venueRows(values: Settings): MarketRow[] {
  const { there, elsewhere, edgeThere, edgeElsewhere } = loanOf(values);
  const [from, to] = debtsOf(values);
  const inFrame = (health: number) => (health <= TOP ? health : null);
  const curve = Array.from({ length: POINTS + 1 }, (_, i) => from * (to / from) ** (i / POINTS));
  const say = values.price === 1 ? 'there' : `at ${number(values.price, 2)}`;
  return [
    row('loan', { what: 'Your loan', debt: values.debt, there, elsewhere }),
    row('edge', {
      what: `Due ${say}, from`,
      debt: edgeThere,
      there: 1,
      elsewhere: edgeElsewhere / edgeThere,
    }),
    row('edge', {
      what: 'Due elsewhere, from',
      debt: edgeElsewhere,
      there: edgeThere / edgeElsewhere,
      elsewhere: 1,
    }),
    row('lower', { debt: Math.min(edgeThere, edgeElsewhere), what: '' }),
    row('upper', { debt: Math.max(edgeThere, edgeElsewhere), what: '' }),
    row('one', { there: 1 }),
    ...namesOf(edgeThere, edgeElsewhere),
    ...[0.5, 0.75, 1].map((share) => {
      const debt = share * values.threshold;
      return row('read', {
        what: `A debt of ${percent(debt, 0)}`,
        debt,
        there: edgeThere / debt,
        elsewhere: edgeElsewhere / debt,
      });
    }),
    ...curve.map((debt) =>
      row('curve', {
        debt,
        there: inFrame(edgeThere / debt),
        elsewhere: inFrame(edgeElsewhere / debt),
      }),
    ),
  ];
}
