/** What the widget says: the finding and the sentence, of each view. */
import { number, percent, short, withUnit } from '../../kit/format.ts';
import { reports } from './events.ts';
import { modelPrice } from './event-rows.ts';
import { pegOf } from './peg.ts';
import type { Settings } from './params.ts';

/** A price of something that should be one: near it three digits would hide on which side it is. */
export const quote = (price: number): string => number(price, Math.abs(price - 1) < 0.01 ? 4 : 3);

/** A difference in per cent, small or large. */
const points = (share: number): string => percent(100 * share, Math.abs(share) < 0.01 ? 2 : 1);

const share = (values: Settings): string => withUnit(short(values.share), '%');

/** The figure's title. */
export const finding = (values: Settings): string =>
  values.view === 'pool' ? poolFinding(values) : eventFinding(values);

function poolFinding(values: Settings): string {
  const { price, low, high } = pegOf(values);
  const at = `At ${share(values)} of the pool it trades at ${quote(price)}`;
  if (price < low) return `${at}, ${points(low - price)} below what redeeming pays`;
  if (price > high) return `${at}, ${points(price - high)} above what minting costs`;
  return `${at}, where nobody gains by redeeming`;
}

/** How far the model is from each report, in points of price. */
const misses = (values: Settings): number[] =>
  reports.map((report) => Math.abs(modelPrice(values, report) - report.price));

const eventFinding = (values: Settings): string =>
  values.view === 'real'
    ? `Four reported pools, four reported prices: none is missed by more than ${points(Math.max(...misses(values)))}`
    : `The same A taken as the paper’s misses a reported price by ${points(Math.max(...misses(values)))}`;

/** The finding in one sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  values.view === 'pool' ? poolReadout(values) : eventReadout(values);

function poolReadout(values: Settings): string {
  const { price, low, high } = pegOf(values);
  const trades = `With ${share(values)} of the pool in the wrapped token, it trades at ${quote(price)}`;
  const worth = `redemption is worth ${quote(low)}`;
  if (price < low)
    return `${trades}; ${worth}. The gap of ${points(low - price)} is what not being able to redeem now costs: ${doubt(values)}.`;
  const where = price > high ? `above the ${quote(high)} that minting costs` : 'within the band';
  return `${trades}; ${worth}. The price is ${where}, so nobody gains by redeeming.`;
}

/** The failure that would explain the price. */
function doubt(values: Settings): string {
  const { implied } = pegOf(values);
  if (implied === null) return 'no doubt explains it, as all would be recovered';
  if (!implied.explained) return 'more than doubt alone explains';
  return `as much as a probability of failure of ${percent(100 * implied.failure)}`;
}

function eventReadout(values: Settings): string {
  const pairs = reports.map((report) => {
    const reported = short(100 * (1 - report.price), 1);
    return `${number(100 * (1 - modelPrice(values, report)), values.view === 'real' ? 1 : 2)} for ${report.pool === 'steth' && report.price === 0.94 ? 'over ' : ''}${reported}`;
  });
  const how = values.view === 'real' ? 'as contracts state it' : 'taken as the paper’s';
  return `Discounts in the model, with A ${how}, for those reported, in %: ${pairs.join(', ')}.`;
}
