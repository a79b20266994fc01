/** What those behind the banks lose, owners and outside creditors: clearing passes losses on, bankruptcies make them. */
import { toNumber } from '../../../engine/index.ts';
import { clearingAt, recovered, type Payments } from './clearing.ts';
import { toBasisPoint, type Settings } from './params.ts';

export interface Losses {
  /** In all. */
  readonly lost: number;
  /** Of that on the way, by bankruptcies. */
  readonly made: number;
}

export function losses(values: Settings): Losses {
  const [shock, cost] = [toBasisPoint(values.shock), toBasisPoint(values.cost)];
  const payments = clearingAt(values);
  const assets = payments.network.outsideAssets.reduce((sum, asset) => sum + asset, 0);
  const owners = payments.clearing.equities.reduce((sum, equity) => sum + toNumber(equity), 0);
  const lost = assets - owners - outsidePaid(payments, shock, cost);
  return { lost, made: Math.max(0, lost - (assets * shock) / 100) };
}

/** Paid to those outside, who come first: in full, or all that bankruptcy leaves. */
function outsidePaid({ network, clearing }: Payments, shock: number, cost: number): number {
  const has = network.outsideAssets.map((asset) => (asset * (100 - shock)) / 100);
  for (const { debtor, creditor, amount } of network.debts)
    has[creditor] = (has[creditor] ?? 0) + amount * recovered(clearing, debtor);
  return network.outsideDebts.reduce((sum, debt, bank) => {
    const own = has[bank] ?? 0;
    const failed = clearing.defaults.includes(bank) || own < debt;
    return sum + Math.min(debt, failed ? (own * (100 - cost)) / 100 : own);
  }, 0);
}
