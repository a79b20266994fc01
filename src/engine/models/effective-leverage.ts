/*
 * Effective leverage: not what was chosen at entry but what is being run now. Decimal,
 * because its two parts are money.
 */
import { exact } from '../decimal.ts';
import type { Decimal, Exact } from '../decimal.ts';
import { nonNegative } from '../domain.ts';

/**
 * Effective leverage: notional carried for each unit of equity.
 *
 * λ = N/E, a hyperbola in the price that diverges where equity ends. An insolvent account
 * has no leverage; in particular it never has a negative one.
 *
 * @param account equity at the mark (quote) and notional at the mark (quote, ≥ 0)
 * @returns leverage (dimensionless, ≥ 0), or null when equity is 0 or less: insolvent
 * @throws {DomainError} if an argument is outside its domain
 * @see chitra-2025 in src/content/sources.yaml
 */
export function effectiveLeverage({
  equity,
  notional,
}: {
  readonly equity: Exact;
  readonly notional: Exact;
}): Decimal | null {
  const carried = exact('notional', notional, nonNegative);
  const left = exact('equity', equity);
  return left.lte(0) ? null : carried.div(left);
}
