/** What a leverage does at the reader's settings: to growth, to the chance of liquidation, to capital. Float64. */
import {
  centredConcentration,
  closeProbability,
  everFallsTo,
  isolatedLiquidationRatio,
  kellyError,
  kellyOptimum,
  leveredGrowth,
  liquidationProbability,
  passageToLiquidation,
  type KellyOptimum,
} from '../../../engine/index.ts';
import { bookMargin, type BookMargin } from './books.ts';
import type { Settings } from './params.ts';

/** Exposure for which capital is compared. */
export const EXPOSURE = 100;

const asset = ({ drift, volatility, rate }: Settings) => ({
  drift: drift / 100,
  volatility: volatility / 100,
  rate: rate / 100,
});

const position = (values: Settings, leverage: number) => ({
  side: 'long' as const,
  leverage,
  maintenanceRate: values.maintenance / 100,
  margined: values.margined,
  volatility: values.volatility / 100,
  drift: values.drift / 100,
  years: values.days / 365,
});

/** What holds for every leverage. */
export interface Setting {
  readonly best: KellyOptimum;
  /** From here on growth is below that of no position: twice the best; 0 where the best is none. */
  readonly even: number;
  /** Standard error of the best leverage. */
  readonly error: number;
  readonly book: BookMargin;
  readonly concentration: number;
}

const settings = new WeakMap<Settings, Setting>();

/** Asked many times while one frame is drawn: it is reckoned once. */
export function setting(values: Settings): Setting {
  const known = settings.get(values);
  if (known !== undefined) return known;
  const best = kellyOptimum(asset(values));
  if (best === null) throw new Error('The volatility of the controls is never 0.');
  const result = {
    best,
    even: Math.max(0, 2 * best.leverage),
    error: kellyError(values.volatility / 100, values.record),
    book: bookMargin(values.book),
    concentration: centredConcentration(values.factor ** 2),
  };
  settings.set(values, result);
  return result;
}

/** A year's growth rate at a leverage, a fraction. */
export const growthAt = (values: Settings, leverage: number): number =>
  leveredGrowth(asset(values), leverage);

/** The leverage beyond the best at which growth has sunk to a rate. */
export function sunkTo(values: Settings, growth: number): number {
  const { best } = setting(values);
  return best.leverage + Math.sqrt(2 * (best.growth - growth)) / (values.volatility / 100);
}

/** Chances, fractions: to touch the liquidation price in time, and to end beyond it. */
export const oddsAt = (values: Settings, leverage: number) => {
  const held = position(values, leverage);
  return { touch: liquidationProbability(held), end: closeProbability(passageToLiquidation(held)) };
};

/** Price over entry at which it is liquidated; null if none does it. */
export const liquidatedAt = (values: Settings, leverage = values.leverage): number | null =>
  isolatedLiquidationRatio(position(values, leverage));

/** Chance that capital at this leverage, held so, is ever halved. */
export const everHalved = (values: Settings, leverage = values.leverage): number =>
  everFallsTo(asset(values), leverage, 0.5);

/** What half of all paths have at least after a year, of 100. */
export const typical = (values: Settings, leverage = values.leverage): number =>
  100 * Math.exp(growthAt(values, leverage));

/** Capital for an exposure of 100, in three ways. */
export function capital(values: Settings) {
  const { book, concentration } = setting(values);
  return {
    alone: EXPOSURE / values.leverage,
    scanned: book.margin,
    range: EXPOSURE / concentration,
  };
}
