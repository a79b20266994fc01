/*
 * What a promise to redeem is worth: later, less likely, and at a fee. Float64: probabilities and
 * interest are statistics.
 */
import { nonNegative, positive, real, unit } from '../domain.ts';

/** A promise of one unit, some days from now. A year has 365 days. */
export interface Redemption {
  /** Part of the unit that is paid if the backing fails, R (0 to 1). */
  readonly recovery: number;
  /** Wait until it is paid, τ (days, ≥ 0). */
  readonly delayDays: number;
  /** Cost of money, less what the token itself earns, ρ (fraction a year, ≥ 0; continuous). */
  readonly capitalCost: number;
}

/** The same, with an opinion on its backing. */
export interface DoubtfulRedemption extends Redemption {
  /** Probability that the backing fails, q (0 to 1); or, where it is known to have failed in part, that part. */
  readonly failure: number;
}

/**
 * Fair price of a token that will be redeemed at one: e^(−ρτ)·((1 − q) + q·R).
 *
 * Time and doubt multiply. Nobody is paid for bearing the risk: it is the mean, discounted.
 *
 * @param redemption recovery, wait, cost of money and probability of failure
 * @returns price, in units of the asset promised (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function redemptionValue({ failure, ...redemption }: DoubtfulRedemption): number {
  const { recovery, discount } = read(redemption);
  // 1 − q(1 − R) is exactly 1 without doubt, and R if it is certain to fail.
  return discount * (1 - real('failure', failure, unit) * (1 - recovery));
}

/** What it takes to redeem and to mint, beside waiting. */
export interface RedemptionFees {
  /** Fee for redeeming one unit (in units of the asset promised, ≥ 0). */
  readonly redeemFee: number;
  /** Fee for minting one unit (the same, ≥ 0). */
  readonly mintFee: number;
}

/** Prices between which nobody gains by redeeming or minting: the peg, seen from close by. */
export interface RedemptionBand {
  readonly low: number;
  readonly high: number;
}

/**
 * Band in which a token may trade while redemption and minting are open to someone.
 *
 * Below the fair price less the fee it pays to buy and redeem, above one and the fee to mint and
 * sell. Beyond the band and without them nothing pulls a price back.
 *
 * @param redemption recovery, wait, cost of money, probability of failure and the two fees
 * @returns the two edges (low ≥ 0, high ≥ 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function redemptionBand({
  redeemFee,
  mintFee,
  ...redemption
}: DoubtfulRedemption & RedemptionFees): RedemptionBand {
  const fee = real('redeemFee', redeemFee, nonNegative);
  return {
    low: Math.max(0, redemptionValue(redemption) - fee),
    high: 1 + real('mintFee', mintFee, nonNegative),
  };
}

/** The probability that would explain a price. */
export interface ImpliedFailure {
  /** q (0 to 1), at its nearest end if none explains the price. */
  readonly failure: number;
  /** Whether one does. If not, the price is above what waiting costs, or below the recovery. */
  readonly explained: boolean;
}

/**
 * Probability of failure that a price implies: q = (1 − p·e^(ρτ))/(1 − R).
 *
 * All of the discount that waiting does not account for is read as doubt; a shortage of buyers
 * looks the same.
 *
 * @param redemption price (> 0), recovery, wait and cost of money
 * @returns the probability, or null if all would be recovered: then no doubt shows in a price
 * @throws {DomainError} if an argument is outside its domain
 */
export function impliedFailure({
  price,
  ...redemption
}: Redemption & { readonly price: number }): ImpliedFailure | null {
  const paid = real('price', price, positive);
  const { recovery, discount } = read(redemption);
  if (recovery === 1) return null;
  const failure = (1 - paid / discount) / (1 - recovery);
  return {
    failure: Math.min(1, Math.max(0, failure)),
    explained: failure >= 0 && failure <= 1,
  };
}

function read({ recovery, delayDays, capitalCost }: Redemption) {
  const years = real('delayDays', delayDays, { ...nonNegative, to: 36_500, words: days }) / 365;
  const rate = real('capitalCost', capitalCost, { ...nonNegative, to: 5, words: rates });
  return { recovery: real('recovery', recovery, unit), discount: Math.exp(-rate * years) };
}

const days = 'a number of days from 0 to 36500';
const rates = 'a rate from 0 to 5 a year';
