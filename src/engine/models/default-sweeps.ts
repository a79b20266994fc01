/*
 * The inner step of fictitious default in a large network: what those in default pay when all
 * others pay in full. By sweeps, as a direct solution would fill the sparse network up. Float64.
 */
import type { SparseNetwork } from './sparse-network.ts';

/** A clearing on its way: the one thing in it that changes is who pays what. */
export interface ClearingState {
  readonly network: SparseNetwork;
  readonly assets: Float64Array;
  readonly debts: Float64Array;
  readonly recovery: number;
  /** Changes in place, and only downwards. */
  readonly payments: Float64Array;
  /** 0 for a node that pays in full. */
  readonly roundOfDefault: Int32Array;
  /** The nodes in default, in the order in which they were found, and room for the others. */
  readonly members: Int32Array;
  /** By how much payments drop in a long step, and what others lose by it; 0 elsewhere. */
  readonly drops: Float64Array;
  readonly handedOn: Float64Array;
}

/** What a node receives when each pays so much (quote). */
export function received(network: SparseNetwork, payments: Float64Array, node: number): number {
  const { starts, debtors, shares } = network;
  const end = starts[node + 1] ?? 0;
  let sum = 0;
  for (let k = starts[node] ?? 0; k < end; k++)
    sum += (shares[k] ?? 0) * (payments[debtors[k] ?? 0] ?? 0);
  return sum;
}

/**
 * Lets the payments of those in default settle, in place, from above.
 *
 * Each sweep lets every one of them pay what it has, by the newest payments, in the order of
 * their defaults: along a chain of dominoes one sweep is enough. Where they owe mostly each
 * other, payments drain slowly; then a long step goes as far as is safe.
 *
 * @param state the clearing; its payments are those of the last pass
 * @param defaults how many of its members are in default
 * @param precision how far from settled a payment may stay, relative to what the node owes
 */
export function settle(state: ClearingState, defaults: number, precision: number): void {
  const group = state.members.subarray(0, defaults);
  let last = 0;
  let slowest = 0;
  for (let sweep = 1; sweep <= mostSweeps; sweep++) {
    const moved = swept(state, group);
    const factor = last > 0 ? moved / last : 0;
    slowest = Math.max(slowest, factor);
    // Moves shrink by no slower a factor than the slowest seen, so those to come add up to at
    // most moved·slowest/(1 − slowest).
    const known = last > 0 && moved * slowest <= precision * (1 - slowest);
    if (moved <= rounding || known) return;
    const drains = sweep % 4 === 0 && factor > 0.5;
    // The longer it takes, the more it is worth to find the mix that drains.
    if (drains) longStep(state, group, Math.min(sweep, mostPasses));
    // The first move after that says nothing of those to come.
    last = drains ? 0 : moved;
  }
}

const rounding = 1e-15;
const mostPasses = 64;
// Never reached but by a large closed circle that drains by a ten-thousandth of itself or less.
const mostSweeps = 100_000;

// The largest move, relative to what the node owes. Written out, as it takes most of the time.
function swept(state: ClearingState, group: Int32Array): number {
  const { network, assets, debts, recovery, payments } = state;
  const { owed, starts, debtors, shares } = network;
  let largest = 0;
  for (const node of group) {
    const end = starts[node + 1] ?? 0;
    let has = assets[node] ?? 0;
    for (let k = starts[node] ?? 0; k < end; k++)
      has += (shares[k] ?? 0) * (payments[debtors[k] ?? 0] ?? 0);
    const left = recovery * has - (debts[node] ?? 0);
    const pays = left > 0 ? left : 0;
    const moved = Math.abs((payments[node] ?? 0) - pays) / (owed[node] ?? 1);
    if (moved > largest) largest = moved;
    payments[node] = pays;
  }
  return largest;
}

function canPay(state: ClearingState, node: number): number {
  const { network, assets, debts, recovery, payments } = state;
  const has = (assets[node] ?? 0) + received(network, payments, node);
  return Math.max(0, recovery * has - (debts[node] ?? 0));
}

// All drop halfway to what they can pay, and on by half of what those drops hand on, some times
// over: then payments drain at the pace of their slowest mix. (The whole way would chase one drop
// round a circle for ever.) From there all go as many times further along the same line as leaves
// none with less than it can pay, which is nearly to the end. Where a drop d hands on w to a node,
// that is up to d/(d − w) times.
function longStep(state: ClearingState, group: Int32Array, passes: number): void {
  const { network, recovery, payments, drops, handedOn } = state;
  for (const node of group)
    handedOn[node] = Math.max(0, (payments[node] ?? 0) - canPay(state, node));
  for (let pass = 0; pass < passes; pass++) {
    for (const node of group) {
      const pays = payments[node] ?? 0;
      const drop = Math.min(pays, (handedOn[node] ?? 0) / 2);
      drops[node] = drop;
      payments[node] = pays - drop;
    }
    for (const node of group) {
      const left = (handedOn[node] ?? 0) - (drops[node] ?? 0);
      const on = recovery * received(network, drops, node);
      handedOn[node] = (payments[node] ?? 0) > 0 ? left + on : 0;
    }
  }
  for (const node of group) drops[node] = handedOn[node] ?? 0;
  let times = Infinity;
  for (const node of group) {
    const drop = drops[node] ?? 0;
    const on = recovery * received(network, drops, node);
    if (on < drop) times = Math.min(times, drop / (drop - on));
    if (drop > 0) times = Math.min(times, (payments[node] ?? 0) / drop);
  }
  for (const node of group) {
    if (times < Infinity)
      payments[node] = Math.max(0, (payments[node] ?? 0) - times * (drops[node] ?? 0));
  }
  for (const node of group) drops[node] = 0;
}
