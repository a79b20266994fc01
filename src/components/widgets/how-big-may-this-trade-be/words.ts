/** What the widget says: the finding and the sentence, of each view. */
import { number, percent, short, THIN } from '../../kit/format.ts';
import { gapOf, priceText } from './crash.ts';
import { everRuined, fanOf } from './fan.ts';
import type { Settings } from './params.ts';
import { sizeOf } from './sizing.ts';

/** The figure’s title. */
export const finding = (values: Settings): string =>
  ({ trade: tradeFinding, gap: gapFinding, many: manyFinding })[values.view](values);

/** The finding in one sentence or two, read aloud and printed under the figure. */
export const readout = (values: Settings): string =>
  ({ trade: tradeReadout, gap: gapReadout, many: manyReadout })[values.view](values);

/** A probability with the digits it needs. */
export function chance(probability: number): string {
  const value = 100 * probability;
  if (value === 0) return percent(0, 0);
  if (value < 0.001) return 'next to none';
  return percent(value, value >= 9.95 ? 0 : value >= 0.095 ? 1 : 3);
}

export const money = (amount: number): string =>
  `$${number(amount, Math.abs(amount) < 100 ? 2 : 0)}`;

export const contractsText = (contracts: number): string =>
  `${number(contracts)} ${contracts === 1 ? 'contract' : 'contracts'}`;

function tradeFinding(values: Settings): string {
  const { contracts, loss, lossShare, liquidation, firstStop, market } = sizeOf(values);
  if (liquidation !== null && liquidation > firstStop)
    return `At ${number(values.leverage)}× you are liquidated at ${number(liquidation, market.digits)}, before the stop`;
  if (contracts === 0) return 'The account is too small for one contract';
  return `${contractsText(contracts)}: stopped at ${short(values.stop)}${THIN}N you lose ${money(loss)}, ${percent(lossShare)}`;
}

function tradeReadout(values: Settings): string {
  const { contracts, range, raw, planned, plannedShares, result, market } = sizeOf(values);
  const risked = money((values.risk / 100) * values.equity);
  const size = `One N moves a contract by ${money(range * values.point)}: ${risked} at risk is ${number(raw, 2)}, cut to ${number(contracts)}.`;
  const last = planned.length - 1;
  const four = `Four units may lose ${short(planned[last] ?? 0)}${THIN}N, ${percent(plannedShares[last] ?? 0)}.`;
  const bought = market.trade.entries.length;
  const units = `${number(bought)} ${bought === 1 ? 'was' : 'were'} bought`;
  const now =
    result === null
      ? `Here ${units}, and none is stopped so far.`
      : `Here ${units} and stopped: ${number(result, 1)}${THIN}N.`;
  return `${size} ${four} ${now}`;
}

function gapFinding(values: Settings): string {
  const { crash, stage, filled, loss, inR } = gapOf(values);
  const look = crash.looks[stage];
  if (filled)
    return crash.entry === 0
      ? `Filled ${short(values.gap)}${THIN}N beyond the stop, a loss of 1${THIN}R is ${number(loss, 1)}${THIN}R`
      : `Stopped at ${priceText(crash, crash.stop)}, filled at ${priceText(crash, crash.looks[crash.fill]?.price ?? 0)}: ${number(loss, 1)}${THIN}R lost`;
  const at = inR(look?.price ?? 0);
  return at >= 1
    ? `${crash.name} is past the stop, ${number(at, 1)}${THIN}R below entry, and nothing is filled`
    : `${crash.name} is still above the stop`;
}

function gapReadout(values: Settings): string {
  const { crash, stage, filled, loss, inR, average, gapped, deepest } = gapOf(values);
  const wins = `${percent(values.winRate, 0)} winners of ${short(values.payoff)}${THIN}R`;
  if (!filled) {
    const { when = '', price = 0 } = crash.looks[stage] ?? {};
    const below = inR(price);
    const where = below > 0.005 ? `${number(below, 1)}${THIN}R below entry` : 'not below entry';
    return `Look ${number(stage)}${crash.entry === 0 ? '' : `, ${when}: ${priceText(crash, price)}`}, ${where}. The stop is 1${THIN}R away from the entry.`;
  }
  const after = deepest > loss + 0.05 ? ` The deepest was ${number(deepest, 1)}${THIN}R.` : '';
  return `The trade planned to lose 1${THIN}R loses ${number(loss, 1)}${THIN}R.${after} With ${wins}, a trade makes ${number(average, 2)}${THIN}R on average; if ${percent(values.gaps, values.gaps % 1 === 0 ? 0 : 1)} gap like this, ${number(gapped, 2)}${THIN}R.`;
}

const stakeText = ({ stake }: Settings): string => percent(stake, stake % 1 === 0 ? 0 : 1);

function manyFinding(values: Settings): string {
  const { ever } = fanOf(values);
  return values.staking === 'fixed'
    ? `With a fixed stake of ${stakeText(values)}, ${chance(ever)} of traders go broke`
    : `Staking ${stakeText(values)} of what is left, at most ${chance(ever)} ever fall to ${percent(values.level, 0)}`;
}

function manyReadout(values: Settings): string {
  const { average, streak, ruined, within } = fanOf(values);
  const wins = `With ${percent(values.winRate, 0)} winners of ${short(values.payoff)}${THIN}R a trade makes ${number(average, 2)}${THIN}R.`;
  const small = everRuined(values, 2);
  const at = values.stake === 2 ? '' : ` At a stake of 2${THIN}% it is ${chance(small)}.`;
  const soon =
    within === null
      ? `Of the paths drawn ${chance(ruined)} are ruined.`
      : `Within ${number(values.trades)} trades it is ${chance(within)}.`;
  return `${wins} ${soon}${at} Ten losses in a row come in ${chance(streak)} of such series.`;
}
