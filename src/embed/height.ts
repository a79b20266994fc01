/**
 * How high an embed will be, before any browser has seen it: for answers that must name a height.
 * A frame corrects it once it is in the page; a host without script lets the rest be scrolled to.
 */
import type { AnyWidget, Param, Values } from '../components/kit/define.ts';
import { ground } from '../components/kit/ground.ts';
import { textWidth } from '../components/kit/shapes.ts';
import { compact } from './compact.ts';

/** Heights in px as embed.css has them. */
const LINE = { finding: 26, say: 24, simulated: 20 } as const;
const [NUMBER, CHOICE, FOLD, CREDIT, MARGINS] = [62, 44, 45, 45, 48] as const;

/** A line of serifs by one of the sans that the kit measures. */
const SERIF = 0.87;

/** The height at a width of at least 520 px, rounded up to tens. */
export function height(widget: AnyWidget, values: Values, width = 640): number {
  const inner = width - 32;
  const lines = (text: string, size: number) =>
    Math.ceil((SERIF * textWidth(text) * size) / 13 / (inner * 0.97));
  const seen = Object.values(widget.params as Record<string, Param>).filter((param) => !param.more);
  const choices = seen.filter(({ kind }) => kind === 'choice').length;
  const numbers = placesOf(seen.filter(({ kind }) => kind === 'number'));
  const folds = 1 + Number(widget.scenarios.length > 0) + Number(hasMore(widget));
  const total =
    lines(widget.finding(values), 20) * LINE.finding +
    ground(compact(widget).figure(values), inner).height +
    lines(widget.readout(values), 16) * LINE.say +
    (widget.runs === 'worker' ? 3 * LINE.simulated + 24 : 0) +
    Math.ceil(numbers / 2) * NUMBER +
    choices * CHOICE +
    folds * FOLD +
    CREDIT +
    MARGINS;
  return Math.ceil(total / 10) * 10;
}

/** Controls for different options of a choice share their places. */
function placesOf(params: readonly Param[]): number {
  const by = new Map<string, number>();
  for (const { only } of params) by.set(String(only), (by.get(String(only)) ?? 0) + 1);
  const always = by.get('undefined') ?? 0;
  by.delete('undefined');
  return always + Math.max(0, ...by.values());
}

const hasMore = ({ params }: AnyWidget): boolean =>
  Object.values(params as Record<string, Param>).some((param) => param.more);
