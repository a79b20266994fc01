/*
 * Margin of a portfolio by scanning scenarios: all of it is revalued at each, and the worst weighted
 * loss is what it must hold. Offsets count in full as long as they survive every scenario. Float64.
 */
import { finite, nonNegative, positive, real, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { europeanOption } from './european-option.ts';

/** A part of a portfolio: so many coins by a perpetual, or so many options on one coin each. */
export type Leg = LinearLeg | ScannedOption;

/** A position whose value moves with the price one for one. */
export interface LinearLeg {
  readonly kind: 'linear';
  /** Signed size: positive long, negative short (base). */
  readonly quantity: number;
}

export interface ScannedOption {
  readonly kind: 'call' | 'put';
  readonly quantity: number;
  /** Price at which may be bought or sold (quote per base, > 0). */
  readonly strike: number;
  /** Days to expiry (≥ 0). */
  readonly days: number;
  /** Implied volatility a year, as marked (≥ 0). */
  readonly volatility: number;
}

/** Prices now, and how far a shock of volatility reaches along the expiries. */
export interface ScanMarket {
  /** Spot price (quote per base, > 0). */
  readonly spot: number;
  /** Rate a year (continuous). */
  readonly rate: number;
  /** v: a shock counts (30/days)^v times at an expiry so many days off (≥ 0). */
  readonly vegaPower: number;
}

/** One row of a venue's table. */
export interface ScanScenario {
  /** Relative change of the spot (above −1). */
  readonly spot: number;
  /** Relative change of the volatility at thirty days. */
  readonly volatility: number;
  /** Share of the loss that counts (0 to 1). */
  readonly weight: number;
}

/** What each scenario costs, and the one that decides. */
export interface ScenarioScan {
  /** Weighted loss in each scenario, in order (quote; a gain is negative). */
  readonly losses: readonly number[];
  /** The largest of them, or 0 if none is a loss (quote). */
  readonly margin: number;
  /** Place of the largest in the table, from 0. */
  readonly worst: number;
}

/**
 * Weighted loss of a portfolio in each scenario of a table, and its margin.
 *
 * w·(V₀ − V₁) with every leg valued at S(1 + ΔS) and σ(1 + Δσ·(30/max(1, days))^v), its expiry as far
 * away as now: legs are added up first, the weight comes after. A volatility is never shocked below 0.
 *
 * @param legs the portfolio
 * @param market spot, rate and vega power
 * @param scenarios the table, at least one row
 * @returns losses, margin and the worst row; the first of those that tie
 * @throws {DomainError} if an argument is outside its domain
 * @see paradex-portfolio-margin in src/content/sources.yaml
 */
export function scenarioScan(
  legs: readonly Leg[],
  market: ScanMarket,
  scenarios: readonly ScanScenario[],
): ScenarioScan {
  const spot = real('spot', market.spot, positive);
  if (scenarios.length === 0) throw new DomainError('scenarios', scenarios, 'at least one row');
  // Each leg by itself, so that what is exactly offset cancels exactly.
  const gain = (leg: Leg, row: ScanScenario): number => {
    const shock = real('spot', row.spot, aboveRuin);
    if (leg.kind === 'linear') return real('quantity', leg.quantity) * spot * shock;
    const before = legValue(leg, market, spot, 0);
    const after = legValue(leg, market, spot * (1 + shock), real('volatility', row.volatility));
    return real('quantity', leg.quantity) * (after - before);
  };
  const losses = scenarios.map((row) => {
    const total = legs.reduce((sum, leg) => sum + gain(leg, row), 0);
    // 0 less it, as a minus sign would make −0 of nothing lost.
    return 0 - real('weight', row.weight, unit) * total;
  });
  const largest = Math.max(...losses);
  return { losses, margin: Math.max(0, largest), worst: losses.indexOf(largest) };
}

const aboveRuin: Interval = { words: 'a number above −1', above: -1 };

function legValue(leg: ScannedOption, market: ScanMarket, price: number, shock: number): number {
  const days = real('days', leg.days, nonNegative);
  const reach = (30 / Math.max(1, days)) ** real('vegaPower', market.vegaPower, nonNegative);
  const volatility = real('volatility', leg.volatility, nonNegative);
  return europeanOption({
    type: leg.kind,
    price,
    strike: leg.strike,
    rate: market.rate,
    volatility: Math.max(0, volatility * (1 + shock * reach)),
    years: days / 365,
  }).value;
}

/** What a portfolio is short or long of, in coins. */
export interface DeltaSum {
  /** Sum of the positive deltas (base, ≥ 0). */
  readonly long: number;
  /** Sum of the negative ones, as a positive number (base). */
  readonly short: number;
}

/**
 * Deltas of a portfolio, those that gain from a rise apart from those that gain from a fall.
 *
 * @param legs the portfolio
 * @param market spot and rate
 * @returns both sums (base)
 * @throws {DomainError} if an argument is outside its domain
 */
export function portfolioDelta(
  legs: readonly Leg[],
  market: Pick<ScanMarket, 'spot' | 'rate'>,
): DeltaSum {
  const deltas = legs.map((leg) => {
    if (leg.kind === 'linear') return real('quantity', leg.quantity);
    const { strike, volatility, days } = leg;
    const at = { type: leg.kind, price: market.spot, strike, rate: market.rate, volatility };
    return real('quantity', leg.quantity) * europeanOption({ ...at, years: days / 365 }).delta;
  });
  const sum = (side: number): number =>
    deltas.reduce((total, delta) => total + Math.max(0, side * delta), 0);
  return { long: sum(1), short: sum(-1) };
}

/** What even an offset that survives all scenarios costs. */
export interface MinimumCharge {
  /** Charged on the delta that is left, a fraction (≥ 0). */
  readonly net: number;
  /** Charged on the delta that is offset, a fraction (≥ 0). */
  readonly hedged: number;
}

/**
 * Least margin of a portfolio, by its deltas.
 *
 * (net·|long − short| + hedged·min(long, short))·S. The venue names the two parts without defining
 * the second: it is read as the delta of the smaller side.
 *
 * @param deltas both sums (base, ≥ 0)
 * @param spot price (quote per base, > 0)
 * @param charge both rates
 * @returns least margin (quote, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see paradex-portfolio-margin in src/content/sources.yaml
 */
export function minimumMargin(
  { long, short }: DeltaSum,
  spot: number,
  charge: MinimumCharge,
): number {
  const [up, down] = [real('long', long, nonNegative), real('short', short, nonNegative)];
  const left = real('net', charge.net, nonNegative) * Math.abs(up - down);
  const offset = real('hedged', charge.hedged, nonNegative) * Math.min(up, down);
  return real('spot', spot, positive) * real('charge', left + offset, finite);
}
