/** What the widget says: the finding and the sentence, of each view. */
import { laggedCopyCorrelation, type DiscoveryShares } from '../../../engine/index.ts';
import { number, percent, short, withUnit } from '../../kit/format.ts';
import { loanOf } from './loan.ts';
import { pairOf, STEPS } from './pair.ts';
import type { Settings } from './params.ts';

/** The figure’s title. */
export const finding = (values: Settings): string =>
  ({ pair: pairFinding, horizon: horizonFinding, venue: venueFinding })[values.view](values);

/** The finding in one sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  ({ pair: pairReadout, horizon: horizonReadout, venue: venueReadout })[values.view](values);

/** An interval of the share that is A’s: 67–99 %, or one number where its ends are the same. */
export function span({ low, high }: DiscoveryShares): string {
  const [from, to] = [number(100 * low[0]), number(100 * high[0])];
  return withUnit(from === to ? from : `${from}–${to}`, '%');
}

/** A time in ms or s. */
export const duration = (ms: number): string =>
  ms < 1000 ? withUnit(number(ms), 'ms') : withUnit(short(ms / 1000, 2), 's');

const bp = (value: number): string => withUnit(number(value, value < 9.95 ? 1 : 0), 'bp');

const APART = 'Nothing ties the prices together';

function pairFinding(values: Settings): string {
  const { shares } = pairOf(values);
  return shares === null
    ? `${APART}: the gap grows like the square root of time`
    : `Market A holds ${span(shares)} of the discovery`;
}

function pairReadout(values: Settings): string {
  const { shares, gap, atEnd } = pairOf(values);
  if (shares === null || gap.deviation === null)
    return `${APART}: the gap grows like the square root of time, to ${bp(atEnd)} after ${number(STEPS)} steps, give or take. There is no common price to discover.`;
  const usual = `is usually within ${bp(gap.deviation)}`;
  const pull =
    gap.halfLife === null
      ? `a gap is closed within one step${gap.persistence < 0 ? ', and beyond,' : ''} and ${usual}`
      : gap.halfLife < 1
        ? `a gap halves within one step and ${usual}`
        : `a gap between them halves in ${number(gap.halfLife, 1)} steps and ${usual}`;
  return `Market A holds ${span(shares)} of the discovery, and a component share of ${percent(100 * shares.component[0], 0)}; ${pull}.`;
}

const correlationOf = ({ lag, horizon }: Settings): number => laggedCopyCorrelation(lag, horizon);

function horizonFinding(values: Settings): string {
  const found = correlationOf(values);
  const copy = `a copy ${duration(values.lag)} late`;
  return found === 0
    ? `Over ${duration(values.horizon)}, ${copy} looks unrelated`
    : `Over ${duration(values.horizon)}, ${copy} has a correlation of ${number(found, 2)}`;
}

function horizonReadout(values: Settings): string {
  const long = laggedCopyCorrelation(values.lag, 20 * values.lag);
  return `A perfect copy that comes ${duration(values.lag)} late has a correlation of ${number(correlationOf(values), 2)} over ${duration(values.horizon)}, none up to ${duration(values.lag)}, and ${number(long, 2)} over ${duration(20 * values.lag)}.`;
}

/** A debt in per cent, as finely as it can differ. */
const debt = (value: number): string => percent(value, value < 99.95 ? 1 : 0);
const said = ({ priced }: Settings): string => (priced === 'debt' ? 'debt' : 'pledge');

function venueFinding(values: Settings): string {
  const { edgeThere, edgeElsewhere } = loanOf(values);
  return `With the ${said(values)} at ${number(values.price, 2)} loans are due from ${debt(edgeThere)}, elsewhere from ${debt(edgeElsewhere)}`;
}

function venueReadout(values: Settings): string {
  const { there, elsewhere, liquidated, wrongly, premium } = loanOf(values);
  const off =
    values.price === 1
      ? 'as elsewhere'
      : `${percent(Math.abs(premium), 0)} ${premium > 0 ? 'above' : 'below'} the price elsewhere`;
  const what = wrongly
    ? 'It is liquidated at a price that nobody else saw'
    : liquidated
      ? 'It is due by either price'
      : elsewhere < 1
        ? 'It is spared, though it is due elsewhere'
        : 'It stands by either price';
  return `A venue prices the ${said(values)} ${off}. A debt of ${percent(values.debt, 0)} then has a health of ${number(there, 2)}, and of ${number(elsewhere, 2)} elsewhere. ${what}.`;
}
