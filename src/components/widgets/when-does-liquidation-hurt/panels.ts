/** The health factor over its four zones, and under it what the lender's claim is worth. */
import { number, percent, short } from '../../kit/format.ts';
import type { Axis, DotMark, Label, Mark, Panel, RuleMark } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { edges, loanAt, PLEDGE } from './loan.ts';
import { toBasisPoint, type Settings } from './params.ts';

type C = typeof columns;

/** From today, or from where it was safe, to a little below the debt. */
function domain(settled: Settings): readonly [number, number] {
  const { liquidated, water } = edges(settled);
  const fall = toBasisPoint(settled.fall);
  const from = Math.max(-60, Math.min(-4, fall - 4, liquidated - 8));
  return [from, Math.min(97, Math.max(water + 14, fall + 8))];
}

export const fallAxis = (settled: Settings): Axis<C> => ({
  column: 'fall',
  label: 'collateral’s price, % of today’s',
  domain: domain(settled),
  say: (fall) => short(PLEDGE - fall),
});

/** Names stand low, clear of the lines. */
const zone = (text: string): Label<C> => ({ text, side: 'middle', dy: 56 });

const zones: readonly Mark<C>[] = [
  { mark: 'zone', to: is('liquidated'), tone: 'gain', label: zone('safe') },
  {
    mark: 'zone',
    from: is('liquidated'),
    to: is('hurts'),
    tone: 'quiet',
    label: zone('liquidation helps'),
  },
  { mark: 'zone', from: is('hurts'), to: is('water'), tone: 'warn', label: zone('hurts') },
  { mark: 'zone', from: is('water'), tone: 'loss' },
];

/** What one liquidation does to the factor. */
const steps: readonly Mark<C>[] = (['help', 'harm'] as const).map((kind) => ({
  mark: 'link',
  where: is(kind),
  x1: 'fall',
  y1: 'health',
  x2: 'fall',
  y2: 'after',
  thick: 4,
  tone: kind === 'help' ? 'gain' : 'loss',
  fill: kind === 'help' ? 'solid' : 'hatch',
}));

const edge = (kind: string, name: string): RuleMark<C> => ({
  mark: 'rule',
  at: 'x',
  where: is(kind),
  ...(name !== '' && {
    named: true,
    label: { text: ({ price }) => `${name}\nbelow ${short(price ?? 0, 1)}`, side: 'middle' },
  }),
});

/** Near 1 two digits would hide on which side it is. */
export const factor = (value: number): string => number(value, Math.abs(value - 1) < 0.005 ? 4 : 2);

/** Per cent of the claim, for one of the pledge. */
export const moved = (elasticity: number): string =>
  elasticity < 0.005 ? `under ${percent(0.01, 2)}` : percent(elasticity, 2);

/** Share of the panel that a name of two lines takes. */
const NAME = 0.19;

export function healthPanel(settled: Settings): Panel<C> {
  const [from, to] = domain(settled);
  const { liquidated, hurts, water } = edges(settled);
  const bottom = Math.min(0.6, 0.8 * loanAt(settled, to).health);
  // Room above the second line for its name.
  const start = (loanAt(settled, liquidated, true).after ?? 1) - NAME * bottom;
  const top = Math.max(1.06 * loanAt(settled, from).health, start / (1 - NAME));
  return {
    title: 'Health factor, and after one liquidation',
    y: { column: 'health', label: 'Health factor', domain: [bottom, top] },
    height: { narrow: 190, wide: 230 },
    marks: [
      ...zones,
      edge('liquidated', 'liquidated'),
      // Where two are one place, one of them is named.
      ...(hurts > liquidated && hurts < water ? [edge('hurts', 'hurts')] : []),
      edge('water', 'under water'),
      {
        mark: 'rule',
        at: 'y',
        where: is('liquidated'),
        dash: 'dashed',
      },
      { mark: 'line', where: is('line'), tone: 'ink' },
      { mark: 'line', where: is('line'), y: 'after', tone: 'quiet', weight: 'thin' },
      {
        mark: 'text',
        where: is('start'),
        y: 'after',
        label: { text: 'after one\nliquidation', side: 'start', dx: 4, dy: -16 },
      },
      ...steps,
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        // Below the line on its left, where no other line and no arrow is.
        label: {
          text: ({ health }) => factor(health ?? 0),
          side: 'end',
          dx: 12,
          dy: 20,
          strong: true,
        },
      },
    ],
  };
}

export function claimPanel(settled: Settings): Panel<C> {
  const [, to] = domain(settled);
  const { claim } = loanAt(settled, to);
  const least = (100 * claim.value) / toBasisPoint(settled.ltv);
  const own: DotMark<C> = {
    mark: 'dot',
    where: is('now'),
    tone: 'ink',
    label: {
      text: ({ moves }) => `1\u202f% moves it\nby ${moved(moves ?? 0)}`,
      dx: 0,
      dy: 24,
      strong: true,
    },
  };
  return {
    title: 'Lender’s claim, of what is owed',
    y: {
      column: 'claim',
      label: 'Claim',
      domain: [Math.max(0, 20 * Math.floor(least / 20 - 0.25)), 106],
      unit: '%',
    },
    height: { narrow: 120, wide: 150 },
    marks: [
      edge('liquidated', ''),
      edge('hurts', ''),
      edge('water', ''),
      { mark: 'line', where: is('line'), tone: 'ink', curve: 'monotone' },
      { mark: 'line', where: is('tangent'), tone: 'you', weight: 'thin' },
      own,
    ],
  };
}
