/** The arithmetic with the reader’s own numbers, line by line. */
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short } from '../../kit/format.ts';
import { mixedOf, spreadOf, stoppedOf, stuckOf, workingOf } from './feed.ts';
import type { Settings } from './params.ts';
import { gapText, money, oneIn, span, timesText } from './words.ts';

export const working = (values: Settings): Step[] =>
  ({ working: atWork, stopped, stuck, reports })[values.view](values);

function atWork(values: Settings): Step[] {
  const { toThreshold, interval, byHeartbeat, perDay, gap, late, bound } = workingOf(values);
  const d = short(values.deviation / 100, 5);
  const sigma = short(values.volatility / 100, 2);
  return [
    {
      label: 'To the threshold, d²/σ²',
      expression: `${d}² ÷ ${sigma}² × ${number(31_536_000)} s`,
      result: span(toThreshold ?? 0),
    },
    {
      label: 'Heartbeat first',
      expression: `still inside after ${number(values.heartbeat)} s`,
      result: percent(100 * byHeartbeat, 2),
    },
    {
      label: 'Between two writes',
      expression: 'the earlier of both, on average',
      result: span(interval),
    },
    { label: 'Writes a day', expression: `${number(86_400)} s ÷ that`, result: number(perDay, 1) },
    {
      label: 'Typical gap of the threshold',
      expression: `${short(values.deviation, 2)} ÷ √6`,
      result: percent(100 * bound, 3),
    },
    {
      label: 'With the heartbeat',
      expression: 'over all that is inside',
      result: percent(100 * gap, 3),
    },
    {
      label: 'With the delay',
      expression: `√(that² + ${sigma}² × ${number(values.delay)} ÷ ${number(31_536_000)})`,
      result: percent(100 * late, 3),
    },
  ];
}

function stopped(values: Settings): Step[] {
  const { value, chance } = stoppedOf(values);
  const s = spreadOf(values);
  const l = short(values.loan / 100, 2);
  return [
    {
      label: 'Typical gap, s',
      expression: `${short(values.swing / 100, 2)} × √(${number(60 * values.age)} ÷ ${number(31_536_000)})`,
      result: gapText(100 * s),
    },
    {
      label: 'Under water',
      expression: `Φ((ln ${l} + s²/2) ÷ s)`,
      result: oneIn(chance),
    },
    {
      label: 'Given away, of 1',
      expression: `${l} × Φ(${MINUS}d₂) ${MINUS} Φ(${MINUS}d₁)`,
      result: value < 5e-7 ? 'next to nothing' : number(value, 6),
    },
    {
      label: `Of ${number(1000)} USD`,
      expression: `${number(1000)} × that`,
      result: `${number(1000 * value, 2)} USD`,
    },
  ];
}

function stuck(values: Settings): Step[] {
  const { overvaluation, borrow, profit, rate } = stuckOf(values);
  const { feed, market, lent } = values;
  return [
    {
      label: 'Credited with',
      expression: `${money(feed)} ÷ ${money(market)}`,
      result: timesText(overvaluation),
    },
    {
      label: 'Borrowed per token',
      expression: `${short(lent)}\u202f% × ${money(feed)}`,
      result: money(borrow),
    },
    {
      label: 'Left per token',
      expression: `${money(borrow)} ${MINUS} ${money(market)}, if positive`,
      result: money(profit),
    },
    {
      label: 'Return on what it cost',
      expression: `${money(borrow)} ÷ ${money(market)} ${MINUS} 1`,
      result: percent(100 * rate, 1),
    },
    { label: 'Nothing to gain at', expression: 'what is borrowed', result: money(borrow) },
  ];
}

function reports(values: Settings): Step[] {
  const { reports: all, wrong, mean, trimmed, median } = mixedOf(values);
  const right = all.length - wrong;
  return [
    {
      label: 'Mean',
      expression: `(${right} × 1 + ${wrong} × ${short(values.factor, 3)}) ÷ ${all.length}`,
      result: timesText(mean),
    },
    {
      label: 'Mean without the ends',
      expression: all.length > 2 ? 'one cut off at each end' : 'too few to cut',
      result: timesText(trimmed),
    },
    {
      label: 'Median',
      expression: `the ${Math.floor(all.length / 2) + 1}. of ${all.length}, in order`,
      result: timesText(median),
    },
  ];
}
