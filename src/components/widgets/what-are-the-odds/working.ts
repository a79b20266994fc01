/** The level in exact decimals, position by position, and the two terms of the chance to touch it. */
import { Decimal, correctedBarrier, type IgnitionStep } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, short, THIN } from '../../kit/format.ts';
import { PRICE } from './books.ts';
import { groupsOf, wood, type Wood } from './ignition.ts';
import { looksOf, odds, passage, YEAR } from './odds.ts';
import type { Settings } from './params.ts';
import { chance, dipped } from './words.ts';

export function working(values: Settings): Step[] {
  const of = wood(values);
  return [
    {
      label: 'Counts as a cascade',
      expression: `${short(values.size)}${THIN}% of ${plain(of.units)} units`,
      result: plain(of.amount),
    },
    ...of.steps.map((step, i) => stair(of, step, i)),
    {
      label: 'Ignites at',
      expression: `${PRICE} × (1 ${MINUS} ${plain(of.ignition.shock)})`,
      result: plain(of.ignition.price),
    },
    {
      label: 'Lands at',
      expression: `${plain(of.ignition.price)} ${MINUS} ${plain(of.perUnit)} × ${plain(of.ignition.forced)}, and not below 0`,
      result: plain(of.ignition.landingPrice),
    },
    ...touching(values),
  ];
}

const plain = (value: Decimal): string => short(value.toNumber(), 4);

/** The smallest fall that takes the groups down to one of them. */
function stair(of: Wood, { shock, forced }: IgnitionStep, i: number): Step {
  const level = short(groupsOf(of)[i]?.level ?? 0, 4);
  const sold = of.steps[i - 1]?.forced ?? new Decimal(0);
  const before = of.steps[i - 1]?.shock;
  const own = `1 ${MINUS} (${level} + ${plain(of.perUnit)} × ${plain(sold)}) ÷ ${PRICE}`;
  return {
    label: `To force ${plain(forced)}`,
    expression: before === undefined ? own : `${own}, at least ${dipped(before.toNumber() * 100)}`,
    result: dipped(shock.toNumber() * 100),
  };
}

const four = (value: number): string => number(value, 4);

function touching(values: Settings): Step[] {
  const way = passage(values);
  const { volatility: sigma, drift = 0, years, barrier } = way;
  if (barrier <= 0 || barrier >= 1) {
    return [{ label: 'Chance', expression: 'no way to go', result: chance(odds(values).seen) }];
  }
  const looks = looksOf(values, values.days);
  const { touch, seen, close } = odds(values);
  const b = Math.log(barrier);
  const nu = drift - sigma ** 2 / 2;
  const spread = sigma * Math.sqrt(years);
  return [
    {
      label: 'Log distance b',
      expression: `ln (${short(barrier * PRICE, 4)} ÷ ${PRICE})`,
      result: four(b),
    },
    {
      label: 'Swing by the horizon, σ√T',
      expression: `${short(sigma)} × √(${short(values.days, 1)} ÷ ${YEAR})`,
      result: four(spread),
    },
    {
      label: 'Log drift by then, νT',
      expression: `(${short(drift)} ${MINUS} ${short(sigma)}² ÷ 2) × ${short(values.days, 1)} ÷ ${YEAR}`,
      result: four(nu * years),
    },
    {
      label: 'Ends there',
      expression: `Φ(${four((b - nu * years) / spread)})`,
      result: chance(close),
    },
    {
      label: 'Was there, and came back',
      expression: `e^(2νb ÷ σ²) × Φ(${four((b + nu * years) / spread)})`,
      result: chance(Math.max(0, touch - close)),
    },
    { label: 'Chance to get there', expression: 'the two together', result: chance(touch) },
    ...(looks === null
      ? []
      : [
          {
            label: `Seen in ${number(looks)} looks`,
            expression: `one by one, or the level at ${short(100 * correctedBarrier({ ...way, looks }), 3)}`,
            result: chance(seen),
          },
        ]),
  ];
}
