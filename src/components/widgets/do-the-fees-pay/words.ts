/** What the widget says: the finding, the sentence, and how it says an interval. */
import { number, percent, short, THIN, withUnit } from '../../kit/format.ts';
import type { Settings } from './params.ts';
import { poolOf } from './pool.ts';

const NAMED: Readonly<Record<number, string>> = { 1: 'hourly', 24: 'daily', 168: 'weekly' };

/** How often the hedge is corrected, in words. */
export function often({ rehedge }: Settings, rehedges: number): string {
  if (rehedges === 1) return 'once';
  return NAMED[rehedge] ?? `every ${withUnit(short(rehedge, 1), 'h')}`;
}

export const corrected = (values: Settings, rehedges: number): string =>
  rehedges === 1 ? 'Never corrected' : `Hedged ${often(values, rehedges)}`;

/** A deviation, in % of the deposit: two digits where one would be lost. */
export const give = (deviation: number): string =>
  `±${THIN}${percent(100 * deviation, deviation < 0.0095 ? 2 : 1)}`;

/** A signed rate. */
export const rate = (share: number, digits = 1): string => {
  const text = number(100 * share, digits);
  return percent(100 * share, digits).replace(
    text,
    share > 0 && /[1-9]/.test(text) ? `+${text}` : text,
  );
};

/** A cell in %, with its sign. */
export const signed = (cell: number | null): string => rate((cell ?? 0) / 100);

/** An average loss, as a number without its sign. */
const lost = (mean: number): string => percent(Math.abs(100 * mean), mean > -0.0095 ? 2 : 1);

/** The figure’s title. */
export function finding(values: Settings): string {
  const { spread, rehedges } = poolOf(values);
  const way = often(values, rehedges);
  const hedged = way.startsWith('every') ? way : `hedged ${way}`;
  return `A pool loses ${lost(spread.mean)} on average either way: ${give(spread.unhedged)} not hedged, ${give(spread.hedged)} ${hedged}`;
}

/** The finding in one sentence or two, read aloud and printed under the figure. */
export function readout(values: Settings): string {
  const { income, breakEven } = poolOf(values);
  const whose = values.counted === 'all' ? '' : ' by others';
  const up =
    breakEven < 1000 ? `; fees alone pay for up to ${percent(100 * breakEven, 0)} volatility` : '';
  return `At ${withUnit(short(values.volatility, 1), '%')} volatility ${percent(100 * income.loss)} a year goes to arbitrage. With ${percent(100 * income.fees)} of fees${whose}, ${rate(income.funding)} of funding and ${percent(100 * income.cost)} of hedging costs, ${rate(income.onCapital)} is left on capital${up}.`;
}
