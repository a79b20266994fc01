/*
 * Clearing of a web of debts, after Eisenberg and Noe: everybody pays what they owe, or all
 * that they have. Ratios, for networks small enough to be drawn; sparse-clearing.ts does the
 * same in float64 for large ones.
 */
import { compare, greatest, minus, over, signOf, zero } from '../rational.ts';
import type { Rational } from '../rational.ts';
import { meansOf, readNetwork } from './debt-network.ts';
import type { DebtNetwork, DebtWeb } from './debt-network.ts';
import { paymentsInDefault } from './fictitious-default.ts';

/** Who pays what, by node. */
export interface Clearing {
  /** What each pays to the others together (quote, 0 to what it owes them). */
  readonly payments: readonly Rational[];
  /** What each owes them (quote). */
  readonly owed: readonly Rational[];
  /** Payment ÷ owed: what creditors recover (0 to 1); null for a node that owes nothing. */
  readonly recoveries: readonly (Rational | null)[];
  /** What is left to its owners (quote, ≥ 0). */
  readonly equities: readonly Rational[];
  /** Nodes that pay less than they owe, from 0. */
  readonly defaults: readonly number[];
  /** Pass in which each was found to default, from 1; null for one that pays in full. */
  readonly roundOfDefault: readonly (number | null)[];
  /** Passes taken, the first with nobody in default and the last that adds nobody included. */
  readonly rounds: number;
}

/**
 * Payments that clear a network of debts: the greatest that are possible.
 *
 * By fictitious default. Suppose that everybody pays. Whoever cannot is in default and pays
 * all it has, which is a system of equations; ask again, until nobody is added, after no more
 * passes than there are nodes and one. Without outside debts and costs of bankruptcy nothing is
 * lost on the way: equities add up to outside assets.
 *
 * @param network the debts, and what nodes have and owe outside
 * @returns payments, recoveries and equities, and who defaults in which pass
 * @throws {DomainError} if an argument is outside its domain, the lists differ in length or a
 *   node owes itself
 * @see eisenberg-noe-2001 in src/content/sources.yaml
 */
export function eisenbergNoe(network: DebtNetwork): Clearing {
  const web = readNetwork(network);
  const roundOfDefault: (number | null)[] = web.owed.map(() => null);
  const inDefault = (i: number) => roundOfDefault[i] !== null;
  let payments = web.owed;
  for (let round = 1; ; round++) {
    const means = web.owed.map((_, i) => meansOf(web, payments, i));
    const short = web.owed.flatMap((owed, i) =>
      !inDefault(i) && signOf(owed) > 0 && compare(means[i] ?? zero, owed) < 0 ? i : [],
    );
    if (short.length === 0) return told({ web, payments, means, roundOfDefault, rounds: round });
    for (const i of short) roundOfDefault[i] = round;
    payments = paymentsInDefault(web, inDefault);
  }
}

interface Cleared {
  readonly web: DebtWeb;
  readonly payments: readonly Rational[];
  readonly means: readonly Rational[];
  readonly roundOfDefault: readonly (number | null)[];
  readonly rounds: number;
}

function told({ web, payments, means, roundOfDefault, rounds }: Cleared): Clearing {
  return {
    payments,
    owed: web.owed,
    recoveries: web.owed.map((owed, i) =>
      signOf(owed) === 0 ? null : over(payments[i] ?? zero, owed),
    ),
    equities: web.owed.map((owed, i) => greatest(zero, minus(means[i] ?? zero, owed))),
    defaults: roundOfDefault.flatMap((round, i) => (round === null ? [] : i)),
    roundOfDefault,
    rounds,
  };
}
