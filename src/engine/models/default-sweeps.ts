/*
 * The inner step of fictitious default in a large network: what those in default pay when all
 * others pay in full. By sweeps, as a direct solution would fill the sparse network up. Float64.
 */
import type { SparseNetwork } from './sparse-network.ts';

/** A clearing on its way. Payments change in place. */
export interface ClearingState {
  readonly network: SparseNetwork;
  readonly assets: Float64Array;
  readonly debts: Float64Array;
  readonly recovery: number;
  readonly payments: Float64Array;
  /** 0 for a node that pays in full. */
  readonly roundOfDefault: Int32Array;
  /** The nodes in default, in the order in which they were found, and room for the others. */
  readonly members: Int32Array;
}

/** Payments that a node receives from the others (quote). */
export function received(network: SparseNetwork, payments: Float64Array, node: number): number {
  const { starts, debtors, shares } = network;
  const end = starts[node + 1] ?? 0;
  let sum = 0;
  for (let k = starts[node] ?? 0; k < end; k++)
    sum += (shares[k] ?? 0) * (payments[debtors[k] ?? 0] ?? 0);
  return sum;
}

/**
 * Lets the payments of those in default settle, in place.
 *
 * Each sweep lets every one of them pay what it has, by the newest payments, in the order of
 * their defaults: along a chain of dominoes one sweep is enough. Where they owe mostly each
 * other, payments drain slowly and together, so now and then all are scaled to what the group
 * as a whole must pay out.
 *
 * @param state the clearing; its payments are those of the last pass or more
 * @param defaults how many of its members are in default
 * @param precision how far from settled a payment may stay, relative to what the node owes
 */
export function settle(state: ClearingState, defaults: number, precision: number): void {
  const group = state.members.subarray(0, defaults);
  let last = 0;
  for (let sweep = 1; sweep <= mostSweeps; sweep++) {
    const moved = swept(state, group);
    // Moves shrink by a steady factor, so those to come add up to moved·factor/(1 − factor).
    const factor = last > 0 ? moved / last : 1;
    if (moved <= rounding || moved * factor <= precision * (1 - factor)) return;
    const slow = sweep % 4 === 0 && factor > 0.5;
    if (slow) balance(state, group);
    // The first move after that says nothing of those to come.
    last = slow ? 0 : moved;
  }
}

const rounding = 1e-15;
const mostSweeps = 100_000;

// The largest move, relative to what the node owes.
function swept(state: ClearingState, group: Int32Array): number {
  const { network, assets, debts, recovery, payments } = state;
  let largest = 0;
  for (const node of group) {
    const left = recovery * ((assets[node] ?? 0) + received(network, payments, node));
    const pays = Math.max(0, left - (debts[node] ?? 0));
    const moved = Math.abs((payments[node] ?? 0) - pays) / (network.owed[node] ?? 1);
    if (moved > largest) largest = moved;
    payments[node] = pays;
  }
  return largest;
}

// What comes in from outside the group must leave it. Both are sums over those who pay.
function balance(state: ClearingState, group: Int32Array): void {
  const { network, assets, debts, recovery, payments, roundOfDefault } = state;
  const { starts, debtors, shares } = network;
  let comesIn = 0;
  let leaves = 0;
  for (const node of group) {
    const pays = payments[node] ?? 0;
    if (pays === 0) continue;
    let within = 0;
    let without = assets[node] ?? 0;
    for (let k = starts[node] ?? 0; k < (starts[node + 1] ?? 0); k++) {
      const debtor = debtors[k] ?? 0;
      const part = (shares[k] ?? 0) * (payments[debtor] ?? 0);
      if (roundOfDefault[debtor] === 0) without += part;
      else within += part;
    }
    comesIn += recovery * without - (debts[node] ?? 0);
    leaves += pays - recovery * within;
  }
  const scale = comesIn / leaves;
  if (scale > 0 && scale < Infinity)
    for (const node of group) payments[node] = (payments[node] ?? 0) * scale;
}
