/*
 * Market impact of one order as Almgren and others estimated it from a year of orders on the
 * US exchanges: a permanent part, linear in the order, and a temporary one that grows with
 * the 3/5 power of the rate of trading. Float64, because it is a statistic.
 */
import { positive, real } from '../domain.ts';

/** An order, the market it goes to, and the time it takes. */
export interface AlmgrenOrder {
  /** Order X (shares or base): positive to buy, negative to sell. */
  readonly order: number;
  /** Average volume V of a day (the same unit, > 0). */
  readonly dailyVolume: number;
  /** Shares outstanding Θ (the same unit, > 0). */
  readonly outstanding: number;
  /** Volatility σ of a day (fraction, > 0). */
  readonly dailyVolatility: number;
  /** Duration T of the execution, in days of trading (> 0). */
  readonly days: number;
  /** Universal coefficients γ and η; 0.314 and 0.142 unless given. */
  readonly gamma?: number;
  readonly eta?: number;
}

/** Impact of an order, with the sign of the order. */
export interface AlmgrenImpact {
  /** Θ/V (days). */
  readonly inverseTurnover: number;
  /** Permanent impact I, in daily volatilities and as a fraction of the price. */
  readonly permanentNormalised: number;
  readonly permanent: number;
  /** Temporary impact J − I/2, likewise. */
  readonly temporaryNormalised: number;
  readonly temporary: number;
  /** Realised cost J = I/2 + the temporary part: average price paid ÷ price before − 1. */
  readonly cost: number;
}

/**
 * Permanent and temporary impact of an order, and what it costs on average.
 *
 * I = γσ·(X/V)·(Θ/V)^¼ and J = I/2 + sgn(X)·ησ·|X/(V·T)|^⅗.
 *
 * @param order the order and its market
 * @returns impact in volatilities and as fractions of the price, signed as the order
 * @throws {DomainError} if an argument is outside its domain
 * @see almgren-thum-hauptmann-li-2005 in src/content/sources.yaml
 */
export function almgrenImpact({
  order,
  dailyVolume,
  outstanding,
  dailyVolatility,
  days,
  gamma = 0.314,
  eta = 0.142,
}: AlmgrenOrder): AlmgrenImpact {
  const size = real('order', order) / real('dailyVolume', dailyVolume, positive);
  const sigma = real('dailyVolatility', dailyVolatility, positive);
  const inverseTurnover = real('outstanding', outstanding, positive) / dailyVolume;
  const rate = Math.abs(size) / real('days', days, positive);
  const permanentNormalised = real('gamma', gamma) * size * inverseTurnover ** 0.25;
  const temporaryNormalised = Math.sign(size) * real('eta', eta) * rate ** 0.6;
  const permanent = sigma * permanentNormalised;
  const temporary = sigma * temporaryNormalised;
  return {
    inverseTurnover,
    permanentNormalised,
    permanent,
    temporaryNormalised,
    temporary,
    cost: permanent / 2 + temporary,
  };
}
