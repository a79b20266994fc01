/*
 * Deleveraging amplifier: leverage held constant against linear price impact. Float64,
 * because impact is a statistic: nobody rounds it to a tick.
 */
import { atLeastOne, nonNegative, real, unit } from '../domain.ts';

/** What a fall becomes once the selling it forces has fed back into the price. */
export interface DeleveragingAmplification {
  /** Fall after all rounds of selling (fraction, ≥ shock); null when the rounds diverge. */
  readonly totalDrop: number | null;
  /** Leverage at which they start to diverge (> 1); null without impact, which never does. */
  readonly criticalLeverage: number | null;
}

/**
 * Total fall of a price after a shock, when leverage is held constant by selling.
 *
 * A fall r makes the holder sell (λ − 1)·r of the notional, which pushes the price down by
 * κN·(λ − 1)·r again: a geometric series, shock/(1 − κN·(λ − 1)). The impact is linear, so
 * near the critical leverage the sum can exceed 1; read that as the whole price.
 *
 * @param spiral leverage held (≥ 1); `impact` κN, the fall caused by selling the whole
 *   notional (fraction, ≥ 0); the first fall (fraction, 0 to 1)
 * @returns the total fall and the critical leverage 1 + 1/κN
 * @throws {DomainError} if an argument is outside its domain
 * @see adrian-shin-2010 in src/content/sources.yaml
 */
export function deleveragingAmplifier({
  leverage,
  impact,
  shock,
}: {
  readonly leverage: number;
  readonly impact: number;
  readonly shock: number;
}): DeleveragingAmplification {
  const kappaN = real('impact', impact, nonNegative);
  const first = real('shock', shock, unit);
  // Written over 1 − gain, which rounding never lifts above 1: the fall is never softened.
  const gain = kappaN * (real('leverage', leverage, atLeastOne) - 1);
  return {
    totalDrop: gain < 1 ? first / (1 - gain) : null,
    criticalLeverage: kappaN > 0 ? 1 + 1 / kappaN : null,
  };
}
