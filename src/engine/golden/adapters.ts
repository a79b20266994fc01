import type { Adapter } from './compare.ts';
import { leverageAndDeleveragingRisks } from './leverage-and-deleveraging-risks.ts';

/** Every function of the golden cases, by the name the cases give it. */
export const adapters: Readonly<Record<string, Adapter>> = {
  ...leverageAndDeleveragingRisks,
};
