/** What the widget says: the finding, the sentence, and the words that turn with the side. */
import { move, number, percent, times } from '../../kit/format.ts';
import { account, marked, priceNow, sale, type Account, type Standing } from './position.ts';
import type { Settings } from './params.ts';

export const away = ({ s }: Account): string => (s === 1 ? 'fall' : 'rise');
export const act = ({ s }: Account): string => (s === 1 ? 'sell' : 'buy back');
export const acted = ({ s }: Account): string => (s === 1 ? 'sold' : 'bought back');

/** Equity as a share of the margin put up, in per cent. */
export const equityShare = (of: Account, { equity }: Standing): number | null =>
  equity?.div(of.margin).times(100).toNumber() ?? null;

const after = (values: Settings): string =>
  values.move === 0 ? 'At entry' : `After ${move(values.move)}`;

/** The figure's title. */
export function finding(values: Settings): string {
  const of = account(values);
  const now = of.at(priceNow(values));
  const at = `At ${times(values.leverage)}`;
  const share = equityShare(of, now);
  if (of.toLiquidation !== null && of.toLiquidation <= 0) {
    return `${at}, with ${percent(values.maintenance)} to maintain, the position is closed as it opens`;
  }
  if (now.condition === 'bankrupt') {
    const beyond = share === null || share < -0.5;
    return beyond
      ? `${at}, a move of ${move(values.move)} loses more than the margin: someone else’s loss`
      : `${at}, a move of ${move(values.move)} takes the whole margin`;
  }
  if (now.condition === 'liquidated') {
    return `${at}, a move of ${move(values.move)} is past the liquidation price`;
  }
  const ends =
    of.toLiquidation === null || of.toLiquidation >= 100
      ? `no ${away(of)} ends the position`
      : `a ${away(of)} of ${percent(of.toLiquidation)} ends the position`;
  if (values.move === 0 || now.leverage === null) return `${at}, ${ends}`;
  const worse = now.leverage.gt(values.leverage) ? 'already' : 'only';
  return `${at}, ${ends}; after ${move(values.move)} it ${worse} runs at ${times(now.leverage.toNumber())}`;
}

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const of = account(values);
  const now = of.at(priceNow(values));
  return `${levels(values, of)} ${standing(values, of, now)}`;
}

function levels(values: Settings, of: Account): string {
  const at = `At ${times(values.leverage)}`;
  const { toLiquidation: first, toBankruptcy: second } = of;
  const reachable = (distance: number | null): distance is number =>
    distance !== null && distance < 100;
  if (first !== null && first <= 0) return `${at} the venue would close this position as it opens.`;
  const both = of.s === -1 || (reachable(first) && reachable(second));
  if (first === null || second === null || !both) {
    return reachable(first)
      ? `${at} a ${away(of)} of ${percent(first, 2)} liquidates you, and only a price of zero wipes you out.`
      : `${at} no ${away(of)} short of ${of.s === 1 ? 'zero' : 'infinity'} liquidates you.`;
  }
  return `${at} a ${away(of)} of ${percent(first, 2)} liquidates you and a ${away(of)} of ${percent(second, 2)} wipes you out.`;
}

function standing(values: Settings, of: Account, now: Standing): string {
  const share = equityShare(of, now);
  if (share === null) return `${after(values)} the loss in coin has no bound.`;
  if (now.condition === 'bankrupt') {
    return `${after(values)} the price has passed both: equity is ${percent(share, 0)} of what you put up, and leverage no longer means anything.`;
  }
  if (now.condition === 'liquidated') {
    return `${after(values)} the venue has taken over; ${percent(share)} of your margin is the cushion it has left.`;
  }
  const { fraction, extra } = sale(values, marked(now));
  const runs = `${after(values)} you are really running ${times(now.leverage?.toNumber() ?? 0)}`;
  if (fraction === null || fraction < 0.0005) {
    return `${runs}: nothing has to be ${acted(of)} to hold ${times(values.target)}.`;
  }
  return `${runs} and must ${act(of)} ${percent(fraction * 100)} of the position to get back to ${times(values.target)}, which would push the price another ${percent(extra * 100)}.`;
}

/** A price with the digits of the ticks that venues use. */
export const money = (price: number | null): string => (price === null ? '' : number(price, 2));
