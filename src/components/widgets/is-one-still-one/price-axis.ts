/** The axis of price: no nearer than it must be, so that a cliff is seen from afar and a slip from close by. */
import type { Axis } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import { pegOf } from './peg.ts';
import type { Settings } from './params.ts';

const NEAR = [
  { bottom: 0.98, ticks: [0.98, 0.985, 0.99, 0.995, 1] },
  { bottom: 0.8, ticks: [0.8, 0.85, 0.9, 0.95, 1] },
  { bottom: 0.5, ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1] },
] as const;
const FAR = { bottom: 0, ticks: [0, 0.25, 0.5, 0.75, 1] } as const;

const view = (values: Settings) => {
  const { price, low } = pegOf(values);
  const lowest = Math.min(price, low);
  return NEAR.find(({ bottom }) => lowest >= 1 - 0.9 * (1 - bottom)) ?? FAR;
};

/** Where the axis begins: nothing need be drawn below. */
export const bottomOf = (values: Settings): number => view(values).bottom;

export function priceAxis(settled: Settings): Axis<typeof columns> {
  const { price, high } = pegOf(settled);
  const { bottom, ticks } = view(settled);
  const room = 0.12 * (1 - bottom);
  const top = Math.max(high + room, price > 1 ? 1.02 * price + room : 0);
  const axis = { column: 'price', label: 'Price', domain: [bottom, top] } as const;
  // A premium may be far above one: then the round numbers are its own.
  return top > 1 + 3 * room ? axis : { ...axis, ticks };
}
