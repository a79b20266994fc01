/** What the widget says: the finding and the sentence. */
import { percent, short, withUnit } from '../../kit/format.ts';
import { edges, equityLost, loanHere, PLEDGE } from './loan.ts';
import { factor, moved } from './panels.ts';
import { toBasisPoint, type Settings } from './params.ts';

const percents = (value: number): string => withUnit(short(value), '%');

/** “After a fall of 20 %”, “After a rise of 5 %”, “Today”. */
function after({ fall }: Settings): string {
  const own = toBasisPoint(fall);
  if (own === 0) return 'Today';
  return `After a ${own < 0 ? 'rise' : 'fall'} of ${percents(Math.abs(own))}`;
}

/** The figure's title. */
export function finding(values: Settings): string {
  const { zone, health, after: then } = loanHere(values);
  if (zone === 'safe') return limits(values);
  if (zone === 'water') {
    const missing = 1 - (PLEDGE - toBasisPoint(values.fall)) / toBasisPoint(values.ltv);
    return `${after(values)} the pledge does not cover the loan: ${percent(100 * missing)} is missing`;
  }
  const way =
    then === null
      ? 'all is repaid'
      : `the health factor goes from ${factor(health)} to ${factor(then)}`;
  return `${after(values)} a liquidation ${zone}: ${way}`;
}

function limits(values: Settings): string {
  const { liquidated, hurts } = edges(values);
  if (liquidated < 0)
    return `The loan can be liquidated at any price below ${short(PLEDGE - liquidated, 1)}`;
  const first = `A fall of ${percent(liquidated)} liquidates`;
  return hurts > liquidated
    ? `${first}; beyond ${percent(hurts)} liquidation makes it worse`
    : `${first}, and liquidation makes it worse`;
}

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const { health, claim, after: then, step } = loanHere(values);
  const liquidated =
    step === null
      ? ''
      : then === null
        ? ', and one liquidation repays all'
        : `, after one liquidation ${factor(then)}`;
  const moves = `1\u202f% more moves the claim by ${moved(claim.elasticity)}`;
  return `At ${percents(values.ltv)} loan-to-value ${lowered(limits(values))}. ${after(values)} the health factor is ${factor(health)}${liquidated}${equity(values)}; ${moves}.`;
}

function equity(values: Settings): string {
  const lost = equityLost(values) ?? 0;
  if (lost === 0) return '';
  return `, the equity ${percent(Math.abs(lost), 0)} ${lost < 0 ? 'more' : 'less'}`;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
