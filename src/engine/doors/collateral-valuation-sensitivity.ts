/** The models of the term “Collateral Valuation Sensitivity”. */
export { seizure, toxicHealth } from '../models/lending-liquidation.ts';
export type { Seizure } from '../models/lending-liquidation.ts';
