/** What the widget says: the finding and the sentence. */
import { levelHaircuts, toDecimal, toNumber, type Decimal } from '../../../engine/index.ts';
import { percent } from '../../kit/format.ts';
import { bankruptcy, none, shares, type Bankruptcy } from './bankruptcy.ts';
import type { Settings } from './params.ts';

const names: Readonly<Record<Settings['rule'], string>> = {
  bitmex: 'BitMEX’s queue',
  hyperliquid: 'Hyperliquid’s queue',
  'hyperliquid-by-profit': 'Hyperliquid’s queue, read by profit,',
  random: 'A draw by lot',
  'pro-rata': 'Pro rata',
  'capped-pro-rata': 'Pro rata to a cap',
};

/** A share of a profit: small ones need a digit more. */
export const share = (value: number): string => percent(value, value < 10 ? 1 : 0);

/** The first haircut in the line, in per cent; null if nobody with a profit is cut. */
export function firstHaircut({ outcome }: Bankruptcy): number | null {
  const first = outcome.rows.find(({ seized }) => !none(seized))?.haircut;
  return first ? toNumber(first) * 100 : null;
}

/** What each would lose if all shared, in per cent; all of it where that is not enough. */
export function sharedHaircut(values: Settings): number {
  const { rows, budget } = bankruptcy(values).outcome;
  const endowments = rows.flatMap(({ profit }) => (profit.numerator > 0n ? [profit] : []));
  const [first] = levelHaircuts({ endowments, budget }).haircuts;
  return first ? toNumber(first) * 100 : 0;
}

/** How many of the line pay. */
function count({ book, outcome: { hit, rows } }: Bankruptcy): string {
  if (hit < rows.length) return `${hit} of ${rows.length} ${book.payers}`;
  return hit === 1 ? 'the one winner' : `all ${hit} ${book.payers}`;
}

/** The figure's title. */
export function finding(values: Settings): string {
  const of = bankruptcy(values);
  const { outcome, book } = of;
  const money = (amount: keyof typeof outcome & ('deficit' | 'unpaid' | 'residual')) =>
    book.money(toNumber(outcome[amount]));
  if (none(outcome.deficit)) return 'No hole, so nobody is asked to pay';
  if (none(outcome.residual))
    return `The fund pays all of ${money('deficit')}, and nobody is closed`;
  if (outcome.hit === 0) return `${money('residual')} is missing, and nobody pays it`;
  const pay = outcome.hit === 1 ? 'pays' : 'pay';
  const who = count(of);
  const missing = `${money('residual')} is missing: ${who} ${pay}`;
  return !none(outcome.unpaid)
    ? `${missing}, and ${money('unpaid')} stays unpaid`
    : `${missing} it`;
}

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const of = bankruptcy(values);
  const { outcome, book } = of;
  const money = (amount: keyof typeof outcome & ('deficit' | 'unpaid' | 'residual')) =>
    book.money(toNumber(outcome[amount]));
  if (none(outcome.deficit))
    return 'The bankrupt position was closed without a loss beyond its margin, so nobody is asked to pay.';
  if (none(outcome.residual))
    return `The fund pays the hole of ${money('deficit')}, and every winner keeps its position.`;
  return [
    `A hole of ${money('residual')} remains after the fund.`,
    taken(values, of),
    ...missing(of),
  ].join(' ');
}

/** What the rule could not bring, and what it was never asked for. */
function missing({ book, outcome }: Bankruptcy): string[] {
  const [residual, budget, seized] = [outcome.residual, outcome.budget, outcome.seized].map(
    toDecimal,
  ) as [Decimal, Decimal, Decimal];
  const [short, unasked] = [budget.minus(seized).toNumber(), residual.minus(budget).toNumber()];
  return [
    ...(short > 0 ? [`${book.money(short)} cannot be found.`] : []),
    ...(unasked > 0 ? [`${book.money(unasked)} is not asked for.`] : []),
  ];
}

function taken(values: Settings, of: Bankruptcy): string {
  const { outcome } = of;
  const first = firstHaircut(of);
  const rule = names[values.rule];
  if (outcome.hit === 0) return `${rule} finds nobody who can pay.`;
  if (shares(values.rule)) return `${rule} takes ${share(first ?? 0)} of every profit.`;
  const who = count(of);
  const part = first === null ? 'had no profit' : `loses ${share(first)} of its profit`;
  const loses = outcome.hit === 1 ? `which ${part}` : `and the first ${part}`;
  return `${rule} closes ${who}, ${loses}; pro rata would take ${share(sharedHaircut(values))} of every profit.`;
}
