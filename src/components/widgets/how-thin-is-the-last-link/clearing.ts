/** The web after a fall of all outside assets: who pays what. Ratios, as a bank with exactly enough has not failed. */
import {
  Decimal,
  eisenbergNoe,
  toNumber,
  type Clearing,
  type Rational,
} from '../../../engine/index.ts';
import { networks, type Network, type NetworkName } from './networks.ts';
import { toBasisPoint, type Settings } from './params.ts';

/** A web, and what a bankruptcy costs in it, % of a bank’s assets. */
export interface Web {
  readonly network: NetworkName;
  readonly cost: number;
}

export interface Payments {
  readonly network: Network;
  readonly clearing: Clearing;
  /** Paid of what the banks owe each other, together. */
  readonly owed: number;
  readonly paid: number;
}

const left = (percent: number): Decimal => new Decimal(100).minus(percent).div(100);

const total = (list: readonly Rational[]): number =>
  list.reduce((sum, value) => sum + toNumber(value), 0);

/** The web cleared once: `shock` is the fall of what each bank has outside, %. */
export function clear({ network: name, shock, cost }: Web & { readonly shock: number }): Payments {
  const network = networks[name];
  const outsideAssets = network.outsideAssets.map((asset) => left(shock).times(asset));
  const clearing = eisenbergNoe({ ...network, outsideAssets, recovery: left(cost) });
  return { network, clearing, owed: total(clearing.owed), paid: total(clearing.payments) };
}

const cleared = new WeakMap<Settings, Payments>();

/** At the reader’s own fall. Asked many times while one frame is drawn: it is cleared once. */
export function clearingAt(values: Settings): Payments {
  const found = cleared.get(values);
  if (found !== undefined) return found;
  const [shock, cost] = [toBasisPoint(values.shock), toBasisPoint(values.cost)];
  const result = clear({ network: values.network, shock, cost });
  cleared.set(values, result);
  return result;
}

/** What a bank repays of each unit it owes here; all of nothing. */
export const recovered = ({ recoveries }: Clearing, bank: number): number => {
  const share = recoveries[bank];
  return share ? toNumber(share) : 1;
};
