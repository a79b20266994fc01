/*
 * A payoff in pieces, each a sum of powers of the price: liquidity in a range, an option, a short. Its
 * average, its square and its delta are such payoffs too. Float64: closed forms for display.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { momentBetween } from './lognormal-moments.ts';

/** A stretch of prices and what the payoff is there: Σ coefficient·priceᵖᵒʷᵉʳ. */
export interface Piece {
  /** Where it begins and ends (quote per base, 0 to Infinity). */
  readonly from: number;
  readonly to: number;
  readonly terms: readonly Term[];
}
export type Term = readonly [power: number, coefficient: number];

/** Pieces that follow on each other, from 0 to Infinity. */
export type Payoff = readonly Piece[];

/**
 * Average of a payoff at the end of a price without drift.
 *
 * @param payoff the payoff
 * @param price price now (quote per base, > 0)
 * @param deviation σ√T until the end (≥ 0)
 * @returns E[payoff] (unit of the payoff)
 * @throws {DomainError} if price or deviation is outside its domain
 */
export function averagePayoff(payoff: Payoff, price: number, deviation: number): number {
  const d = real('deviation', deviation, nonNegative);
  const now = real('price', price, positive);
  return kinksOf(payoff).reduce((sum, { edge, terms }) => {
    const to = Math.log(edge / now);
    for (const [power, coefficient] of terms)
      sum += coefficient * raised(now, power) * momentBetween(power, d, -Infinity, to);
    return sum;
  }, 0);
}

/** Where a payoff bends, and by what: what counts up to there and no further. */
interface Kink {
  readonly edge: number;
  readonly terms: readonly Term[];
}

/** A payoff is asked for its average many times. */
const known = new WeakMap<Payoff, readonly Kink[]>();

function kinksOf(payoff: Payoff): readonly Kink[] {
  const found =
    known.get(payoff) ??
    payoff.map(({ to, terms }, i) => {
      const next = (payoff[i + 1]?.terms ?? []).map(([power, by]): Term => [power, -by]);
      return { edge: to, terms: gathered([...terms, ...next]) };
    });
  known.set(payoff, found);
  return found;
}

const raised = (price: number, power: number): number =>
  power === 0 ? 1 : power === 1 ? price : price ** power;

/**
 * A payoff times itself.
 *
 * @param payoff the payoff
 * @returns its square, in the same pieces
 */
export function squaredPayoff(payoff: Payoff): Payoff {
  return payoff.map(({ terms, ...piece }) => ({
    ...piece,
    terms: gathered(terms.flatMap(([k, a]) => terms.map(([l, b]): Term => [k + l, a * b]))),
  }));
}

/**
 * The payoff with an amount of the asset added to it.
 *
 * @param payoff the payoff
 * @param units units of the asset; negative for a short
 * @returns payoff + units·price
 */
export function withUnits(payoff: Payoff, units: number): Payoff {
  return payoff.map((piece) => ({ ...piece, terms: gathered([...piece.terms, [1, units]]) }));
}

// One term a power.
function gathered(terms: readonly Term[]): Term[] {
  const sums = new Map<number, number>();
  for (const [power, coefficient] of terms) sums.set(power, (sums.get(power) ?? 0) + coefficient);
  return [...sums];
}

/**
 * Delta of a payoff in money, P·dV/dP: what the units are worth that move like it.
 *
 * @param payoff the payoff
 * @param price price (quote per base, > 0)
 * @returns its slope times the price (unit of the payoff); at a kink that of the upper piece
 */
export function moneyDelta(payoff: Payoff, price: number): number {
  const { terms } = payoff.find(({ to }) => price < to) ?? { terms: [] };
  return terms.reduce(
    (sum, [power, coefficient]) => sum + power * coefficient * raised(price, power),
    0,
  );
}

/**
 * Value of a payoff.
 *
 * @param payoff the payoff
 * @param price price (quote per base, > 0)
 * @returns its value there
 */
export function payoffAt(payoff: Payoff, price: number): number {
  const { terms } = payoff.find(({ to }) => price < to) ?? { terms: [] };
  return terms.reduce((sum, [power, coefficient]) => sum + coefficient * raised(price, power), 0);
}
