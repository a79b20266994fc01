import { Decimal } from '../../src/engine/index.ts';
import type { Exact } from '../../src/engine/index.ts';

/**
 * Whether two decimals are the same but for the rounding of divisions.
 *
 * A quotient without an end is right to 40 digits, so a law that multiplies it back holds to
 * a little less. `scale` is the size of what was added up on the way.
 */
export function agrees(a: Exact, b: Exact, scale: Exact = 1): boolean {
  const size = Decimal.max(1, new Decimal(a).abs(), new Decimal(b).abs(), new Decimal(scale).abs());
  return new Decimal(a).minus(b).abs().lte(size.times('1e-30'));
}
