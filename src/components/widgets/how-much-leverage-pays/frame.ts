/** How far the axes go: leverage always the same way, growth around its peak and down to the reader if that is near. */
import type { Axis } from '../../kit/marks.ts';
import { growthAt, setting } from './lever.ts';
import type { columns } from './columns.ts';
import type { Settings } from './params.ts';

export const LEVERAGES = [0.1, 50] as const;

export const leverageAxis: Axis<typeof columns> = {
  column: 'leverage',
  label: 'leverage, log scale',
  scale: 'log',
  domain: LEVERAGES,
  ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50],
  unit: '×',
};

export interface Growths {
  readonly low: number;
  readonly high: number;
  /** Where the error of the best leverage is drawn. */
  readonly known: number;
}

/** Per cent a year. Beyond twelve times the hump the reader's point stands at the edge, and its label says how far. */
export function growths(values: Settings): Growths {
  const { best } = setting(values);
  const [first, last] = LEVERAGES;
  const peak = growthAt(values, Math.min(last, Math.max(first, best.leverage)));
  const hump = Math.max(0.02, peak - values.rate / 100);
  const own = growthAt(values, values.leverage);
  const near = own > peak - 12 * hump;
  const low = Math.min(peak - 4 * hump, near ? own - 0.6 * hump : peak);
  const span = peak - low;
  return { low: 100 * low, high: 100 * (peak + 0.3 * span), known: 100 * (peak + 0.17 * span) };
}
