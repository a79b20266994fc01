/** A loan of which one side is priced on one venue. Ratios in the engine, as a contract compares. */
import { shockedLoan, toNumber, venuePremium } from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export type LoanSettings = Pick<Settings, 'price' | 'priced' | 'debt' | 'threshold'>;

export interface JudgedLoan {
  readonly there: number;
  readonly elsewhere: number;
  readonly liquidated: boolean;
  readonly wrongly: boolean;
  /** Debt from which a loan is due, % of the pledge’s value elsewhere. */
  readonly edgeThere: number;
  readonly edgeElsewhere: number;
  /** Premium of the venue, %. */
  readonly premium: number;
}

export function loanOf(values: LoanSettings): JudgedLoan {
  const prices = { venue: values.price, fair: 1 };
  const loan = {
    collateral: 100,
    debt: values.debt,
    liquidationThreshold: values.threshold / 100,
  };
  const { atVenue, elsewhere, liquidated, wrongly } = shockedLoan(loan, prices, values.priced);
  const health = (factor: typeof atVenue) => (factor === null ? Infinity : toNumber(factor));
  return {
    there: health(atVenue),
    elsewhere: health(elsewhere),
    liquidated,
    wrongly,
    edgeThere: values.threshold * (values.priced === 'debt' ? 1 / values.price : values.price),
    edgeElsewhere: values.threshold,
    premium: 100 * toNumber(venuePremium(prices)),
  };
}
