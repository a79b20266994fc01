/** The arithmetic with the reader's own numbers: statistics to a few digits, tiers exact. */
import {
  fractionText,
  normalQuantile,
  ratio,
  toNumber,
  type Rational,
} from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, short, times } from '../../kit/format.ts';
import { limit, type Limit } from './limit.ts';
import type { Settings } from './params.ts';
import { holding } from './tables.ts';
import { chance, days, percent } from './words.ts';

export const working = (values: Settings): Step[] =>
  values.view === 'limit' ? limitSteps(values) : tierSteps(values);

function limitSteps(values: Settings): Step[] {
  const of = limit(values);
  return [...failureSteps(values, of), ...capSteps(values, of), ...changeSteps(values, of)];
}

const plain = (value: number): string => short(value, 6);

function failureSteps(values: Settings, of: Limit): Step[] {
  const { leverage, ratio: share, minutes, volatility, count } = values;
  const rare = of.calm.logAtEnd;
  return [
    {
      label: 'Maintenance rate',
      expression: `1 ÷ (${plain(share)} × ${plain(leverage)})`,
      result: percent(100 * of.rate),
    },
    {
      label: 'Volatility while it is closed',
      expression: `${percent(volatility)} × √(${plain(minutes)} ÷ ${number(525_600)})`,
      result: percent(100 * of.spread),
    },
    {
      label: 'Chance of a hole at the end',
      expression: `Φ((ln(1 ${MINUS} ${percent(100 * of.rate)})${cost(values)} + s²÷2) ÷ s), s as above`,
      result: rare === null ? 'none' : rare / Math.LN10 > -6 ? chance(of.calm.atEnd) : tenth(rare),
    },
    ...(count === 'way'
      ? [
          {
            label: 'Chance of one at any moment',
            expression: 'first passage, about twice that',
            result: chance(of.chance),
          },
        ]
      : []),
  ];
}

const cost = ({ slippage }: Settings): string => (slippage === 0 ? '' : ` + ${percent(slippage)}`);

/** As a power of ten: also where a float64 has none left. */
function tenth(log: number): string {
  const digits = String(Math.round(-log / Math.LN10));
  return `about 10⁻${digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))}`;
}

function capSteps(values: Settings, of: Limit): Step[] {
  if (of.cap === null) {
    return [
      {
        label: 'Enough',
        expression: 'half of all failures tolerated, or no time to fail',
        result: 'no cap is needed',
      },
    ];
  }
  const asked = values.tolerance / (values.count === 'end' ? 1 : 2);
  const rate = 1 / (values.ratio * of.cap);
  return [
    {
      label: 'Rate that is enough',
      expression: `1 ${MINUS} 1 ÷ e^(${short(-normalQuantile(asked / 100), 4)} × ${percent(100 * of.spread)}${cost(values)})`,
      result: percent(100 * rate),
    },
    {
      label: 'Leverage that is enough',
      expression: `1 ÷ (${plain(values.ratio)} × ${percent(100 * rate)})`,
      result: times(of.cap),
    },
  ];
}

function changeSteps(values: Settings, of: Limit): Step[] {
  const { leverage, delay, stress } = values;
  return [
    ...(values.way === 'vote'
      ? [
          {
            label: 'Delay, vote, timelock',
            expression: of.phases.map(({ from, until }) => short(until - from)).join(' + '),
            result: days(delay),
          },
        ]
      : []),
    {
      label: 'Fall that liquidates at the limit',
      expression: `1 ${MINUS} (1 ${MINUS} 1 ÷ ${plain(leverage)}) ÷ (1 ${MINUS} ${percent(100 * of.rate)})`,
      result: of.rate === 1 ? 'at once' : percent(100 * of.fall, 2),
    },
    {
      label: 'Gone when it is in force',
      expression: `first passage of that in ${days(delay)} at ${percent(stress)}`,
      result: percent(100 * of.share, 1),
    },
  ];
}

function tierSteps(values: Settings): Step[] {
  const { tiers, kept, amount, leverage, opened } = holding(values);
  const size = plain(values.size);
  const recursion = tiers.rows.slice(1, kept.tier).map(({ floor, rate, amount: own }, i) => {
    const below = tiers.rows[i];
    return {
      label: `Amount of tier ${i + 2}`,
      expression: `${exact(below?.amount ?? floor)} + ${exact(floor)} × (${exact(rate)} ${MINUS} ${exact(below?.rate ?? rate)})`,
      result: exact(own),
    };
  });
  return [
    ...recursion,
    {
      label: 'To keep',
      expression: `${size} × ${exact(kept.marginalRate)} ${MINUS} ${exact(amount)}`,
      result: exact(kept.margin),
    },
    {
      label: 'Of the size',
      expression: `${exact(kept.margin)} ÷ ${size}`,
      result: kept.effectiveRate ? percent(100 * toNumber(kept.effectiveRate)) : 'none',
    },
    {
      label: 'To open',
      expression: `${size} ÷ ${plain(leverage)}${leverage < values.leverage ? ', the most this tier allows' : ''}`,
      result: exact(opened),
    },
  ];
}

/** A number whose digits end as they are; a fraction that has none as a fraction. */
function exact(value: Rational): string {
  const shown = short(toNumber(value), 6);
  if (fractionText(ratio('value', readable(shown))) === fractionText(value)) return shown;
  const { numerator, denominator } = value;
  return denominator < 1_000_000n
    ? `${number(Number(numerator))}/${number(Number(denominator))}`
    : shown;
}

const readable = (shown: string): string => shown.replaceAll('\u202f', '').replace(MINUS, '-');
