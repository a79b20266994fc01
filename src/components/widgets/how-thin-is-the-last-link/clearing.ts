/** The web after a fall of all outside assets: who pays what. Ratios, as a bank with exactly enough has not failed. */
import {
  Decimal,
  eisenbergNoe,
  toNumber,
  type Clearing,
  type Rational,
} from '../../../engine/index.ts';
import { due, networks, type Network } from './networks.ts';
import { toBasisPoint, type Settings } from './params.ts';

export interface Cleared {
  readonly network: Network;
  readonly clearing: Clearing;
  /** Paid of what the banks owe each other, together. */
  readonly owed: number;
  readonly paid: number;
  /** Lost to those behind the banks: in assets, and of that on the way, by bankruptcies. */
  readonly lost: number;
  readonly lostOnTheWay: number;
  /** The bank that repays the smallest share; null if nobody fails. */
  readonly worst: number | null;
}

const cleared = new WeakMap<Settings, Cleared>();

/** Asked many times while one frame is drawn: it is cleared once. */
export function clearingAt(values: Settings): Cleared {
  const found = cleared.get(values);
  if (found !== undefined) return found;
  const result = clear(values);
  cleared.set(values, result);
  return result;
}

const left = (percent: number): Decimal => new Decimal(100).minus(toBasisPoint(percent)).div(100);

const total = (list: readonly Rational[]): number =>
  list.reduce((sum, value) => sum + toNumber(value), 0);

function clear(values: Settings): Cleared {
  const network = networks[values.network];
  const recovery = left(values.cost);
  const outsideAssets = network.outsideAssets.map((asset) => left(values.shock).times(asset));
  const clearing = eisenbergNoe({ ...network, outsideAssets, recovery });
  const assets = network.outsideAssets.reduce((sum, asset) => sum + asset, 0);
  const remaining = assets * left(values.shock).toNumber();
  const reached = total(clearing.equities) + outsidePaid(values, network, clearing);
  const worst = clearing.defaults.reduce<number | null>(
    (low, bank) =>
      low === null || recovered(clearing, bank) < recovered(clearing, low) ? bank : low,
    null,
  );
  return {
    network,
    clearing,
    owed: total(clearing.owed),
    paid: total(clearing.payments),
    lost: assets - reached,
    lostOnTheWay: Math.max(0, remaining - reached),
    worst,
  };
}

/** What a bank repays of each unit it owes here; all of nothing. */
export const recovered = ({ recoveries }: Clearing, bank: number): number => {
  const share = recoveries[bank];
  return share ? toNumber(share) : 1;
};

/** Paid to those outside, who come first: in full, or all that bankruptcy leaves. */
function outsidePaid(values: Settings, network: Network, clearing: Clearing): number {
  const received = (bank: number) =>
    network.liabilities.reduce(
      (sum, _, from) => sum + due(network, from, bank) * recovered(clearing, from),
      0,
    );
  return network.outsideDebts.reduce((sum, debt, bank) => {
    const has = (network.outsideAssets[bank] ?? 0) * left(values.shock).toNumber() + received(bank);
    const failed = clearing.defaults.includes(bank) || has < debt;
    return sum + Math.min(debt, failed ? has * left(values.cost).toNumber() : has);
  }, 0);
}
