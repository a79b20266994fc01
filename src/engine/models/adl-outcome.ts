/*
 * Who pays when the fund is empty: one bankruptcy under each of the rules in use, so that
 * they can be laid side by side. The sum to be paid is the same; the payers are not. Ratios,
 * as in the models it is made of.
 */
import { unit } from '../domain.ts';
import { greatest, minus, one, over, ratio, signOf, sum, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { sign } from '../side.ts';
import type { AccountId } from './adl-queue.ts';
import { adlScores } from './adl-rules.ts';
import type { AdlRule, AdlWinner } from './adl-rules.ts';
import { autoDeleveraging } from './auto-deleveraging.ts';
import type { AutoDeleveraging, WinnerRow } from './auto-deleveraging.ts';
import { levelHaircuts } from './haircut.ts';
import type { Loss, LossWaterfall } from './loss-waterfall.ts';

/** A winner in line, and what is seized of its profit (quote). */
export interface AdlOutcomeRow {
  readonly id: AccountId;
  readonly quantity: Rational;
  /** Steps of 20 % of all contracts up to and with its own: 20 is the front. */
  readonly percentile: number;
  /** Unrealised profit at the mark; negative at a loss. */
  readonly profit: Rational;
  /** Contracts closed; null under a rule that takes shares of profit. */
  readonly closed: Rational | null;
  readonly seized: Rational;
  /** seized ÷ profit; above 1 where closing turns a small gain into a loss; null without a profit. */
  readonly haircut: Rational | null;
  /** profit − seized. */
  readonly kept: Rational;
}

/** A bankruptcy, who pays for it and what stays unpaid (quote). */
export interface AdlOutcome extends LossWaterfall {
  /** The winners in the order of the rule; under a rule of shares, in BitMEX's. */
  readonly rows: readonly AdlOutcomeRow[];
  readonly seized: Rational;
  /** Deficit − fund − seized. */
  readonly unpaid: Rational;
  /** How many winners something is seized of. */
  readonly hit: number;
}

/**
 * Who pays for a bankruptcy under a rule.
 *
 * Every rule asks for the same budget. A queue closes contracts at the bankruptcy price until
 * the bankrupt ones are matched; pro-rata takes the same share of every profit, and its capped
 * form no more than `cap` of any. `unpaid` says what the winners could not bring.
 *
 * @param bankruptcy the loss (mark > 0), the rule and the winners; `cap` (0 to 1, 1 unless
 *   given) for the capped rule, `seed` (0 unless given) for the random one
 * @returns the waterfall, the winners in line and what each loses
 * @throws {DomainError} if an argument is outside its domain, an id appears twice or the rule is
 *   none of these
 * @see chitra-2025 in src/content/sources.yaml
 */
export function adlOutcome({
  rule,
  winners,
  cap = 1,
  seed = 0,
  ...loss
}: Loss & {
  readonly rule: AdlRule;
  readonly winners: readonly AdlWinner[];
  readonly cap?: Ratio;
  readonly seed?: number;
}): AdlOutcome {
  const side = sign(loss.bankrupt.side) === 1 ? 'short' : 'long';
  const scores = adlScores({ rule, winners, side, mark: loss.mark, seed });
  const line = winners.map((winner, i) => ({ ...winner, score: scores[i] ?? zero }));
  const ledger = autoDeleveraging({ ...loss, winners: line });
  const { deficit, fundPays, residual, budget } = ledger;
  const taken = seizures(rule, ledger, ratio('cap', cap, unit));
  const rows = ledger.rows.map((row, i) => outcome(row, taken[i] ?? zero, isShare(rule)));
  const seized = sum(taken);
  return {
    deficit,
    fundPays,
    residual,
    budget,
    rows,
    seized,
    unpaid: minus(minus(deficit, fundPays), seized),
    hit: taken.filter((part) => signOf(part) > 0).length,
  };
}

function isShare(rule: AdlRule): boolean {
  return rule === 'pro-rata' || rule === 'capped-pro-rata';
}

function seizures(
  rule: AdlRule,
  { rows, budget }: AutoDeleveraging,
  cap: Rational,
): readonly Rational[] {
  if (!isShare(rule)) return rows.map(({ forgone }) => forgone);
  const endowments = rows.map(({ profit }) => greatest(zero, profit));
  const caps = endowments.map(() => (rule === 'pro-rata' ? one : cap));
  return levelHaircuts({ endowments, caps, budget }).seized;
}

function outcome(row: WinnerRow, seized: Rational, share: boolean): AdlOutcomeRow {
  const { id, quantity, percentile, profit, closed } = row;
  return {
    id,
    quantity,
    percentile,
    profit,
    closed: share ? null : closed,
    seized,
    haircut: signOf(profit) > 0 ? over(seized, profit) : null,
    kept: minus(profit, seized),
  };
}
