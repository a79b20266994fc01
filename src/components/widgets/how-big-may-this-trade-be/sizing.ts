/** What a trade is in contracts and money: exact, and made a number for the row. */
import {
  isolatedLiquidationRatio,
  lossAtStop,
  pyramid,
  toNumber,
  unitSize,
} from '../../../engine/index.ts';
import { ADD, marketOf, UNITS, type Market } from './market.ts';
import type { Settings } from './params.ts';

/** Of the notional as it stands; an assumption. */
export const MAINTENANCE = 0.005;

export interface Size {
  readonly market: Market;
  /** N as it is printed, and used. */
  readonly range: number;
  readonly raw: number;
  readonly contracts: number;
  /** What a unit loses at its stop (money), and of the account (%). */
  readonly loss: number;
  readonly lossShare: number;
  /** The planned losses of one unit, two, … under their common stop, in N. */
  readonly planned: readonly number[];
  /** The same, of the account (%). */
  readonly plannedShares: readonly number[];
  /** Average of the fills, and the stop in the end. */
  readonly average: number;
  readonly lastStop: number;
  /** What the trade made, in N of one unit; null while it is open. */
  readonly result: number | null;
  /** Where the first unit is liquidated; null without leverage. */
  readonly liquidation: number | null;
  /** Its stop. */
  readonly firstStop: number;
}

/** N to four digits, as a book prints it. */
function printed(range: number): number {
  const scale = 10 ** (3 - Math.floor(Math.log10(range)));
  return Math.round(range * scale) / scale;
}

export function sizeOf(values: Settings): Size {
  const market = marketOf(values);
  const range = values.candles === 'drawn' ? values.range : printed(market.range);
  const { equity, point: pointValue, stop } = values;
  const { raw, contracts } = unitSize({ equity, risk: values.risk / 100, range, pointValue });
  const lossOf = (distance: number) =>
    toNumber(lossAtStop({ contracts, range, pointValue, distance }));
  // Distances alone: the price of the breakout does not matter.
  const planned = Array.from({ length: UNITS }, (_, i) =>
    toNumber(pyramid({ breakout: 1e6, range: 1, addEvery: ADD, units: i + 1, stop }).total),
  ).map((total) => Math.max(0, total));
  const { entries, stops, exit } = market.trade;
  const first = entries[0]?.price ?? 0;
  const average = entries.reduce((sum, { price }) => sum + price, 0) / entries.length;
  const ratio =
    values.leverage > 1
      ? isolatedLiquidationRatio({
          side: 'long',
          leverage: values.leverage,
          maintenanceRate: MAINTENANCE,
        })
      : null;
  return {
    market,
    range,
    raw: toNumber(raw),
    contracts,
    loss: lossOf(stop),
    lossShare: (100 * lossOf(stop)) / equity,
    planned,
    plannedShares: planned.map((distance) => (100 * lossOf(distance)) / equity),
    average,
    lastStop: stops.at(-1)?.price ?? first,
    result: exit && (entries.length * (exit.price - average)) / market.range,
    liquidation: ratio === null ? null : ratio * first,
    firstStop: first - stop * market.range,
  };
}
