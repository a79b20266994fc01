/** The model’s answer about two markets, and the prices drawn from it. Float64. */
import {
  coupledPaths,
  discoveryShares,
  gapDeviationAfter,
  gapReversion,
  type CoupledMarkets,
  type CoupledPaths,
  type DiscoveryShares,
  type GapReversion,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

/** How many steps are drawn. */
export const STEPS = 120;

export type PairSettings = Pick<
  Settings,
  'followA' | 'followB' | 'noiseA' | 'noiseB' | 'shared' | 'arbitrage'
>;

/** Where arbitrage does not work, nobody follows. */
export const marketsOf = (values: PairSettings): CoupledMarkets => ({
  follow: values.arbitrage === 'off' ? [0, 0] : [values.followA, values.followB],
  noise: [values.noiseA, values.noiseB],
  correlation: values.shared,
});

export interface Pair {
  readonly shares: DiscoveryShares | null;
  readonly gap: GapReversion;
  /** Deviation of the gap after the steps drawn. */
  readonly atEnd: number;
}

export function pairOf(values: PairSettings): Pair {
  const markets = marketsOf(values);
  return {
    shares: discoveryShares(markets),
    gap: gapReversion(markets),
    atEnd: gapDeviationAfter(markets, STEPS) ?? 0,
  };
}

/** Two prices in hundredths of a basis point: no finer than they are printed. */
export function pathsOf(values: PairSettings & Pick<Settings, 'seed'>): CoupledPaths {
  const draw = { ...marketsOf(values), steps: STEPS, seed: Math.trunc(values.seed) };
  const { first, second } = coupledPaths(draw);
  const short = (path: readonly number[]) => path.map((price) => Math.round(100 * price) / 100);
  return { first: short(first), second: short(second) };
}
