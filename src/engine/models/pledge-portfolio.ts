/*
 * Several pledges behind one debt: which price matters how much, and how far each may fall
 * alone or all together. Together they are one loan, at the threshold that is their average by
 * value. Ratios: a contract compares the health factor with 1, and the shares add up to 1.
 */
import { nonNegative, unit } from '../domain.ts';
import { minus, over, plus, ratio, signOf, sum, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { fallTo, healthOf } from './health-factor.ts';

/** One asset pledged. */
export interface Pledge {
  /** Quantity q (≥ 0) and price P (value per unit, ≥ 0). */
  readonly quantity: Ratio;
  readonly price: Ratio;
  /** Share of it that may be owed, LT (0 to 1); 0 for an asset that does not count. */
  readonly liquidationThreshold: Ratio;
  /** Quantity of the same asset that is owed (≥ 0); 0 unless given. */
  readonly owed?: Ratio;
}

/** A price at which the health factor is 1, all others unchanged. */
export interface PledgePrice {
  readonly price: Rational;
  /** Which side of it is liquidated: above it where more of the asset is owed than counts. */
  readonly liquidated: 'below' | 'above';
}

/** The health of a portfolio, and what it hangs on. */
export interface PortfolioHealth {
  /** Value of all pledges, C. */
  readonly collateral: Rational;
  /** What they count for, W = Σ q·P·LT. */
  readonly counted: Rational;
  /** All that is owed, D. */
  readonly debt: Rational;
  /** W/D; null without debt: infinite. */
  readonly healthFactor: Rational | null;
  /** W/C; null without a pledge. */
  readonly averageThreshold: Rational | null;
  /** Fall of all pledges together that brings the factor to 1: 1 − D/W. Negative if it is below 1 already, null where nothing counts. */
  readonly commonFall: Rational | null;
  /** Per cent that the equity C − D changes for each per cent of the pledges: 1/(1 − LTV). Null without equity. */
  readonly equityElasticity: Rational | null;
  /** Per cent that the factor changes for each per cent of an asset’s price, in the order given. Null without debt or where nothing counts. */
  readonly elasticities: readonly Rational[] | null;
  /** Price of each asset alone at which the factor is 1; null where no price of it does that. */
  readonly prices: readonly (PledgePrice | null)[];
}

/**
 * Health of several pledges behind one debt.
 *
 * An asset’s elasticity is its share of what counts, less its share of what is owed. Where nothing
 * owed is pledged too, they add up to 1.
 *
 * @param portfolio the pledges, and what is owed in other assets (value, ≥ 0)
 * @returns health factor, the falls and prices that end it, and each asset’s part
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-liquidations in src/content/sources.yaml
 */
export function portfolioHealth(portfolio: {
  readonly pledges: readonly Pledge[];
  readonly debt: Ratio;
}): PortfolioHealth {
  const pledges = portfolio.pledges.map(read);
  const collateral = sum(pledges.map(({ value }) => value));
  const counted = sum(pledges.map((pledge) => pledge.counted));
  const owedElsewhere = ratio('debt', portfolio.debt, nonNegative);
  const debt = plus(owedElsewhere, sum(pledges.map(({ owedValue }) => owedValue)));
  const equity = minus(collateral, debt);
  const spare = minus(counted, debt);
  const decided = signOf(debt) !== 0 && signOf(counted) !== 0;
  return {
    collateral,
    counted,
    debt,
    healthFactor: healthOf(counted, debt),
    averageThreshold: signOf(collateral) === 0 ? null : over(counted, collateral),
    commonFall: fallTo(debt, counted),
    equityElasticity: signOf(equity) > 0 ? over(collateral, equity) : null,
    elasticities: decided
      ? pledges.map((own) => minus(over(own.counted, counted), over(own.owedValue, debt)))
      : null,
    prices: pledges.map((own) => endingPrice(own, spare)),
  };
}

interface Held {
  readonly value: Rational;
  readonly counted: Rational;
  readonly owedValue: Rational;
  /** What one unit of price adds to what counts, less what it adds to the debt. */
  readonly slope: Rational;
}

function read({ quantity, price, liquidationThreshold, owed = 0 }: Pledge, i: number): Held {
  const at = `pledges[${i}]`;
  const held = ratio(`${at}.quantity`, quantity, nonNegative);
  const worth = ratio(`${at}.price`, price, nonNegative);
  const share = ratio(`${at}.liquidationThreshold`, liquidationThreshold, unit);
  const due = ratio(`${at}.owed`, owed, nonNegative);
  const value = times(held, worth);
  return {
    value,
    counted: times(value, share),
    owedValue: times(due, worth),
    slope: minus(times(held, share), due),
  };
}

// What counts less what is owed is a straight line in each price: its zero, if it is a price.
function endingPrice({ counted, owedValue, slope }: Held, spare: Rational): PledgePrice | null {
  if (signOf(slope) === 0) return null;
  const rest = minus(spare, minus(counted, owedValue));
  const price = over(minus(zero, rest), slope);
  if (signOf(price) <= 0) return null;
  return { price, liquidated: signOf(slope) > 0 ? 'below' : 'above' };
}
