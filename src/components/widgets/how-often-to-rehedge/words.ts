/** What the widget says: the finding and the sentence. */
import { move, number, percent, short, THIN, withUnit } from '../../kit/format.ts';
import { bandAt, hedgeOf, PRICE, type Hedge } from './hedge.ts';
import type { Settings } from './params.ts';
import { TIMES } from './rows.ts';

/** A share of the premium: two digits where one would be lost, none where it is large. */
export const part = (money: number, { premium }: Hedge): string => {
  const share = (100 * money) / premium;
  return percent(share, share < 0.95 ? 2 : share < 99.5 ? 1 : 0);
};

export const give = (money: number, hedge: Hedge): string => `±${THIN}${part(money, hedge)}`;

export const often = (times: number): string => (times === 1 ? 'once' : `${number(times)} times`);

/** What the cheapest number comes to, in words. */
export function cheapest({ best }: Hedge): string {
  if (best === null) return 'more is always better, as trades are free';
  if (best < 0.5) return 'cheapest is not to rehedge at all';
  const times = Math.max(1, Math.round(best));
  return `cheapest is ${times > 100 * TIMES[1] ? 'without pause' : `about ${often(times)}`}`;
}

/** A width of the band, in hundredths of a coin. */
export const wide = (width: number): string =>
  `±${THIN}${percent(100 * width, width < 0.0095 ? 2 : 1)}`;

/** The figure’s title. */
export function finding(values: Settings): string {
  const hedge = hedgeOf(values);
  if (values.view === 'band') {
    const { width } = bandAt(values, PRICE);
    return values.cost === 0
      ? 'Where trades are free there is no band: the hedge follows its delta'
      : `Within ${wide(width)} of a coin it is right not to trade`;
  }
  const { rehedges } = values;
  return `Hedged ${often(rehedges)}, ${give(hedge.error(rehedges), hedge)} stays open; ${cheapest(hedge)}`;
}

/** The finding in a sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const hedge = hedgeOf(values);
  const gap =
    values.gap === 0
      ? 'Without a gap nothing more is lost.'
      : `A gap of ${move(values.gap)} would cost ${part(hedge.gap, hedge)} of it, however often you try.`;
  if (values.view === 'band') {
    const { delta, middle, width } = bandAt(values, PRICE);
    const around =
      Math.abs(middle - delta) < 0.0005
        ? `its delta of ${percent(100 * delta)}`
        : `${percent(100 * middle)}, a little off its delta of ${percent(100 * delta)}`;
    return `At ${withUnit(short(values.cost, 1), 'bp')} a trade, leave the hedge alone within ${wide(width)} of a coin of ${around}; outside, trade to the edge. ${gap.replace(' of it', ' of the premium')}`;
  }
  const { rehedges } = values;
  return `Rehedging ${often(rehedges)} leaves ${give(hedge.error(rehedges), hedge)} of the premium uncertain and costs ${part(hedge.paid(rehedges), hedge)}; ${cheapest(hedge)}. ${gap}`;
}
