/*
 * A network of debts, read: who owes whom which share, and what there is outside. Ratios,
 * because shares of payments are.
 */
import { nonNegative } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { minus, one, over, plus, ratio, signOf, sum, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

const shareAboveZero: Interval = { words: 'a share of more than 0, up to 1', above: 0, to: 1 };

/** Nodes that owe each other, and what they have and owe outside. */
export interface DebtNetwork {
  /** What node i owes node j, row by row (quote, ≥ 0); nothing to itself. Debts rank alike. */
  readonly liabilities: readonly (readonly Ratio[])[];
  /** What each node has outside the network (quote, ≥ 0). */
  readonly outsideAssets: readonly Ratio[];
  /** What each owes outside, to be paid before the others (quote, ≥ 0); nothing unless given. */
  readonly outsideDebts?: readonly Ratio[];
  /** Share of a defaulter’s assets that bankruptcy leaves (more than 0, to 1); 1 unless given. */
  readonly recovery?: Ratio;
}

/** A network whose arguments are checked. */
export interface DebtWeb {
  /** What each owes the others together (quote). */
  readonly owed: readonly Rational[];
  /** Share of what i pays that goes to j, row by row; 0 throughout for one that owes nothing. */
  readonly shares: readonly (readonly Rational[])[];
  readonly outsideAssets: readonly Rational[];
  readonly outsideDebts: readonly Rational[];
  readonly recovery: Rational;
}

/**
 * A network of debts, checked.
 *
 * @param network debts, outside assets and outside debts: as many of each as there are nodes
 * @returns what each owes, and to whom which share of it
 * @throws {DomainError} if an argument is outside its domain, the lists differ in length or a
 *   node owes itself
 */
export function readNetwork(network: DebtNetwork): DebtWeb {
  const { liabilities, outsideAssets } = network;
  const outsideDebts = network.outsideDebts ?? outsideAssets.map(() => zero);
  const nodes = liabilities.length;
  const debts = liabilities.map((row, i) => amounts(`liabilities[${i}]`, row, nodes));
  debts.forEach((row, i) => {
    if (signOf(row[i] ?? zero) > 0)
      throw new DomainError(
        `liabilities[${i}][${i}]`,
        liabilities[i]?.[i],
        '0: no node owes itself',
      );
  });
  const owed = debts.map(sum);
  return {
    owed,
    shares: debts.map((row, i) => {
      const total = owed[i] ?? zero;
      return signOf(total) === 0 ? row : row.map((debt) => over(debt, total));
    }),
    outsideAssets: amounts('outsideAssets', outsideAssets, nodes),
    outsideDebts: amounts('outsideDebts', outsideDebts, nodes),
    recovery: ratio('recovery', network.recovery ?? one, shareAboveZero),
  };
}

/**
 * What a node has for its creditors in the network, given what the others pay.
 *
 * @param web the network
 * @param payments what each node pays (quote)
 * @param node which one, from 0
 * @returns assets outside and payments received, less what is owed outside (quote)
 */
export function meansOf(web: DebtWeb, payments: readonly Rational[], node: number): Rational {
  const assets = plus(web.outsideAssets[node] ?? zero, received(web, payments, node));
  return minus(assets, web.outsideDebts[node] ?? zero);
}

/** Payments that a node receives from the others (quote). */
export function received(web: DebtWeb, payments: readonly Rational[], node: number): Rational {
  return sum(payments.map((payment, from) => times(payment, web.shares[from]?.[node] ?? zero)));
}

function amounts(name: string, list: readonly Ratio[], length: number): readonly Rational[] {
  if (list.length !== length)
    throw new DomainError(name, list, `a list of ${length}, one for each node`);
  return list.map((value, i) => ratio(`${name}[${i}]`, value, nonNegative));
}
