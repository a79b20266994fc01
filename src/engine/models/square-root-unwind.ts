/*
 * Square-root unwind: selling a leveraged position when impact grows with the root of the
 * amount sold. Float64, because impact is a statistic. Everything is a polynomial in
 * u = √x, so that is the variable inside; x, the fraction sold, is the one outside.
 */
import { atLeastOne, real, unit } from '../domain.ts';

/** A leveraged position about to be sold, in a market with square-root impact. */
export interface SquareRootPosition {
  /** Leverage before the first sale (≥ 1). */
  readonly leverage: number;
  /** Fall of the price caused by selling everything, I (fraction, 0 to 1). */
  readonly impact: number;
}

/** Where selling stands after a fraction of the position has gone. */
export interface UnwindState {
  /** Equity ÷ notional before the first sale: E(x)/N₀; negative once it is gone. */
  readonly equityOverNotional: number;
  /** Marked leverage (≥ 0), or null when equity is 0 or less: insolvent. */
  readonly leverage: number | null;
}

/**
 * Equity and marked leverage after selling a fraction of a position, slice by slice.
 *
 * E(x)/N₀ = 1/λ − I·√x + (I/3)·x^1.5, and λ(x) = (1 − x)·(1 − I·√x)/(E/N₀): what is left is
 * marked at the price the sales so far have made.
 *
 * @param sale the position, and `fraction` x of it sold (0 to 1)
 * @returns equity and leverage, marked
 * @throws {DomainError} if an argument is outside its domain
 * @see caccioli-bouchaud-farmer-2012 in src/content/sources.yaml; closed form derived here
 */
export function squareRootUnwindAt({
  fraction,
  ...position
}: SquareRootPosition & { readonly fraction: number }): UnwindState {
  const { leverage, impact } = checked(position);
  const u = Math.sqrt(real('fraction', fraction, unit));
  const equity = equityAt(u, leverage, impact);
  return {
    equityOverNotional: equity,
    leverage: equity > 0 ? notionalAt(u, impact) / equity : null,
  };
}

/** What an orderly sale of a whole position goes through. */
export interface SquareRootUnwind {
  /** Least equity on the way ÷ notional before the first sale: 1/λ − 2I/3. */
  readonly minEquityOverNotional: number;
  /** Fraction sold at which equity is least: always 1, as every sale costs equity. */
  readonly minEquityAtFraction: 1;
  /** Leverage from which the sale ends without equity: 3/(2I); null without impact. */
  readonly criticalLeverage: number | null;
  /** Highest marked leverage on the way; null from the critical leverage on: it diverges. */
  readonly peakLeverage: number | null;
  /** Fraction sold at that peak; null where there is none. */
  readonly peakAtFraction: number | null;
  /** Fraction sold when equity is gone; null below the critical leverage, where it never is. */
  readonly insolventAtFraction: number | null;
}

/**
 * The course of a complete sale of a leveraged position under square-root impact.
 *
 * Impact is steepest at the start, so above 1× marked leverage rises first and falls only
 * later. From the critical leverage on even an orderly exit ends bankrupt.
 *
 * @param position leverage (≥ 1) and the impact of selling everything (fraction, 0 to 1)
 * @returns least equity, critical leverage, and the peak or the point of ruin
 * @throws {DomainError} if an argument is outside its domain
 * @see caccioli-bouchaud-farmer-2012 in src/content/sources.yaml; closed form derived here
 */
export function squareRootUnwind(position: SquareRootPosition): SquareRootUnwind {
  const { leverage, impact } = checked(position);
  const criticalLeverage = impact > 0 ? 3 / (2 * impact) : null;
  const least = leastEquity(leverage, impact);
  // Two ways to ask the same question, which rounding may answer differently at the edge.
  const ruined = least <= 0 || (criticalLeverage !== null && leverage >= criticalLeverage);
  const peak = ruined ? null : peakAt(leverage, impact);
  return {
    minEquityOverNotional: least,
    minEquityAtFraction: 1,
    criticalLeverage,
    peakLeverage:
      peak === null ? null : notionalAt(peak, impact) / equityAt(peak, leverage, impact),
    peakAtFraction: peak === null ? null : peak * peak,
    insolventAtFraction: ruined ? ruinAt(leverage, impact) ** 2 : null,
  };
}

function checked({ leverage, impact }: SquareRootPosition): SquareRootPosition {
  return {
    leverage: real('leverage', leverage, atLeastOne),
    impact: real('impact', impact, unit),
  };
}

function leastEquity(leverage: number, impact: number): number {
  return 1 / leverage - (2 * impact) / 3;
}

// E(x)/N₀ at u = √x. The textbook 1/λ − I·u + (I/3)·u³ is the least equity plus a square,
// and so written it stays above that least, whatever the rounding.
function equityAt(u: number, leverage: number, impact: number): number {
  return leastEquity(leverage, impact) + (impact / 3) * (1 - u) ** 2 * (2 + u);
}

// N(x)/N₀ at u = √x.
function notionalAt(u: number, impact: number): number {
  return (1 - u * u) * (1 - impact * u);
}

// Below the critical leverage the slope of N/E in u has one sign change on [0, 1]: from
// I·(1 − 1/λ) ≥ 0 at the start to a fall at the end. Bisection cannot miss it, and stops
// when two neighbouring numbers enclose it. With λ = 1 or I = 0 it closes in on u = 0.
function peakAt(leverage: number, impact: number): number {
  let rising = 0;
  let falling = 1;
  for (;;) {
    const u = (rising + falling) / 2;
    if (u === rising || u === falling) return rising;
    if (slopeAt(u, leverage, impact) > 0) rising = u;
    else falling = u;
  }
}

// Numerator of d(N/E)/du: its sign is the slope's, as E > 0.
function slopeAt(u: number, leverage: number, impact: number): number {
  const notionalSlope = impact * (3 * u * u - 1) - 2 * u;
  const equitySlope = impact * (u * u - 1);
  return notionalSlope * equityAt(u, leverage, impact) - notionalAt(u, impact) * equitySlope;
}

// E = 0 reads 3u − u³ = 3/(λI), and u = 2·sin φ turns it into 2·sin 3φ = 3/(λI).
function ruinAt(leverage: number, impact: number): number {
  return 2 * Math.sin(Math.asin(Math.min(1, 3 / (2 * leverage * impact))) / 3);
}
