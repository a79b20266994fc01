/*
 * Cascade ignition: the smallest shock that forces a given amount out, and the chance that
 * a price finds it within a horizon. Everything between how likely a level is to be touched
 * and how bad it is afterwards lies in that shock; volatility and horizon know only the
 * first half. Decimal for the book, float64 for the chance.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { positive } from '../domain.ts';
import { cascadeBook } from './cascade-book.ts';
import type { CascadePosition } from './cascade-book.ts';
import { touchProbability } from './first-passage.ts';
import { impactCurve } from './price-impact.ts';
import type { Impact } from './price-impact.ts';

/** A market and a book of longs in it. */
export interface IgnitionSetting {
  /** Price now (quote per base, > 0). */
  readonly price: Exact;
  readonly impact: Impact;
  readonly book: readonly CascadePosition[];
}

/** A step of the ignition staircase. */
export interface IgnitionStep {
  /** Smallest shock that takes the positions down to this one (fraction); ≤ 0 if none is needed. */
  readonly shock: Decimal;
  /** Amount of all positions down to this one (base). */
  readonly forced: Decimal;
}

/**
 * The ignition staircase: smallest shock and amount forced, position by position.
 *
 * s_k = max over j ≤ k of 1 − (price from which selling X_{j−1} leads to L_j)/S, by falling
 * liquidation price. It never falls, and where it is flat one position takes the next along.
 *
 * @param setting price, impact and book
 * @returns one step a position that has something to sell
 * @throws {DomainError} if an argument is outside its domain
 * @see cont-schaanning-2017 in src/content/sources.yaml, for sales that start at a threshold
 */
export function ignitionStaircase(setting: IgnitionSetting): readonly IgnitionStep[] {
  const price = exact('price', setting.price, positive);
  const curve = impactCurve(setting.impact);
  const steps: IgnitionStep[] = [];
  for (const { liquidation, quantity } of cascadeBook(setting.book)) {
    const before = steps.at(-1);
    const sold = before?.forced ?? new Decimal(0);
    const origin = curve.origin(liquidation, sold);
    // One division at the end. Where all of the price is gone, any shock takes the next along.
    const own = origin && price.minus(origin).div(price);
    const shock = own && before ? Decimal.max(own, before.shock) : (own ?? before?.shock);
    if (shock) steps.push({ shock, forced: sold.plus(quantity) });
  }
  return steps;
}

/** What it takes to force an amount, and what comes of it. */
export interface Ignition {
  /** Smallest shock that does (fraction); ≤ 0 if the cascade is already running. */
  readonly shock: Decimal;
  /** Price at which it does, before any forced sale (quote per base). */
  readonly price: Decimal;
  /** Amount that this shock forces: at least the one asked for (base). */
  readonly forced: Decimal;
  /** Price after it has been sold (quote per base). */
  readonly landingPrice: Decimal;
}

/**
 * Smallest shock that forces at least an amount, and where it leads.
 *
 * @param setting price, impact and book; the `amount` (base, > 0)
 * @returns the ignition, or null if the book does not hold so much
 * @throws {DomainError} if an argument is outside its domain
 */
export function cascadeIgnition({
  amount,
  ...setting
}: IgnitionSetting & { readonly amount: Exact }): Ignition | null {
  const wanted = exact('amount', amount, positive);
  const steps = ignitionStaircase(setting);
  const first = steps.find(({ forced }) => forced.gte(wanted));
  if (!first) return null;
  const { shock } = first;
  const forced = steps.findLast((step) => step.shock.lte(shock))?.forced ?? first.forced;
  const now = exact('price', setting.price, positive);
  const price = now.minus(now.times(Decimal.max(0, shock)));
  const landingPrice = impactCurve(setting.impact).price(price, forced);
  return { shock, price, forced, landingPrice };
}

/**
 * Probability that a cascade of at least an amount is set off within a horizon.
 *
 * The touch of S·(1 − s*), watched all the time: 1 if it is running already, 0 if the book
 * does not hold so much. The fall that the sales cause is not part of the path.
 *
 * @param setting price, impact, book and `amount` (base, > 0); volatility and drift (0 unless
 *   given) of the price a year, horizon in years of 365 days
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml, for the touch
 */
export function cascadeProbability({
  volatility,
  drift = 0,
  years,
  ...setting
}: IgnitionSetting & {
  readonly amount: Exact;
  readonly volatility: number;
  readonly drift?: number;
  readonly years: number;
}): number {
  const ignition = cascadeIgnition(setting);
  // An amount that no book holds waits at a price of 0, which is never touched.
  const barrier = ignition ? new Decimal(1).minus(ignition.shock).toNumber() : 0;
  return touchProbability({ price: 1, barrier, direction: 'down', volatility, drift, years });
}
