/** Price and book over days, with the horizon to drag; the gauge and the horizons have axes of their own. */
import type { Figure } from '../../kit/marks.ts';
import { PRICE } from './books.ts';
import { fan } from './fan.ts';
import { groupsOf, wood } from './ignition.ts';
import { gaugePanel, horizonPanel } from './gauges.ts';
import { LEFT, pricePanel, RIGHT } from './panels.ts';
import type { Settings } from './params.ts';
import { is, type columns } from './columns.ts';
import { leftOut } from './words.ts';

export function figure(settled: Settings): Figure<typeof columns> {
  return {
    x: timeAxis(settled),
    handle: {
      param: 'days',
      where: is('now'),
      y: 'price',
      at: (days) => Math.max(0.1, days),
    },
    panels: [
      pricePanel(settled, groupsOf(wood(settled)), prices(settled)),
      gaugePanel(leftOut(settled).replace('jumps and fading', 'either')),
      horizonPanel(settled.watch),
    ],
  };
}

export const timeAxis = ({ days }: Settings) =>
  ({
    column: 'days',
    label: 'days from now',
    domain: [-LEFT * days, RIGHT * days],
    ticks: ticks(days),
  }) as const;

const STEPS = [0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30];

/** Now, the horizon, and a few round days between that stand clear of it. */
function ticks(days: number): number[] {
  const step = STEPS.find((size) => days / size <= 4) ?? 30;
  const between = Array.from({ length: Math.ceil(days / step) }, (_, i) =>
    Number((i * step).toFixed(2)),
  );
  return [...between.filter((tick) => tick === 0 || days - tick > 0.7 * step), days];
}

/** From below all that waits, lands or may well happen to as far above the price, if the fan goes there. */
export function prices(settled: Settings): readonly [number, number] {
  const of = wood(settled);
  const end = fan(settled).at(-1);
  const levels = groupsOf(of).map(({ level }) => level);
  const likely = Math.max(end?.p5 ?? PRICE, PRICE - 2.5 * (PRICE - Math.min(...levels)));
  const low = Math.min(...levels, of.ignition.landingPrice.toNumber(), likely);
  const room = PRICE - low + 0.5;
  const high = Math.min(PRICE + room, Math.max(PRICE + 0.35 * room, end?.p95 ?? PRICE));
  return [Math.max(0, low - 0.16 * room), high + 0.04 * room];
}
