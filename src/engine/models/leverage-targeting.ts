/*
 * Leverage targeting: what has to be traded to get back to a ratio after the price moved.
 * Decimal, because it is a balance sheet. The trades leave the price where it is; what
 * they do to it is the deleveraging amplifier's and the square-root unwind's matter.
 */
import { exact } from '../decimal.ts';
import type { Decimal, Exact } from '../decimal.ts';
import { nonNegative } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { effectiveLeverage } from './effective-leverage.ts';

const shockRange: Interval = { words: 'a change of −1 or more, as a fraction', from: -1 };

/**
 * Amount to sell at the marked price to run a target leverage.
 *
 * N − λ*·E: selling at the mark turns assets into repaid debt, one for one, and so leaves
 * equity alone. From λ* itself, a fall r asks for N₀·(λ* − 1)·r. For a short position it
 * is the amount to buy back.
 *
 * @param account equity (quote), notional at the mark (quote, ≥ 0), target (≥ 0)
 * @returns amount to close (quote), negative where the position is to grow, or null when
 *   equity is 0 or less: an insolvent account reaches no target by trading
 * @throws {DomainError} if an argument is outside its domain
 * @see adrian-shin-2010 in src/content/sources.yaml
 */
export function retargetTrade({
  equity,
  notional,
  targetLeverage,
}: {
  readonly equity: Exact;
  readonly notional: Exact;
  readonly targetLeverage: Exact;
}): Decimal | null {
  const own = exact('equity', equity);
  const carried = exact('notional', notional, nonNegative);
  const wanted = exact('targetLeverage', targetLeverage, nonNegative).times(own);
  return own.lte(0) ? null : carried.minus(wanted);
}

/** A balance sheet after a price shock and the trade that restores its leverage. */
export interface LeverageTargeting {
  /** Assets ÷ equity after the shock, before any trade; null when insolvent. */
  readonly leverageAfterShock: Decimal | null;
  /** Assets bought with new debt (quote); negative when sold to repay; null when insolvent. */
  readonly trade: Decimal | null;
  /** Assets after the trade (quote); null when insolvent. */
  readonly assetsAfter: Decimal | null;
  /** Debt after the trade (quote); null when insolvent. */
  readonly debtAfter: Decimal | null;
  /** Equity after the shock (quote), which the trade does not change; negative when insolvent. */
  readonly equityAfter: Decimal;
}

/**
 * What a balance sheet that holds its leverage constant does after a price shock.
 *
 * A rise makes it buy and a fall makes it sell: pro-cyclical, and by λ − 1 times the shock.
 *
 * @param sheet assets and debt (quote, ≥ 0), the shock to the price of the assets (a
 *   fraction, ≥ −1) and the leverage to return to (≥ 0)
 * @returns leverage before the trade, the trade, and the balance sheet after it
 * @throws {DomainError} if an argument is outside its domain
 * @see adrian-shin-2010 in src/content/sources.yaml
 */
export function leverageTargeting({
  assets,
  debt,
  priceShock,
  targetLeverage,
}: {
  readonly assets: Exact;
  readonly debt: Exact;
  readonly priceShock: Exact;
  readonly targetLeverage: Exact;
}): LeverageTargeting {
  const notional = exact('priceShock', priceShock, shockRange)
    .plus(1)
    .times(exact('assets', assets, nonNegative));
  const owed = exact('debt', debt, nonNegative);
  const equity = notional.minus(owed);
  const sale = retargetTrade({ equity, notional, targetLeverage });
  return {
    leverageAfterShock: effectiveLeverage({ equity, notional }),
    trade: sale === null ? null : sale.negated(),
    assetsAfter: sale === null ? null : notional.minus(sale),
    debtAfter: sale === null ? null : owed.minus(sale),
    equityAfter: equity,
  };
}
