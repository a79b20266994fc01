/** The arithmetic with the reader's own numbers, line by line. */
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short } from '../../kit/format.ts';
import { SAID } from './books.ts';
import { capital, growthAt, liquidatedAt, oddsAt, setting } from './lever.ts';
import type { Settings } from './params.ts';

export function working(values: Settings): Step[] {
  const { best, error, book, concentration } = setting(values);
  const [mu, sigma, r, m] = [values.drift, values.volatility, values.rate, values.maintenance].map(
    (value) => short(value / 100, 4),
  );
  const own = short(values.leverage);
  const level = liquidatedAt(values);
  const { touch, end } = oddsAt(values, values.leverage);
  const variance = (values.volatility / 100) ** 2;
  const spread = (values.volatility / 100) * Math.sqrt(values.days / 365);
  const drift = (values.drift / 100 - variance / 2) * (values.days / 365);
  const distance = level === null || level >= 1 ? null : Math.log(level);
  const { alone, range } = capital(values);
  return [
    {
      label: 'Best leverage',
      expression: `(${mu ?? ''} ${MINUS} ${r ?? ''}) ÷ ${sigma ?? ''}²`,
      result: `${number(best.leverage, 4)}×`,
    },
    {
      label: 'Its error',
      expression: `1 ÷ (${sigma ?? ''} × √${short(values.record)})`,
      result: `± ${number(error, 4)}×`,
    },
    {
      label: 'Growth there',
      expression: `${r ?? ''} + (${mu ?? ''} ${MINUS} ${r ?? ''})² ÷ (2 × ${sigma ?? ''}²)`,
      result: percent(100 * best.growth, 3),
    },
    {
      label: 'Growth at this leverage',
      expression: `${r ?? ''} + ${own} × (${mu ?? ''} ${MINUS} ${r ?? ''}) ${MINUS} ${own}² × ${sigma ?? ''}² ÷ 2`,
      result: percent(100 * growthAt(values, values.leverage), 3),
    },
    {
      label: 'Liquidation price, of entry',
      expression:
        values.margined === 'linear'
          ? `(1 ${MINUS} 1 ÷ ${own}) ÷ (1 ${MINUS} ${m ?? ''})`
          : `(1 + ${m ?? ''}) ÷ (1 + 1 ÷ ${own})`,
      result: level === null ? 'none' : number(level, 6),
    },
    ...(distance === null
      ? []
      : [
          {
            label: 'Its log distance, and the swing until then',
            expression: `b = ln ${number(level ?? 1, 6)}; s = ${sigma ?? ''} × √(${short(values.days)} ÷ 365)`,
            result: `${number(distance, 4)}; ${number(spread, 4)}`,
          },
          {
            label: 'Chance to end there',
            expression: `N((b ${MINUS} νT) ÷ s), νT = ${number(drift, 5)}`,
            result: percent(100 * end, 4),
          },
          {
            label: 'Chance to touch it',
            expression: `the same + e^(2 νT b ÷ s²) × N((b + νT) ÷ s)`,
            result: percent(100 * touch, 4),
          },
        ]),
    {
      label: 'Capital for 100, alone',
      expression: `100 ÷ ${own}`,
      result: number(alone, 2),
    },
    {
      label: `By scan: ${SAID[values.book]}`,
      expression: `the larger of ${number(book.scan, 3)}${where(book.worst)} and ${number(book.least, 3)}, the least`,
      result: number(book.margin, 3),
    },
    {
      label: 'In a pool range',
      expression: `100 ÷ ${number(concentration, 4)}, κ = 1 ÷ (1 ${MINUS} 1 ÷ √${short(values.factor, 4)})`,
      result: number(range, 3),
    },
  ];
}

function where(worst: { readonly spot: number; readonly weight: number } | undefined): string {
  if (worst === undefined) return '';
  const move = `${worst.spot < 0 ? MINUS : '+'}${short(100 * Math.abs(worst.spot))}\u202f%`;
  return ` (at ${move}, counted ${short(100 * worst.weight)}\u202f%)`;
}
