/*
 * What an insurance fund pays for one liquidation, as dYdX Chain does it: it lets the order
 * fill beyond bankruptcy, and pays the difference. Decimal, because it is a ledger.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, unit } from '../domain.ts';
import { linearEquity } from './linear-contract.ts';
import type { LinearPosition } from './linear-contract.ts';
import { maintenanceMargin } from './maintenance-margin.ts';

/** A liquidation, and what the fund pays for it (quote, but for the spread). */
export interface LiquidationInsurance {
  /** Maintenance margin, at the entry price. */
  readonly maintenance: Decimal;
  /** Profit at the oracle price. */
  readonly profit: Decimal;
  /** Equity at the oracle price. */
  readonly equity: Decimal;
  /** What the fill leaves the account below zero (≥ 0). */
  readonly fundPays: Decimal;
  /** How far from the oracle price the order may fill (fraction of it). */
  readonly maxSpread: Decimal;
}

/**
 * What the insurance fund pays when a liquidation fills beyond the bankruptcy price.
 *
 * @param liquidation the position with its deposit as `wallet`, its maintenance rate (0 to 1), the
 *   oracle price and the price of the fill (quote per base, ≥ 0), and how many maintenance
 *   rates the order may fill away from the oracle (≥ 0; 1.5 unless given)
 * @returns margin, profit and equity at the oracle price, the payment and the largest spread
 * @throws {DomainError} if an argument is outside its domain
 * @see dydx-contract-loss-2026 in src/content/sources.yaml
 */
export function liquidationInsurance({
  maintenanceRate,
  oracle,
  fill,
  spreadMultiple = '1.5',
  ...position
}: LinearPosition & {
  readonly maintenanceRate: Exact;
  readonly oracle: Exact;
  readonly fill: Exact;
  readonly spreadMultiple?: Exact;
}): LiquidationInsurance {
  const { quantity, entry, wallet } = position;
  const equity = linearEquity({ ...position, price: oracle });
  const left = linearEquity({ ...position, price: fill });
  return {
    maintenance: maintenanceMargin({ quantity, price: entry, maintenanceRate }),
    profit: equity.minus(exact('wallet', wallet)),
    equity,
    fundPays: Decimal.max(0, left.negated()),
    maxSpread: exact('maintenanceRate', maintenanceRate, unit).times(
      exact('spreadMultiple', spreadMultiple, nonNegative),
    ),
  };
}
