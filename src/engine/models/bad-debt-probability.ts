/*
 * Bad debt of a liquidation: the chance that the price runs through the cushion between
 * liquidation and bankruptcy before the position is closed. Float64, in the tail of the normal
 * distribution, where it may be as rare as 10⁻⁶¹. Real prices have fatter tails.
 */
import { atLeastOne, positive, real, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';
import { touchProbability } from './first-passage.ts';
import { logNormalDistribution, normalDistribution } from './normal-distribution.ts';

// So that no square or product of these is infinite.
const upTo: Interval = { words: 'a number from 0 to 10^40', from: 0, to: 1e40 };
const within: Interval = { words: 'a number from −10^40 to 10^40', from: -1e40, to: 1e40 };

/** A position taken over at its liquidation price, and the market it is closed in. */
export interface ForcedClose {
  /** `long` unless given. */
  readonly side?: Side;
  /** Maintenance rate mmr: the cushion, as a fraction of the notional (0 to 1). */
  readonly maintenanceRate: number;
  /** Volatility of the log price per square root of a year of 365 days (≥ 0). */
  readonly volatility: number;
  /** Time to close, in years of 365 days (≥ 0). */
  readonly years: number;
  /** What closing itself costs, in log price (≥ 0); 0 unless given. */
  readonly slippage?: number;
  /** Drift of the log price a year; −σ²/2, a price that goes nowhere on average, unless given. */
  readonly logDrift?: number;
}

/** How often a liquidation leaves a hole. */
export interface BadDebt {
  /** Chance that the price at the end of the time to close is beyond bankruptcy (0 to 1). */
  readonly atEnd: number;
  /** Natural logarithm of that, also where it is below the range of float64; null where it is 0. */
  readonly logAtEnd: number | null;
  /** Chance that it is there at any moment until then (0 to 1): about twice as likely. */
  readonly onTheWay: number;
}

/**
 * Probability that a liquidation leaves bad debt.
 *
 * Bankruptcy is at 1 ∓ mmr times the liquidation price. For a long the chance at the end is
 * Φ((ln(1 − mmr) + slip − ντ)/(σ√τ)), for a short Φ((slip + ντ − ln(1 + mmr))/(σ√τ)). At the
 * bankruptcy price itself equity is zero, and there is no debt yet.
 *
 * @param close the position, the market, and how it is closed
 * @returns the chance at the end, its logarithm, and the chance on the way
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function badDebtProbability(close: ForcedClose): BadDebt {
  const s = sign(close.side ?? 'long');
  const volatility = real('volatility', close.volatility, upTo);
  const years = real('years', close.years, upTo);
  const halfVariance = (volatility * volatility) / 2;
  const logDrift =
    close.logDrift === undefined ? -halfVariance : real('logDrift', close.logDrift, within);
  const cushion = cushionOf(s, real('maintenanceRate', close.maintenanceRate, unit));
  const distance = cushion - real('slippage', close.slippage ?? 0, upTo);
  const towards = -s * logDrift * years;
  const spread = volatility * Math.sqrt(years);

  const z = (towards - distance) / spread;
  if (spread === 0 || !(Math.abs(z) < 1e150)) {
    const certain = towards > distance ? 1 : 0;
    return { atEnd: certain, logAtEnd: certain === 1 ? 0 : null, onTheWay: certain };
  }
  const touch = (barrier: number) =>
    touchProbability({
      price: 1,
      barrier,
      direction: s === 1 ? 'down' : 'up',
      volatility,
      drift: logDrift + halfVariance,
      years,
    });
  // Where closing costs more than the cushion there is nothing left to reach.
  const onTheWay = distance <= 0 ? 1 : touch(Math.exp(-s * distance));
  return { atEnd: normalDistribution(z), logAtEnd: logNormalDistribution(z), onTheWay };
}

// Log price between liquidation and bankruptcy; infinite for a long that holds all it owns.
function cushionOf(s: 1 | -1, maintenanceRate: number): number {
  return Math.abs(Math.log1p(-s * maintenanceRate));
}

/**
 * The same for a venue that derives its maintenance rate from its highest leverage.
 *
 * mmr = 1/(ρ·L), and the whole notional where ρ·L is 1 or less.
 *
 * @param venue highest leverage L (> 0) and ρ, initial ÷ maintenance margin (≥ 1); and the close
 * @returns the chances, and the maintenance rate (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see dydx-margining-2026 in src/content/sources.yaml
 */
export function badDebtAtLeverage({
  maxLeverage,
  marginRatio,
  ...close
}: Omit<ForcedClose, 'maintenanceRate'> & {
  readonly maxLeverage: number;
  readonly marginRatio: number;
}): BadDebt & { readonly maintenanceRate: number } {
  const share = real('marginRatio', marginRatio, atLeastOne);
  const maintenanceRate = Math.min(1, 1 / (share * real('maxLeverage', maxLeverage, positive)));
  return { ...badDebtProbability({ ...close, maintenanceRate }), maintenanceRate };
}
