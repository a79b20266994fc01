/*
 * A venue's books after a stretch of prices: profit at the mark, funding, and who is below
 * zero. Ratios, because the hole and the profits beside it are compared.
 */
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import {
  greatest,
  minus,
  negative,
  over,
  plus,
  ratio,
  signOf,
  sum,
  times,
  zero,
} from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

/** A position opened at the first mark of the path. */
export interface OpenPosition {
  readonly side: Side;
  /** Contracts (≥ 0). */
  readonly quantity: Ratio;
  /** Margin behind it (quote). */
  readonly collateral: Ratio;
}

/** Positions and the prices they have lived through. */
export interface ExchangePath {
  readonly positions: readonly OpenPosition[];
  /** Marks from the opening on (quote, > 0), one or more. */
  readonly marks: readonly Ratio[];
  /** Oracle prices at the same times (quote, > 0). */
  readonly oracles: readonly Ratio[];
  /** Strength of funding κ (dimensionless, ≥ 0). */
  readonly fundingStrength: Ratio;
  /** Open interest long ÷ short, as the venue counts it (≥ 0): where funding is 0. */
  readonly longShortRatio: Ratio;
}

/** A venue after the path (quote). */
export interface ExchangeState {
  /** Equity of each position, in the order given. */
  readonly equities: readonly Rational[];
  /** Unrealised profit of each with its funding: equity less collateral. */
  readonly profits: readonly Rational[];
  /** Sum of what positions owe: equity below zero. */
  readonly deficit: Rational;
  /** Sum of the equities above zero. */
  readonly winnerEquity: Rational;
  /** Haircut that pays the deficit out of all equity; null without any. */
  readonly equityProRata: Rational | null;
  /** Haircut that pays it out of profits alone, principal untouched; null without any. */
  readonly profitProRata: Rational | null;
}

/**
 * State of a perpetual venue after a path of marks and oracle prices.
 *
 * Each step after the first pays every long γ·mark a contract and takes it of every short,
 * γ = κ·(ratio − mark/oracle): above 0 shorts pay longs. The two haircuts at the end answer
 * different questions, and the one on equity looks smaller because it also takes principal.
 *
 * @param path positions, prices and the funding rule
 * @returns equities, the deficit, and the pro-rata haircuts that would pay it
 * @throws {DomainError} if an argument is outside its domain, there is no mark, or the oracle
 *   prices are not as many as the marks
 * @see chitra-2025 in src/content/sources.yaml
 */
export function exchangeState({
  positions,
  marks,
  oracles,
  fundingStrength,
  longShortRatio,
}: ExchangePath): ExchangeState {
  if (oracles.length !== marks.length)
    throw new DomainError('oracles', oracles, 'a list as long as the marks');
  const path = marks.map((mark, i) => ratio(`marks[${i}]`, mark, positive));
  const [first] = path;
  const last = path.at(-1);
  if (!first || !last) throw new DomainError('marks', marks, 'a list of one price or more');
  const strength = ratio('fundingStrength', fundingStrength, nonNegative);
  const balance = ratio('longShortRatio', longShortRatio, nonNegative);
  const received = path.slice(1).map((mark, i) => {
    const premium = over(mark, ratio(`oracles[${i + 1}]`, oracles[i + 1] ?? zero, positive));
    return times(times(strength, minus(balance, premium)), mark);
  });
  // What a contract has brought a long since the opening, and cost a short.
  const perContract = plus(minus(last, first), sum(received));

  const collaterals = positions.map(({ collateral }, i) =>
    ratio(`positions[${i}].collateral`, collateral),
  );
  const profits = positions.map(({ side, quantity }, i) => {
    const gain = times(ratio(`positions[${i}].quantity`, quantity, nonNegative), perContract);
    return sign(side) === 1 ? gain : negative(gain);
  });
  const equities = profits.map((profit, i) => plus(profit, collaterals[i] ?? zero));
  const deficit = total(equities.map(negative));
  const winnerEquity = total(equities);
  return {
    equities,
    profits,
    deficit,
    winnerEquity,
    equityProRata: share(deficit, winnerEquity),
    profitProRata: share(deficit, total(profits)),
  };
}

function total(list: readonly Rational[]): Rational {
  return sum(list.map((value) => greatest(zero, value)));
}

function share(part: Rational, whole: Rational): Rational | null {
  return signOf(whole) > 0 ? over(part, whole) : null;
}
