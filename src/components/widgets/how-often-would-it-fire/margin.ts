/** Margin before and after a day of shock, as measured and guarded. Float64. */
import {
  ewmaMemory,
  ewmaVolatility,
  normalQuantile,
  procyclicality,
  volatilityMargins,
  type MarginGuard,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

/** Days shown before and after the shock. */
export const BEFORE = 10;
export const AFTER = 60;

/** Deviations that 99 % of normal days stay within, one way. */
export const COVER = -normalQuantile(0.01);
/** What the rule asks for: a buffer, or a weight for stressed days. */
const QUARTER = 0.25;

function guardOf({ guard, long }: Settings): MarginGuard | undefined {
  const volatility = long / 100;
  switch (guard) {
    case 'none':
      return undefined;
    case 'floor':
      return { kind: 'floor', volatility };
    case 'buffer':
      return { kind: 'buffer', share: QUARTER };
    case 'stress':
      return { kind: 'stress', volatility, weight: QUARTER };
  }
}

export interface Margins {
  /** From the calm before, by day; the shock is between the first and the second. */
  readonly volatilities: readonly number[];
  readonly measured: readonly number[];
  readonly guarded: readonly number[];
  /** Before the shock and after it. */
  readonly from: number;
  readonly to: number;
  readonly guardedFrom: number;
  readonly guardedTo: number;
  /** Largest ÷ smallest. */
  readonly jump: number;
  readonly guardedJump: number;
  readonly halfLife: number;
  readonly memory: number;
}

export function marginsOf(values: Settings): Margins {
  const start = values.volatility / 100;
  // Days after the shock are as calm as those before it.
  const calm = Array.from({ length: AFTER - 1 }, () => start);
  const volatilities = ewmaVolatility({
    start,
    decay: values.decay,
    returns: [values.shock / 100, ...calm],
  });
  const plan = { volatilities, deviations: COVER };
  const guard = guardOf(values);
  const measured = volatilityMargins(plan);
  const guarded = guard === undefined ? measured : volatilityMargins({ ...plan, guard });
  return {
    volatilities,
    measured,
    guarded,
    from: measured[0] ?? 0,
    to: measured[1] ?? 0,
    guardedFrom: guarded[0] ?? 0,
    guardedTo: guarded[1] ?? 0,
    jump: procyclicality(measured),
    guardedJump: procyclicality(guarded),
    halfLife: ewmaMemory(values.decay, 0.5),
    memory: ewmaMemory(values.decay, 0.01),
  };
}
