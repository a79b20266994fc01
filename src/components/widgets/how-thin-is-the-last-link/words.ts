/** What the widget says: the finding and the sentence, of either view. */
import { toNumber } from '../../../engine/index.ts';
import { number, percent, short, withUnit } from '../../kit/format.ts';
import { factor } from '../health-scale.ts';
import { clearingAt, recovered } from './clearing.ts';
import { chain, percentOf } from './loop.ts';
import { bankName } from './networks.ts';
import { toBasisPoint, type Settings } from './params.ts';

const percents = ({ shock }: Settings): string => withUnit(short(shock), '%');

const after = (values: Settings): string =>
  toBasisPoint(values.shock) === 0 ? 'Without a fall' : `After a fall of ${percents(values)}`;

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The figure's title. */
export const finding = (values: Settings): string =>
  values.view === 'loop' ? loopFinding(values) : networkFinding(values);

function loopFinding(values: Settings): string {
  const { now } = chain(values);
  if (now.healthFactor === null) return 'Without a loan 1 of equity carries 1, and no fall ends it';
  const carries = `1 of equity carries ${short(toNumber(now.exposure))}`;
  return `${counted(now.loop, 'loop')}: ${carries}, and a fall beyond ${percent(percentOf(now.drop))} ends it`;
}

function networkFinding(values: Settings): string {
  const { clearing, paid, owed } = clearingAt(values);
  if (clearing.defaults.length === 0)
    return `${after(values)} none of ${clearing.owed.length} banks fails`;
  return `${fail(values)}: ${percent((100 * paid) / owed, 0)} of their debts is paid`;
}

function fail(values: Settings): string {
  const { owed, defaults } = clearingAt(values).clearing;
  const failed = defaults.length;
  return `${after(values)} ${failed} of ${owed.length} banks fail${failed === 1 ? 's' : ''}`;
}

/** The finding in one sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  values.view === 'loop' ? loopReadout(values) : networkReadout(values);

function loopReadout(values: Settings): string {
  const { now, shaken } = chain(values);
  const { healthFactor, liquidatable } = shaken;
  if (healthFactor === null)
    return 'Nothing is borrowed: there is no health factor, and nobody to liquidate.';
  const health = `${after(values)} the health factor is ${factor(toNumber(healthFactor))}`;
  const any = `At any length this loop bears ${percent(percentOf(now.dropLimit))}.`;
  if (!liquidatable) return `${health}, and the loop stands. ${any}`;
  return `${health}: the loop is liquidated${sale(values)}. ${any}`;
}

/** What the liquidation has to sell, in units of the equity the loop began with. */
function sale(values: Settings): string {
  const { shaken, unwind } = chain(values);
  const debt = short(toNumber(shaken.debt));
  return unwind.sold === null
    ? `, and no sale brings the ${debt} it owes: ${number(unwind.shortfall, 2)} stays unpaid`
    : ` and sells ${short(unwind.sold)} to repay ${debt}`;
}

function networkReadout(values: Settings): string {
  const { clearing } = clearingAt(values);
  if (clearing.defaults.length === 0)
    return `${after(values)} each of the ${clearing.owed.length} banks pays all it owes.`;
  const rounds = Math.max(...clearing.roundOfDefault.map((round) => round ?? 0));
  const repaid = clearing.owed.map((_, bank) => recovered(clearing, bank));
  const worst = Math.min(...repaid);
  const least = percent(100 * worst, 0);
  return `${fail(values)}, in ${counted(rounds, 'round')}; creditors of ${bankName(repaid.indexOf(worst))} recover ${least}.`;
}
