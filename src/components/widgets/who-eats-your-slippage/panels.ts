/** The curve of profit with what the limit forbids, the bar of who has what, and the block. */
import type { Mark, Panel } from '../../kit/marks.ts';
import { attackOf } from './attack.ts';
import { is, type columns } from './columns.ts';
import type { Settings } from './params.ts';
import { priceText, reach, run } from './rows.ts';
import { eth } from './words.ts';

type C = typeof columns;

/** Lowest and highest profit drawn, with room for letters. */
export function profits(settled: Settings): readonly [number, number] {
  const all = run(settled).flatMap(({ kind, profit }) => (kind === 'curve' ? (profit ?? 0) : []));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const span = Math.max(1e-9, high - low);
  return [low < 0 ? low - 0.12 * span : 0, high + 0.16 * span];
}

export function profitPanel(settled: Settings): Panel<C> {
  const attack = attackOf(settled);
  const { most, best, spared } = attack;
  const [low, high] = profits(settled);
  const inner = best > 0 && best < most;
  // A gas beyond the frame is not drawn.
  const gas = settled.gas > 0 && settled.gas < high;
  return {
    title: 'Attacker’s profit before gas, ETH',
    y: { column: 'profit', label: 'Profit', domain: [low, high] },
    height: { narrow: 150, wide: 210 },
    marks: [
      {
        mark: 'block',
        where: is('zero'),
        x1: most,
        x2: reach(attack),
        y1: low,
        y2: high,
        tone: 'loss',
        fill: 'hatch',
      },
      {
        mark: 'text',
        x: (most + reach(attack)) / 2,
        // Clear of the curve, which falls where the fee takes more than there is.
        y: low + (spared === 'too small' ? 0.68 : 0.32) * (high - low),
        label: { text: 'you revert', side: 'middle', strong: true },
      },
      { mark: 'rule', at: 'y', where: is('zero'), tone: 'quiet', dash: 'full' },
      ...(gas
        ? ([
            {
              mark: 'rule',
              at: 'y',
              where: is('gas'),
              dash: 'dotted',
              tone: 'warn',
              label: { text: 'gas', side: 'end', dx: 4, dy: -4 },
            },
          ] satisfies Mark<C>[])
        : []),
      { mark: 'line', where: is('curve'), curve: 'monotone', tone: 'ink' },
      ...(inner
        ? ([
            {
              mark: 'dot',
              where: is('best'),
              tone: 'ink',
              label: { text: ({ then }) => `best: ${then}`, side: 'middle', dy: -14, strong: true },
            },
          ] satisfies Mark<C>[])
        : []),
      {
        mark: 'dot',
        where: is('limit'),
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ then }) => (inner ? 'your limit' : `your limit: ${then}`),
          side: 'end',
          dx: 13,
          dy: spared === 'too small' ? 20 : -8,
          strong: true,
        },
      },
    ],
  };
}

/** Rows of bars, with their names on the left and their values on the right. */
function beside(
  low: number,
  high: number,
  names: number,
  values: number,
): readonly [number, number] {
  const whole = Math.max(1e-9, high - low) / (1 - names - values);
  return [low - names * whole, high + values * whole];
}

const named = (x: number, kinds: readonly string[]): Mark<C> => ({
  mark: 'text',
  x,
  y: 'level',
  where: is(...kinds),
  label: { text: ({ what }) => what, side: 'start', dy: 5 },
});

const PARTS = ['loss', 'pool', 'pool-loses', 'burnt', 'proposer', 'searcher'] as const;

export function splitPanel(settled: Settings): Panel<C> {
  const { loss, pool, parts } = attackOf(settled);
  const high = Math.max(loss, pool, pool + parts.gas, 1e-9);
  const [low, right] = beside(Math.min(0, pool), high, 0.42, 0.2);
  const bar = { mark: 'bar', x1: 'from', x2: 'to', thick: 14 } as const;
  return {
    title: 'Who has what you lose, ETH',
    x: { column: 'to', label: '', domain: [low, right], ticks: [] },
    y: { column: 'level', label: '', domain: [-0.5, 4.5], ticks: [] },
    height: { narrow: 110, wide: 118 },
    marks: [
      { mark: 'line', where: is('origin'), tone: 'quiet', weight: 'thin' },
      { ...bar, where: is('loss', 'pool-loses'), tone: 'loss', fill: 'hatch' },
      { ...bar, where: is('pool'), tone: 'gain', fill: 'wash' },
      { ...bar, where: is('burnt'), tone: 'quiet', fill: 'wash' },
      { ...bar, where: is('proposer', 'searcher'), tone: 'gain', fill: 'solid' },
      named(low, PARTS),
      {
        mark: 'text',
        x: 'to',
        y: 'level',
        where: is(...PARTS),
        label: {
          text: ({ amount }) => eth(amount ?? 0),
          side: 'start',
          dx: 6,
          dy: 5,
          strong: true,
        },
      },
    ],
  };
}

const LANE = ['front', 'you', 'back'] as const;

export function lanePanel(settled: Settings): Panel<C> {
  const rows = run(settled).filter(({ kind }) => LANE.some((name) => name === kind));
  const ends = rows.flatMap(({ before, after }) => [before ?? 0, after ?? 0]);
  const [low, right] = beside(0, Math.max(...ends, 1e-9), 0.16, 0.2);
  const arrow = {
    mark: 'link',
    x1: 'before',
    x2: 'after',
    y1: 'level',
    y2: 'level',
    thick: 8,
  } as const;
  return {
    title: 'The block: price after each trade',
    x: { column: 'after', label: '', domain: [low, right], ticks: [] },
    y: { column: 'level', label: '', domain: [-0.62, 2.45], ticks: [] },
    height: { narrow: 112, wide: 120 },
    marks: [
      { mark: 'line', where: is('even'), x: 'after', tone: 'quiet', weight: 'thin' },
      { ...arrow, where: is('front', 'back'), tone: 'loss', fill: 'hatch' },
      { ...arrow, where: is('you'), tone: 'you', fill: 'solid' },
      named(low, LANE),
      {
        mark: 'text',
        x: 'start',
        y: 'level',
        where: is(...LANE),
        label: { text: ({ then }) => then, side: 'start', dx: 4, dy: 20 },
      },
      {
        mark: 'text',
        x: 'end',
        y: 'level',
        where: is(...LANE),
        label: { text: priceText, side: 'start', dx: 6, dy: 5, strong: true },
      },
    ],
  };
}
