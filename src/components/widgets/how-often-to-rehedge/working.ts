/** The arithmetic, line by line with the reader’s numbers. */
import {
  deltaLimit,
  openDeltaRisk,
  zakamoulineBand,
  europeanOption,
} from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, move, number, percent, short } from '../../kit/format.ts';
import { bandAt, hedgeOf, optionOf, PRICE, YEAR, type Hedge } from './hedge.ts';
import type { Settings } from './params.ts';
import { give, part, wide } from './words.ts';

export const working = (values: Settings): Step[] => {
  const hedge = hedgeOf(values);
  return [
    ...option(values, hedge),
    ...(values.view === 'clock' ? clock(values, hedge) : band(values)),
    ...gap(values, hedge),
  ];
};

const four = (value: number): string => short(value, 4);

const option = ({ volatility, days, rate }: Settings, { premium, vega }: Hedge): Step[] => [
  {
    label: 'Premium of a call, coin and strike at 100',
    expression: `Black and Scholes at ${short(volatility)}\u202f%, ${short(days, 1)} days, ${short(rate, 1)}\u202f%`,
    result: number(premium, 4),
  },
  {
    label: 'Vega, for 100 points of volatility',
    expression: 'S φ(d₁) √T',
    result: number(vega, 4),
  },
];

function clock(values: Settings, hedge: Hedge): Step[] {
  const { rehedges, cost, days, risk, volatility } = values;
  const { vega, error, paid, best, leland } = hedge;
  const c = short(cost / 10_000, 6);
  const sigma = four(volatility / 100);
  return [
    {
      label: 'Left open, √(π/4) · vega · σ ÷ √N',
      expression: `√(π ÷ 4) × ${four(vega)} × ${sigma} ÷ √${number(rehedges)} = ${four(error(rehedges))}`,
      result: give(error(rehedges), hedge),
    },
    {
      label: 'Paid, c · √(2/π) · vega · √(N/T)',
      expression: `${c} × √(2 ÷ π) × ${four(vega)} × √(${number(rehedges)} × ${YEAR} ÷ ${short(days, 1)}) = ${four(paid(rehedges))}`,
      result: part(paid(rehedges), hedge),
    },
    {
      label: 'Cheapest number, λπ/(2√2) · σ√T ÷ c',
      expression: `${short(risk)} × π ÷ (2√2) × ${sigma} × √(${short(days, 1)} ÷ ${YEAR}) ÷ ${c}`,
      result: best === null ? 'none: trades are free' : number(best, best < 10 ? 2 : 0),
    },
    {
      label: 'Leland number, √(8/π) · c ÷ (σ√Δt)',
      expression: `√(8 ÷ π) × ${c} ÷ (${sigma} × √(${short(days, 1)} ÷ ${YEAR} ÷ ${number(rehedges)}))`,
      result: number(leland.number, 4),
    },
    {
      label: 'Volatility that pays a seller’s hedging',
      expression: `${sigma} × √(1 + ${four(leland.number)})`,
      result: percent(100 * leland.short, 2),
    },
    {
      label: 'Volatility that pays a buyer’s hedging',
      expression: `${sigma} × √(1 ${MINUS} ${four(leland.number)})`,
      result: leland.long === null ? 'none: the root is negative' : percent(100 * leland.long, 2),
    },
  ];
}

function band(values: Settings): Step[] {
  const { cost, aversion, days } = values;
  const given = optionOf(values);
  const gamma = europeanOption(given).gamma ?? 0;
  const { middle, width } = bandAt(values, PRICE);
  const c = short(cost / 10_000, 6);
  const discount =
    given.rate * given.years < 5e-5 ? '' : `e^(${MINUS}${four(given.rate * given.years)}) × `;
  const {
    fixed,
    wide: bent,
    shift,
  } = zakamoulineBand({ ...given, gamma, cost: cost / 10_000, aversion });
  const own: Step[] =
    values.rule === 'whalley-wilmott'
      ? [
          {
            label: 'Half-width, (3/2 · e^(−rT) · c · S · Γ² ÷ a)^(1/3)',
            expression: `(1.5 × ${discount}${c} × 100 × ${short(gamma, 5)}² ÷ ${short(aversion, 3)})^(1/3)`,
            result: wide(width),
          },
        ]
      : [
          {
            label: 'Kept always, H₀ = c ÷ (a S σ² T)',
            expression: `${c} ÷ (${short(aversion, 3)} × 100 × ${four(given.volatility)}² × ${short(days, 1)} ÷ ${YEAR})`,
            result: wide(fixed),
          },
          {
            label: 'For the gamma, H₁',
            expression: `1.12 × ${c}^0.31 × T^0.05 × (e^(${MINUS}rT) ÷ σ)^0.25 × (${short(gamma, 5)} ÷ ${short(aversion, 3)})^0.5`,
            result: wide(bent),
          },
          {
            label: 'Volatility of the delta in the middle, σ√(1 − K)',
            expression: `${four(given.volatility)} × √(1 + ${four(-shift)})`,
            result: percent(100 * given.volatility * Math.sqrt(1 - shift), 2),
          },
        ];
  const open = { price: PRICE, volatility: given.volatility };
  return [
    { label: 'Gamma', expression: 'φ(d₁) ÷ (S σ √T)', result: number(gamma, 5) },
    ...own,
    { label: 'Middle of the band', expression: 'delta there', result: percent(100 * middle, 2) },
    {
      label: 'An edge risks in a day',
      expression: `${four(width)} × 100 × ${four(given.volatility)} × √(1 ÷ ${YEAR})`,
      result: `±\u202f${number(openDeltaRisk(open, width), 4)}`,
    },
    {
      label: 'Delta that risks 0.1 in a day',
      expression: `0.1 ÷ (100 × ${four(given.volatility)} × √(1 ÷ ${YEAR}))`,
      result: wide(deltaLimit(open, 0.1)),
    },
  ];
}

function gap({ gap: size }: Settings, hedge: Hedge): Step[] {
  return [
    {
      label: `Gap of ${move(size)}, by full revaluation`,
      expression: 'V(S(1 + j)) − V(S) − Δ · S · j',
      result: part(hedge.gap, hedge),
    },
    {
      label: 'The same by gamma alone',
      expression: 'Γ ÷ 2 × (S · j)²',
      result: part(hedge.gapByGamma, hedge),
    },
  ];
}
