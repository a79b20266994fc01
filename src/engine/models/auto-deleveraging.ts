/*
 * Auto-deleveraging, contract by contract: winners are matched with the bankrupt position at
 * its bankruptcy price, and what they forgo is its debt. Ratios, so that it is so to the last
 * cent.
 */
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { minus, over, plus, ratio, signOf, sum, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import type { Side } from '../side.ts';
import { adlProRata, adlQueue } from './adl-queue.ts';
import type { AccountId, Opponent, QueueRow } from './adl-queue.ts';
import { adverse, lossWaterfall } from './loss-waterfall.ts';
import type { Loss, LossWaterfall } from './loss-waterfall.ts';

/** A position on the other side, with the price at which it was opened (quote, > 0). */
export interface Winner extends Opponent {
  readonly entry: Ratio;
}

/** How opponents are matched: from the front of the line, or all in proportion to their size. */
export type Matched = 'queue' | 'pro-rata';

/** A winner in line, in money (quote). */
export interface WinnerRow extends QueueRow {
  /** Profit of its whole position at the mark; negative at a loss. */
  readonly profit: Rational;
  /** Profit booked on the closed part: a loss where its entry lies between mark and closing price. */
  readonly realised: Rational;
  /** What closing away from the mark costs it. */
  readonly forgone: Rational;
  /** Profit it is left with, booked or still open at the mark. */
  readonly kept: Rational;
}

/** A bankruptcy and who has paid for it. */
export interface AutoDeleveraging extends LossWaterfall {
  /** The line, from its front. */
  readonly rows: readonly WinnerRow[];
  /** Contracts to be closed for which no opponent was left. */
  readonly unmatched: Rational;
  /** Sum of what the winners forgo (quote). */
  readonly forgone: Rational;
  /** What nobody has paid: deficit − fund − forgone (quote). */
  readonly unpaid: Rational;
}

/**
 * Who pays for a bankruptcy, contract by contract.
 *
 * Each contract closed forgoes |M − P_bk|, so winners together forgo the budget exactly, as
 * long as they hold enough contracts; where they do not, `unpaid` says by how much. A venue
 * that closes elsewhere than at the bankruptcy price leaves the difference unpaid too.
 *
 * @param bankruptcy the loss and the winners; `matched` is `queue` unless given; `closePrice`
 *   (quote, ≥ 0) is the bankruptcy price unless given
 * @returns the waterfall, every winner's part and the rest
 * @throws {DomainError} if an argument is outside its domain or an id appears twice
 * @see bitmex-auto-deleveraging in src/content/sources.yaml
 * @see dydx-contract-loss-2026 in src/content/sources.yaml
 */
export function autoDeleveraging({
  winners,
  matched = 'queue',
  closePrice,
  ...loss
}: Loss & {
  readonly winners: readonly Winner[];
  readonly matched?: Matched;
  readonly closePrice?: Ratio;
}): AutoDeleveraging {
  const waterfall = lossWaterfall(loss);
  const { deficit, fundPays, budget } = waterfall;
  const { side, quantity: contracts, price } = loss.bankrupt;
  // Winners are asked for the same share of the contracts as of the deficit.
  const asked = signOf(deficit) === 0 ? zero : over(budget, deficit);
  const quantity = times(ratio('bankrupt.quantity', contracts), asked);
  const { rows, unmatched } = line(matched)({ winners, quantity });

  const terms = {
    side,
    mark: ratio('mark', loss.mark),
    close: ratio('closePrice', closePrice ?? price, nonNegative),
  };
  const entries = new Map<AccountId, Rational>(
    winners.map(({ id, entry }, i) => [id, ratio(`winners[${i}].entry`, entry, positive)]),
  );
  const settled = rows.map((row) => settlement(row, entries.get(row.id) ?? zero, terms));
  const forgone = sum(settled.map((row) => row.forgone));
  const unpaid = minus(minus(deficit, fundPays), forgone);
  return { ...waterfall, rows: settled, unmatched, forgone, unpaid };
}

function line(matched: Matched): typeof adlQueue {
  if (!Object.hasOwn(lines, matched))
    throw new DomainError('matched', matched, '“queue” or “pro-rata”');
  return lines[matched];
}

const lines = { queue: adlQueue, 'pro-rata': adlProRata } as const;

interface Terms {
  /** Side of the bankrupt position: the winners gain by what it loses. */
  readonly side: Side;
  readonly mark: Rational;
  readonly close: Rational;
}

function settlement(row: QueueRow, entry: Rational, { side, mark, close }: Terms): WinnerRow {
  const open = adverse(side, entry, mark);
  const realised = times(row.closed, adverse(side, entry, close));
  return {
    ...row,
    profit: times(row.quantity, open),
    realised,
    forgone: times(row.closed, adverse(side, close, mark)),
    kept: plus(realised, times(row.remaining, open)),
  };
}
