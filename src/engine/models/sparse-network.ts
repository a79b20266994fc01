/*
 * A large network of debts, laid out so that each node's debtors lie side by side: the payments
 * a node receives are one run through memory. Float64.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Amounts whose sums are finite. */
export const debtRange: Interval = { words: 'a number from 0 to 10^100', from: 0, to: 1e100 };

/** Debts one by one, in lists of one length. */
export interface DebtList {
  /** Number of nodes (a whole number from 1 to 10^6). */
  readonly nodes: number;
  /** Who owes (a node, from 0). */
  readonly debtors: ArrayLike<number>;
  /** Whom (another node). */
  readonly creditors: ArrayLike<number>;
  /** How much (quote, ≥ 0); several debts between two nodes add up. */
  readonly amounts: ArrayLike<number>;
}

/** The same by creditor. */
export interface SparseNetwork {
  /** What each node owes the others together (quote). */
  readonly owed: Float64Array;
  /** What the others owe it together (quote). */
  readonly claims: Float64Array;
  /** Where each node's debtors begin, and where the last one's end. */
  readonly starts: Int32Array;
  /** The debtors of node 0, then those of node 1, and so on. */
  readonly debtors: Int32Array;
  /** Share of what each of these pays that goes to this creditor (0 to 1). */
  readonly shares: Float64Array;
}

/**
 * A network of debts, laid out by creditor. Prepared once, it is cleared many times.
 *
 * @param debts the debts one by one
 * @returns the network
 * @throws {DomainError} if an argument is outside its domain, the lists differ in length or a
 *   node owes itself
 * @see eisenberg-noe-2001 in src/content/sources.yaml
 */
export function sparseNetwork(debts: DebtList): SparseNetwork {
  const { nodes, amounts } = debts;
  const edges = amounts.length;
  if (!Number.isInteger(nodes) || nodes < 1 || nodes > 1e6)
    throw new DomainError('nodes', nodes, 'a whole number from 1 to 1000000');
  const from = nodesOf('debtors', debts.debtors, debts);
  const to = nodesOf('creditors', debts.creditors, debts);

  const owed = new Float64Array(nodes);
  const claims = new Float64Array(nodes);
  const starts = new Int32Array(nodes + 1);
  for (let edge = 0; edge < edges; edge++) {
    const debtor = from[edge] ?? 0;
    const creditor = to[edge] ?? 0;
    if (debtor === creditor)
      throw new DomainError(`creditors[${edge}]`, creditor, 'another node than the debtor');
    const amount = real(`amounts[${edge}]`, amounts[edge], debtRange);
    owed[debtor] = (owed[debtor] ?? 0) + amount;
    claims[creditor] = (claims[creditor] ?? 0) + amount;
    starts[creditor + 1] = (starts[creditor + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodes; node++)
    starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);

  const next = starts.slice();
  const debtors = new Int32Array(edges);
  const shares = new Float64Array(edges);
  for (let edge = 0; edge < edges; edge++) {
    const debtor = from[edge] ?? 0;
    const creditor = to[edge] ?? 0;
    const place = next[creditor] ?? 0;
    next[creditor] = place + 1;
    debtors[place] = debtor;
    const total = owed[debtor] ?? 0;
    shares[place] = total > 0 ? (amounts[edge] ?? 0) / total : 0;
  }
  return { owed, claims, starts, debtors, shares };
}

function nodesOf(name: string, list: ArrayLike<number>, { nodes, amounts }: DebtList): Int32Array {
  if (list.length !== amounts.length)
    throw new DomainError(name, list, 'a list as long as the amounts');
  return Int32Array.from(list, (node, edge) => {
    if (!Number.isInteger(node) || node < 0 || node >= nodes)
      throw new DomainError(`${name}[${edge}]`, node, `a whole number from 0 to ${nodes - 1}`);
    return node;
  });
}
