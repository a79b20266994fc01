/*
 * A sandwich in integers: an attacker buys before a trade and sells after it, as far as the trade's own
 * limit lets the price be pushed. Integers, as the contract has them: with one unit more the victim reverts.
 */
import type { Interval } from '../domain.ts';
import { minus, one, over, ratio, times, toNumber } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { integerAmountOut, integerSwap, turned, whole } from './integer-pool.ts';
import type { IntegerPool } from './integer-pool.ts';
import { largestFrontRun } from './sandwich-profit.ts';

/** A trade that waits to be included. */
export interface PendingTrade {
  /** What it pays in (smallest units, ≥ 0). */
  readonly amountIn: bigint;
  /** How much less than quoted it accepts (fraction, 0 to below 1). */
  readonly slippage: Ratio;
}

/** What a trade was promised, and the least it takes. */
export interface PendingQuote {
  readonly quote: bigint;
  /** ⌊quote × (1 − slippage)⌋: below it the trade reverts. */
  readonly least: bigint;
}

/** A sandwich done: three trades, and the pool after each. */
export interface Sandwich extends PendingQuote {
  readonly frontIn: bigint;
  readonly frontOut: bigint;
  readonly victimOut: bigint;
  /** What selling exactly `frontOut` brings. */
  readonly backOut: bigint;
  /** backOut − frontIn, before gas and bids; negative where the fee takes more than there is. */
  readonly profit: bigint;
  /** Before, after the first, the second and the third trade, as the victim sees it. */
  readonly pools: readonly [IntegerPool, IntegerPool, IntegerPool, IntegerPool];
}

/** Who has what the victim lost, in the coin paid in, at the price before. */
export interface SandwichSplit {
  readonly victimLoss: Rational;
  readonly attackerProfit: Rational;
  /** What the pool has more than without the attack; negative where its owners lose as well. */
  readonly poolGain: Rational;
}

const tolerated: Interval = { words: 'a ratio that is 0 or more and below 1', from: 0, below: 1 };

/**
 * What a pending trade would get of the pool as it is, and the least it accepts.
 *
 * @param pool reserves and share kept
 * @param trade amount and slippage limit
 * @returns the quote and the least (smallest units, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see uniswap-v2-periphery in src/content/sources.yaml
 */
export function pendingQuote(
  pool: IntegerPool,
  { amountIn, slippage }: PendingTrade,
): PendingQuote {
  const { numerator, denominator } = minus(one, ratio('slippage', slippage, tolerated));
  const quote = integerAmountOut(pool, amountIn);
  return { quote, least: (quote * numerator) / denominator };
}

/**
 * Largest front-run that a pending trade survives.
 *
 * What the victim gets never grows with what goes before, rounding included: so it is searched for by
 * halves, from where real numbers have it.
 *
 * @param pool reserves and share kept
 * @param trade amount and slippage limit
 * @returns what the attacker pays in (smallest units, ≥ 0); null where the trade accepts nothing for its coins
 * @throws {DomainError} if an argument is outside its domain
 */
export function largestIntegerFrontRun(pool: IntegerPool, trade: PendingTrade): bigint | null {
  const { least } = pendingQuote(pool, trade);
  if (least === 0n) return null;
  const survives = (front: bigint) =>
    integerAmountOut(integerSwap(pool, front).pool, trade.amountIn) >= least;
  let low = guessed(pool, trade);
  let step = 1n;
  for (; low > 0n && !survives(low); step *= 2n) low = low > step ? low - step : 0n;
  let high = low + 1n;
  for (step = 1n; survives(high); step *= 2n) [low, high] = [high, high + step];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (survives(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function guessed(pool: IntegerPool, { amountIn, slippage }: PendingTrade): bigint {
  const kept = toNumber(ratio('kept', pool.kept));
  const real = largestFrontRun(
    { reserve: Number(pool.reserveIn), trade: Number(amountIn), fee: 1 - kept },
    toNumber(ratio('slippage', slippage)),
  );
  return BigInt(Math.floor(real));
}

/**
 * A sandwich with a given first trade.
 *
 * @param pool reserves and share kept
 * @param trade amount and slippage limit of the victim
 * @param frontIn what the attacker pays in (smallest units, ≥ 0)
 * @returns the three trades; null where the victim would get less than it accepts, and reverts
 * @throws {DomainError} if an argument is outside its domain
 * @see zhou-2020 in src/content/sources.yaml
 */
export function sandwich(pool: IntegerPool, trade: PendingTrade, frontIn: bigint): Sandwich | null {
  const { quote, least } = pendingQuote(pool, trade);
  const front = integerSwap(pool, whole('frontIn', frontIn, 0n));
  const victim = integerSwap(front.pool, trade.amountIn);
  if (victim.amountOut < least) return null;
  const back = integerSwap(turned(victim.pool), front.amountOut);
  return {
    quote,
    least,
    frontIn,
    frontOut: front.amountOut,
    victimOut: victim.amountOut,
    backOut: back.amountOut,
    profit: back.amountOut - frontIn,
    pools: [pool, front.pool, victim.pool, turned(back.pool)],
  };
}

/**
 * Who has what the victim of a sandwich lost.
 *
 * At the price before: the victim's shortfall is the attacker's profit and what the pool has more,
 * exactly. The pool collects the fee of two more trades, but buys back dear what it sold cheap: at low
 * fees its owners lose too.
 *
 * @param done the sandwich
 * @returns loss, profit and gain of the pool (smallest units of the coin paid in)
 */
export function sandwichSplit({ quote, victimOut, profit, pools }: Sandwich): SandwichSplit {
  const [{ reserveIn, reserveOut }] = pools;
  const price = over(units(reserveIn), units(reserveOut));
  const victimLoss = times(units(quote - victimOut), price);
  const attackerProfit = units(profit);
  return { victimLoss, attackerProfit, poolGain: minus(victimLoss, attackerProfit) };
}

const units = (numerator: bigint): Rational => ({ numerator, denominator: 1n });
