/**
 * The loan the reader has set up, at any fall of its collateral: 100 is pledged today.
 *
 * Ratios where a contract compares, float64 for the value of the lender's claim.
 */
import {
  aaveCloseFactor,
  closeFactor,
  healthFactor,
  liquidateLoan,
  mertonLoan,
  portfolioHealth,
  toNumber,
  type LoanLiquidation,
  type LoanValue,
} from '../../../engine/index.ts';
import { toBasisPoint, type Settings } from './params.ts';

/** The pledge today. */
export const PLEDGE = 100;

/** Where a price is: not yet liquidated; helped by it; harmed by it; worth less than is owed. */
export type Zone = 'safe' | 'helps' | 'hurts' | 'water';

export interface LoanAt {
  readonly zone: Zone;
  /** Health factor there. */
  readonly health: number;
  /** And after one liquidation: null where it is not liquidated, or nothing is owed any more. */
  readonly after: number | null;
  readonly step: LoanLiquidation | null;
  /** The lender's claim, and how it moves. */
  readonly claim: LoanValue;
}

const share = (percent: number): number => toBasisPoint(percent) / 100;

const rules = { half: { ...aaveCloseFactor, full: aaveCloseFactor.usual }, aave: aaveCloseFactor };

/** Falls from today, %, at which the loan changes its zone. */
export interface Edges {
  readonly liquidated: number;
  /** From where each liquidation lowers the factor: no sooner than it is liquidated. */
  readonly hurts: number;
  readonly water: number;
}

const edgesOf = new WeakMap<Settings, Edges>();

/** Asked many times while one frame is drawn: it is reckoned once. */
export function edges(values: Settings): Edges {
  const found = edgesOf.get(values);
  if (found !== undefined) return found;
  const [owed, bonus] = [toBasisPoint(values.ltv), share(values.bonus)];
  const { commonFall } = portfolioHealth({
    pledges: [{ quantity: 1, price: PLEDGE, liquidationThreshold: share(values.threshold) }],
    debt: owed,
  });
  const liquidated = 100 * toNumber(commonFall ?? { numerator: 1n, denominator: 1n });
  const result = {
    liquidated,
    hurts: Math.max(liquidated, PLEDGE - owed * (1 + bonus)),
    water: PLEDGE - owed,
  };
  edgesOf.set(values, result);
  return result;
}

/** The loan after a fall, %; `due` as if a factor of 1 were below it, for the end of a line. */
export function loanAt(values: Settings, fall: number, due = false): LoanAt {
  const loan = {
    collateral: PLEDGE - fall,
    debt: toBasisPoint(values.ltv),
    liquidationThreshold: share(values.threshold),
  };
  const health = healthFactor(loan);
  const factor = health === null ? Infinity : toNumber(health);
  const claim = mertonLoan({
    pledge: loan.collateral,
    debt: loan.debt,
    rate: 0,
    volatility: values.volatility / 100,
    years: values.days / 365,
  });
  const liquidated = due ? factor <= 1 : factor < 1;
  if (health === null || !liquidated)
    return { zone: 'safe', health: factor, after: null, step: null, claim };
  const step = liquidateLoan({
    ...loan,
    bonus: share(values.bonus),
    closeFactor: closeFactor({ ...loan, health }, rules[values.close]),
  });
  const { water, hurts } = edges(values);
  return {
    zone: fall > water ? 'water' : fall > hurts ? 'hurts' : 'helps',
    health: factor,
    after: step.healthAfter && toNumber(step.healthAfter),
    step,
    claim,
  };
}

const here = new WeakMap<Settings, LoanAt>();

/** At the reader's own fall. */
export function loanHere(values: Settings): LoanAt {
  const found = here.get(values) ?? loanAt(values, toBasisPoint(values.fall));
  here.set(values, found);
  return found;
}

/** Per cent of the equity that the fall takes; null where there was none. */
export function equityLost({ ltv, fall }: Settings): number | null {
  const equity = PLEDGE - toBasisPoint(ltv);
  return equity > 0 ? (100 * toBasisPoint(fall)) / equity : null;
}
