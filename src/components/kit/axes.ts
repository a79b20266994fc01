/** Grid, ticks and the names of axes. Grid is horizontal only; the unit is said by the axis, not by each mark. */
import type { Columns } from './define.ts';
import { number, withUnit } from './format.ts';
import type { Axis } from './marks.ts';
import { px, textWidth, type Place, type Shapes } from './shapes.ts';

const decimals = (tick: number): number => String(Math.abs(tick)).split('.')[1]?.length ?? 0;

function tickText<C extends Columns>(axis: Axis<C>, tick: number): string {
  return (
    axis.say?.(tick) ??
    withUnit(number(tick, axis.digits ?? Math.min(6, decimals(tick))), axis.unit ?? '')
  );
}

/** Horizontal grid lines with their labels; zero is drawn as an axis. */
export function grid<C extends Columns>(axis: Axis<C>, at: Place): Shapes {
  const apart = axis.scale === 'log' ? 17 : 36;
  const ticks = axis.ticks ?? at.y.ticks(Math.max(2, Math.floor((at.bottom - at.top) / apart)));
  return {
    paths: ticks.map((tick) => ({
      d: `M${at.left} ${px(at.y(tick))}H${at.right}`,
      class: tick === 0 ? 'axis' : 'grid',
    })),
    texts: ticks.map((tick) => ({
      x: at.left - 6,
      y: px(at.y(tick) + 4),
      text: tickText(axis, tick),
      class: 't',
      anchor: 'end',
    })),
  };
}

/** Room the tick labels of a vertical axis need beside it. */
export const room = <C extends Columns>(axis: Axis<C>, at: Place): number =>
  Math.ceil(Math.max(0, ...grid(axis, at).texts.map(({ text }) => textWidth(text) + 8)));

/** The shared horizontal axis under the last panel, its name below it, and where it ends. */
export function foot<C extends Columns>(axis: Axis<C>, at: Place): Shapes & { bottom: number } {
  const ticks = legible(axis, axis.ticks ?? at.x.ticks(at.narrow ? 4 : 8), at);
  if (ticks.length === 0) return { paths: [], texts: [], bottom: at.bottom };
  return {
    paths: [
      { d: `M${at.left} ${at.bottom}H${at.right}`, class: 'axis' },
      ...ticks.map((tick) => ({ d: `M${px(at.x(tick))} ${at.bottom}v5`, class: 'axis' })),
    ],
    texts: [
      ...ticks.map((tick) => {
        const text = tickText(axis, tick);
        const x = Math.min(at.x(tick), at.width - textWidth(text) / 2);
        return { x: px(x), y: at.bottom + 20, text, class: 't', anchor: 'middle' as const };
      }),
      { x: at.right, y: at.bottom + 40, text: axis.label, class: 't', anchor: 'end' },
    ],
    bottom: at.bottom + 48,
  };
}

/** As many of the ticks, evenly, as can stand side by side. */
function legible<C extends Columns>(axis: Axis<C>, ticks: readonly number[], at: Place) {
  const widest = Math.max(...ticks.map((tick) => textWidth(tickText(axis, tick)))) + 10;
  const gaps = ticks.slice(1).map((tick, i) => Math.abs(at.x(tick) - at.x(ticks[i] ?? tick)));
  const every = Math.max(1, Math.ceil(widest / Math.min(...gaps)));
  return ticks.filter((_, i) => i % every === 0);
}
