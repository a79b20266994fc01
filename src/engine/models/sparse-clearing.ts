/*
 * Clearing of a large network of debts, after Eisenberg and Noe, by fictitious default with
 * sparse sums. Float64: a thousand fractions of a thousand digits would be exact and useless.
 * eisenberg-noe.ts is the same in ratios, for networks small enough to be drawn.
 */
import { contains, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { received, settle } from './default-sweeps.ts';
import type { ClearingState } from './default-sweeps.ts';
import { debtRange } from './sparse-network.ts';
import type { SparseNetwork } from './sparse-network.ts';

const shareAboveZero: Interval = { words: 'a share of more than 0, up to 1', above: 0, to: 1 };

/** A network and what its nodes have and owe outside, in lists as long as there are nodes. */
export interface SparseDebtNetwork {
  readonly network: SparseNetwork;
  /** What each has outside (quote, ≥ 0). */
  readonly outsideAssets: ArrayLike<number>;
  /** What each owes outside, to be paid before the others (quote, ≥ 0); nothing unless given. */
  readonly outsideDebts?: ArrayLike<number>;
  /** Share of a defaulter’s assets that bankruptcy leaves (more than 0, to 1); 1 unless given. */
  readonly recovery?: number;
}

/** Who pays what, by node. */
export interface SparseClearing {
  /** What each pays to the others together (quote, 0 to what it owes them). */
  readonly payments: Float64Array;
  /** What is left to its owners (quote, ≥ 0). */
  readonly equities: Float64Array;
  /** Pass in which each was found to default, from 1; 0 for one that pays in full. */
  readonly roundOfDefault: Int32Array;
  /** How many default. */
  readonly defaults: number;
  /** Passes taken, the first with nobody in default and the last that adds nobody included. */
  readonly rounds: number;
}

/**
 * Payments that clear a large network of debts: the greatest that are possible.
 *
 * The passes are those of the exact model. What nodes in default pay is found by sweeps, from the
 * last pass on, to about 10⁻¹⁴ of what each owes. A node that is short of less than 10⁻¹² of what
 * it owes and is owed is taken to pay in full, since it may be rounding that it is short of.
 *
 * @param web the network, outside assets and outside debts
 * @returns payments and equities, and who defaults in which pass
 * @throws {DomainError} if an argument is outside its domain or a list is not as long as the network
 * @see eisenberg-noe-2001 in src/content/sources.yaml
 */
export function sparseClearing(web: SparseDebtNetwork): SparseClearing {
  const state = start(web);
  const { members, roundOfDefault } = state;
  let defaults = 0;
  for (let round = 1; ; round++) {
    let added = short(state, defaults, coarse);
    // Only a node close to its debts, and the answer itself, need all the digits.
    if (added === null || added === 0) {
      settle(state, defaults, fine / 100);
      added = short(state, defaults, fine) ?? 0;
    }
    if (added === 0) return told(state, defaults, round);
    for (const node of members.subarray(defaults, defaults + added)) roundOfDefault[node] = round;
    defaults += added;
    settle(state, defaults, coarse / 4);
  }
}

// How sure a pass must be, relative to what a node owes and is owed. Payments are settled
// further than that, as how far they still are is an estimate.
const coarse = 1e-5;
const fine = 1e-12;

// Lists the nodes that are newly short behind the defaults so far, and counts them; null if the
// payments are too coarse to tell.
function short(state: ClearingState, defaults: number, precision: number): number | null {
  const { network, members, roundOfDefault } = state;
  let added = 0;
  for (let node = 0; node < roundOfDefault.length; node++) {
    const owed = network.owed[node] ?? 0;
    if (roundOfDefault[node] !== 0 || owed === 0) continue;
    const margin = precision * (owed + (network.claims[node] ?? 0));
    const spare = spareOf(state, node);
    if (spare < -margin) members[defaults + added++] = node;
    else if (spare < margin && precision > fine) return null;
  }
  return added;
}

// What a node has beyond what it owes, given what the others pay.
function spareOf({ network, assets, debts, payments }: ClearingState, node: number): number {
  const means = (assets[node] ?? 0) + received(network, payments, node) - (debts[node] ?? 0);
  return means - (network.owed[node] ?? 0);
}

function start(web: SparseDebtNetwork): ClearingState {
  const { owed } = web.network;
  return {
    network: web.network,
    assets: amounts('outsideAssets', web.outsideAssets, owed.length),
    debts: amounts('outsideDebts', web.outsideDebts ?? new Float64Array(owed.length), owed.length),
    recovery: real('recovery', web.recovery ?? 1, shareAboveZero),
    payments: owed.slice(),
    roundOfDefault: new Int32Array(owed.length),
    members: new Int32Array(owed.length),
    drops: new Float64Array(owed.length),
    handedOn: new Float64Array(owed.length),
  };
}

function told(state: ClearingState, defaults: number, rounds: number): SparseClearing {
  const { payments, roundOfDefault } = state;
  const equities = payments.map((_, node) =>
    roundOfDefault[node] === 0 ? Math.max(0, spareOf(state, node)) : 0,
  );
  return { payments, equities, roundOfDefault, defaults, rounds };
}

function amounts(name: string, list: ArrayLike<number>, length: number): Float64Array {
  if (list.length !== length)
    throw new DomainError(name, list, `a list of ${length}, one for each node`);
  const checked = new Float64Array(length);
  for (let node = 0; node < length; node++) {
    const amount = list[node] ?? Number.NaN;
    // The name is put together only where it is told.
    if (!contains(debtRange, (bound) => amount - bound))
      throw new DomainError(`${name}[${node}]`, amount, debtRange.words);
    checked[node] = amount;
  }
  return checked;
}
