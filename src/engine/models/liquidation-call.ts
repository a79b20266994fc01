/*
 * One call of a liquidator, as version 3.3 of Aave's contracts has it: the close factor is of
 * the whole position, small ones are closed at once, crumbs may not be left, and debt that
 * nothing stands behind is written off. Ratios: a contract decides. Its rounding to the wei, the
 * protocol's cut of the bonus and what only concerns its own coin are left out.
 */
import { nonNegative, positive, unit } from '../domain.ts';
import {
  atMost,
  compare,
  least,
  minus,
  one,
  over,
  plus,
  ratio,
  signOf,
  times,
  zero,
} from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { aaveWholePosition, closeFactor, repayable } from './close-factor.ts';
import type { CloseFactorRule } from './close-factor.ts';
import { healthOf } from './health-factor.ts';
import { seizure } from './lending-liquidation.ts';

/** An account, as seen by a liquidator that has chosen what to seize and what to repay. */
export interface CallableAccount {
  /** The collateral chosen: balance (units), oracle price, threshold LT and bonus. */
  readonly pledge: {
    readonly balance: Ratio;
    readonly price: Ratio;
    readonly liquidationThreshold: Ratio;
    readonly bonus: Ratio;
  };
  /** The debt chosen: what is owed of it (units) and its oracle price. */
  readonly owed: { readonly balance: Ratio; readonly price: Ratio };
  /** The account's other pledges: their value, and what they count for (value, ≥ 0). None unless given. */
  readonly otherCollateral?: Ratio;
  readonly otherCounted?: Ratio;
  /** Its other debts (value, ≥ 0). None unless given. */
  readonly otherDebts?: Ratio;
}

/** What a call does, or why it is refused. */
export interface LiquidationCall {
  /** `healthy` at a health factor of 1 or more, `crumbs` where too little would be left; null if it is done. */
  readonly refused: 'healthy' | 'crumbs' | null;
  /** Share of all debts that may be repaid at once. */
  readonly closeFactor: Rational;
  /** Repaid of the debt, and seized of the collateral (units); what the call would do if it is refused. */
  readonly repaid: Rational;
  readonly seized: Rational;
  /** Health factor before, and after a call that is done; null without debt. */
  readonly healthBefore: Rational | null;
  readonly healthAfter: Rational | null;
  /** Debt written off as nothing is left behind it (value). */
  readonly deficit: Rational;
}

/**
 * A liquidation call.
 *
 * It repays the least of what the caller offers, what the debt is, and the close factor of all
 * debts; where the collateral is not enough for that and the bonus, all of it is seized. Unless
 * one of the two is cleared, half of what counts as small has to be left of each.
 *
 * @param account the account, and what the caller offers to repay (units of the debt; as much as
 *   may be unless given)
 * @param rule the close factor (Aave's of version 3.3 unless given)
 * @returns what is done
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-v3-3-features-2025 and aave-v3-origin-2026 in src/content/sources.yaml
 */
export function liquidationCall(
  account: CallableAccount & { readonly offered?: Ratio },
  rule: CloseFactorRule = aaveWholePosition,
): LiquidationCall {
  const { pledge, owed, others, threshold, offered } = read(account);
  const counted = plus(times(pledge.value, threshold), others.counted);
  const debt = plus(owed.value, others.debts);
  const health = healthOf(counted, debt);
  // Without debt there is nothing to close; any factor above the others will do.
  const asked = { health: health ?? one, collateral: pledge.value, debt: owed.value };
  const share = closeFactor(asked, rule);
  const most = repayable({ debt: owed.value, otherDebts: others.debts, closeFactor: share });
  const wanted = offered ? least(times(offered, owed.price), most.ofAllDebts) : most.ofAllDebts;
  const { repaid, seized } = seizure({
    wanted,
    bonus: account.pledge.bonus,
    balance: pledge.value,
  });
  const left = { pledge: minus(pledge.value, seized), owed: minus(owed.value, repaid) };
  const refused =
    health === null || atMost(one, health) ? 'healthy' : crumbs(left, rule) ? 'crumbs' : null;

  const nothingLeft = signOf(left.pledge) === 0 && signOf(others.collateral) === 0;
  const debtLeft = plus(left.owed, others.debts);
  const deficit = refused === null && nothingLeft ? debtLeft : zero;
  const countedLeft = plus(times(left.pledge, threshold), others.counted);
  return {
    refused,
    closeFactor: share,
    repaid: over(repaid, owed.price),
    seized: over(seized, pledge.price),
    healthBefore: health,
    healthAfter: refused === null ? healthOf(countedLeft, minus(debtLeft, deficit)) : health,
    deficit,
  };
}

function crumbs(
  left: { readonly pledge: Rational; readonly owed: Rational },
  { smallBelow = 0 }: CloseFactorRule,
): boolean {
  const least_ = over(ratio('smallBelow', smallBelow, nonNegative), ratio('half', 2));
  const both = [left.pledge, left.owed];
  return (
    both.every((value) => signOf(value) !== 0) && both.some((value) => compare(value, least_) < 0)
  );
}

function read(account: CallableAccount & { readonly offered?: Ratio }) {
  const of = (name: 'pledge' | 'owed') => {
    const balance = ratio(`${name}.balance`, account[name].balance, nonNegative);
    const price = ratio(`${name}.price`, account[name].price, positive);
    return { price, value: times(balance, price) };
  };
  const value = (name: 'otherCollateral' | 'otherCounted' | 'otherDebts') =>
    ratio(name, account[name] ?? 0, nonNegative);
  return {
    pledge: of('pledge'),
    owed: of('owed'),
    threshold: ratio('liquidationThreshold', account.pledge.liquidationThreshold, unit),
    offered: account.offered === undefined ? null : ratio('offered', account.offered, nonNegative),
    others: {
      collateral: value('otherCollateral'),
      counted: value('otherCounted'),
      debts: value('otherDebts'),
    },
  };
}
