/*
 * Where an isolated position is liquidated, as a multiple of its entry: a margin of 1/λ of the
 * notional, maintenance on the notional as it stands. Float64, for curves and chances; the price
 * that a venue shows, with its wallet, tiers and ticks, is in liquidation-price.ts.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

const belowOne: Interval = { words: 'a rate of 0 or more and below 1', from: 0, below: 1 };

/** What is margined in: `linear` in quote, `inverse` in the coin itself. */
export type Margined = 'linear' | 'inverse';

/** An isolated position at its opening, in multiples of its entry. */
export interface IsolatedPosition {
  readonly side: Side;
  /** Notional at entry over margin, λ (> 0). */
  readonly leverage: number;
  /** Maintenance margin, a fraction of the notional as it stands (0 to 1, 1 excluded). */
  readonly maintenanceRate: number;
  /** `linear` unless given. */
  readonly margined?: Margined;
}

/**
 * Liquidation price of an isolated position, over its entry.
 *
 * (1 − s/λ)/(1 − s·mmr), fees left out. Margined in the coin a long owes like a linear short of the
 * reciprocal price, so that form is one over the other side's: (1 + s·mmr)/(1 + s/λ). A result
 * beyond 1 on the gaining side says that the position is liquidated as it opens.
 *
 * @param position side, leverage, maintenance rate, and what is margined in
 * @returns price ÷ entry (> 0), or null if no price liquidates it: a linear long or an inverse short
 *   at 1× or less
 * @throws {DomainError} if an argument is outside its domain
 * @see dydx-liquidations-2026 in src/content/sources.yaml
 */
export function isolatedLiquidationRatio(position: IsolatedPosition): number | null {
  const margined = position.margined ?? 'linear';
  if (!Object.hasOwn(turns, margined))
    throw new DomainError('margined', margined, '“linear” or “inverse”');
  const s = turns[margined] * sign(position.side);
  const owed = 1 - s / real('leverage', position.leverage, positive);
  const kept = 1 - s * real('maintenanceRate', position.maintenanceRate, belowOne);
  if (owed <= 0) return null;
  return margined === 'inverse' ? kept / owed : owed / kept;
}

const turns = { linear: 1, inverse: -1 } as const;
