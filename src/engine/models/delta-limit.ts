/*
 * Delta limit: what a delta that is left open risks in a day, and how much of it a budget allows. Float64.
 */
import { finite, nonNegative, positive, real } from '../domain.ts';

/** A price and how it swings. */
export interface OpenDelta {
  /** Price (quote per base, > 0). */
  readonly price: number;
  /** Volatility per root of a year (> 0). */
  readonly volatility: number;
  /** How long it stays open (days, > 0); a day unless given. */
  readonly days?: number;
}

/**
 * Standard deviation of what an open delta makes.
 *
 * |H|·S·σ·√(days/365).
 *
 * @param open price, volatility and days
 * @param delta what is open (base, either sign)
 * @returns standard deviation (quote, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function openDeltaRisk(open: OpenDelta, delta: number): number {
  return Math.abs(real('delta', delta, finite)) * perUnit(open);
}

/**
 * Widest delta that a budget of risk allows: the inverse.
 *
 * @param open price, volatility and days
 * @param budget standard deviation that is tolerated (quote, ≥ 0)
 * @returns limit to either side (base, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function deltaLimit(open: OpenDelta, budget: number): number {
  return real('budget', budget, nonNegative) / perUnit(open);
}

function perUnit({ price, volatility, days = 1 }: OpenDelta): number {
  const swing =
    real('volatility', volatility, positive) * Math.sqrt(real('days', days, positive) / 365);
  return real('price', price, positive) * swing;
}
