/*
 * How far capital at a constant leverage ever falls, or falls within a horizon. Float64, a statistic.
 * Leverage is held by trading without pause; prices do not jump.
 */
import { nonNegative, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { touchProbability } from './first-passage.ts';
import { leveredGrowth } from './kelly-growth.ts';
import type { LeveredAsset } from './kelly-growth.ts';

const upToOne: Interval = { words: 'a number above 0 and up to 1', above: 0, to: 1 };

/**
 * Probability that capital ever falls to a level, at a fraction of the Kelly leverage.
 *
 * x^(2/c − 1), without interest: at the whole of it the chance of ever having x left is x itself. From
 * twice the Kelly leverage on every fall is certain in the end.
 *
 * @param fraction c, leverage over f* (≥ 0)
 * @param level x, of the start (above 0, up to 1)
 * @returns probability (0 to 1), however long it takes
 * @throws {DomainError} if an argument is outside its domain
 * @see thorp-2006 in src/content/sources.yaml, eq. 7.13
 */
export function kellyDrawdown(fraction: number, level: number): number {
  const c = real('fraction', fraction, nonNegative);
  const x = real('level', level, upToOne);
  if (c >= 2 || x === 1) return 1;
  return c === 0 ? 0 : Math.exp((2 / c - 1) * Math.log(x));
}

/**
 * Probability that capital at a leverage ever falls to a level.
 *
 * x^(2g/(fσ)²) with g the growth rate, interest included; 1 where there is no growth.
 *
 * @param asset drift, volatility and rate
 * @param leverage f (any finite number)
 * @param level x, of the start (above 0, up to 1)
 * @returns probability (0 to 1), however long it takes
 * @throws {DomainError} if an argument is outside its domain
 * @see thorp-2006 in src/content/sources.yaml, eq. 7.13
 */
export function everFallsTo(asset: LeveredAsset, leverage: number, level: number): number {
  const growth = leveredGrowth(asset, leverage);
  const x = real('level', level, upToOne);
  if (x === 1) return 1;
  const spread = leverage * asset.volatility;
  if (spread === 0) return growth < 0 ? 1 : 0;
  return growth <= 0 ? 1 : Math.exp(((2 * growth) / (spread * spread)) * Math.log(x));
}

/**
 * Probability that capital at a leverage falls to a level within a horizon.
 *
 * The first passage of a price that drifts at r + f(μ − r) and swings by fσ; always less than that of
 * ever.
 *
 * @param asset drift, volatility and rate
 * @param leverage f (any finite number)
 * @param level x, of the start (above 0, up to 1)
 * @param years horizon in years (≥ 0)
 * @returns probability (0 to 1), with relative accuracy however small
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function fallsWithin(
  asset: LeveredAsset,
  leverage: number,
  level: number,
  years: number,
): number {
  const volatility = Math.abs(leverage) * asset.volatility;
  return touchProbability({
    price: 1,
    barrier: real('level', level, upToOne),
    direction: 'down',
    volatility,
    drift: leveredGrowth(asset, leverage) + (volatility * volatility) / 2,
    years,
  });
}
