/** What the widget says: the finding and the sentence. */
import { number, percent, short } from '../../kit/format.ts';
import { attackOf } from './attack.ts';
import type { Settings } from './params.ts';

/** An amount to three digits that say something: 0.196, 0.0231, 20. */
export function eth(amount: number): string {
  const size = Math.abs(amount);
  if (size < 5e-10) return '0';
  return short(amount, Math.min(9, Math.max(0, 2 - Math.floor(Math.log10(size)))));
}

const limitText = ({ slippage }: Settings): string =>
  percent(slippage, slippage % 1 === 0 ? 0 : (slippage * 10) % 1 === 0 ? 1 : 2);

/** The figure’s title. */
export function finding(values: Settings): string {
  const { spared, loss } = attackOf(values);
  if (spared === 'too small')
    return `At ${share(values)} of the pool your trade is too small to sandwich`;
  if (spared === 'gas') return 'Gas costs more than a sandwich of this trade would bring';
  return `With a limit of ${limitText(values)}, your ${eth(values.trade)} ETH can lose ${eth(loss)}`;
}

const share = ({ trade, depth }: Settings): string => {
  const value = (100 * trade) / depth;
  return percent(value, value < 0.1 ? 3 : value < 10 ? 2 : 0);
};

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const { spared, loss, pool, profit, parts, threshold } = attackOf(values);
  if (spared === 'too small')
    return `Your trade is ${share(values)} of the pool, less than ${percent(100 * threshold, 3)}: the fee alone makes any sandwich lose money, whatever your limit.`;
  if (spared === 'gas')
    return `A sandwich of your ${eth(values.trade)} ETH would earn ${eth(profit)} ETH before gas of ${number(values.gas, 3)}: nobody is paid to attack.`;
  const owners =
    pool < 0
      ? `and the pool’s owners lose ${eth(-pool)} as well`
      : `and the pool’s owners have ${eth(pool)} more`;
  return `With a limit of ${limitText(values)} your swap of ${eth(values.trade)} ETH can be pushed down by ${eth(loss)} ETH. A sandwich earns ${eth(profit)} before gas; ${eth(parts.proposer)} goes to the proposer, ${eth(parts.searcher)} stays with the searcher, ${owners}.`;
}
