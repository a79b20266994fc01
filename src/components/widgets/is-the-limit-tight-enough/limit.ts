/**
 * The limit the reader has set: how often a liquidation under it fails, which limit would be
 * enough, and what happens until it can be changed. Statistics, so float64.
 */
import {
  badDebtAtLeverage,
  gapImpliedCap,
  latencyExposure,
  type BadDebt,
} from '../../../engine/index.ts';
import { phases, type Phase } from './change.ts';
import type { Settings } from './params.ts';

const MINUTES = 365 * 24 * 60;

export interface Limit {
  /** Maintenance rate (fraction of the notional). */
  readonly rate: number;
  /** Volatility over the time to close: σ√τ. */
  readonly spread: number;
  readonly calm: BadDebt;
  /** Chance that a liquidation leaves a hole, now and in stress. */
  readonly chance: number;
  readonly stressed: number;
  /** Highest leverage that keeps to the tolerance, now and in stress; null where none is too high. */
  readonly cap: number | null;
  readonly stressedCap: number | null;
  /** Share of maximum-leverage longs, opened now, that are gone when a change is in force. */
  readonly share: number;
  /** Fall from the entry that liquidates such a long (fraction); 0 where it cannot be open. */
  readonly fall: number;
  readonly phases: readonly Phase[];
}

const market = (values: Settings, volatility: number) => ({
  marginRatio: values.ratio,
  volatility: volatility / 100,
  years: values.minutes / MINUTES,
  slippage: values.slippage / 100,
});

const failure = (values: Settings, leverage: number, volatility: number) =>
  badDebtAtLeverage({ ...market(values, volatility), maxLeverage: leverage });

/** Chance that a liquidation leaves a hole at a leverage and a volatility (per cent). */
export function chanceAt(values: Settings, leverage: number, volatility: number): number {
  const { atEnd, onTheWay } = failure(values, leverage, volatility);
  return values.count === 'end' ? atEnd : onTheWay;
}

/**
 * Highest leverage that keeps to a tolerance (fraction); null where none is too high.
 *
 * A price without drift is beyond a level at some moment twice as often as at the end, so a hole
 * that counts at any moment is allowed half as often.
 */
export function capAt(values: Settings, tolerance: number, volatility: number): number | null {
  const half = values.count === 'end' ? 1 : 2;
  return gapImpliedCap({ ...market(values, volatility), tolerance: tolerance / half }).maxLeverage;
}

/** Share of maximum-leverage longs, opened now, that are liquidated within so many days, in stress. */
export const shareAfter = ({ leverage, ratio, stress }: Settings, days: number): number =>
  latencyExposure({ maxLeverage: leverage, marginRatio: ratio, volatility: stress / 100, days });

const limits = new WeakMap<Settings, Limit>();

/** A setting is asked for its limit many times while one frame is drawn: it is reckoned once. */
export function limit(values: Settings): Limit {
  const known = limits.get(values) ?? reckoned(values);
  limits.set(values, known);
  return known;
}

function reckoned(values: Settings): Limit {
  const { leverage, volatility, stress, delay } = values;
  const { maintenanceRate, ...calm } = failure(values, leverage, volatility);
  const tolerance = values.tolerance / 100;
  const { volatility: sigma, years } = market(values, volatility);
  return {
    rate: maintenanceRate,
    spread: sigma * Math.sqrt(years),
    calm,
    chance: chanceAt(values, leverage, volatility),
    stressed: chanceAt(values, leverage, stress),
    cap: capAt(values, tolerance, volatility),
    stressedCap: capAt(values, tolerance, stress),
    share: shareAfter(values, delay),
    fall: maintenanceRate < 1 ? 1 - (1 - 1 / leverage) / (1 - maintenanceRate) : 0,
    phases: phases(values),
  };
}
