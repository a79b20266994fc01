/**
 * The loop the reader has set up, step by step, and what a fall makes of it.
 *
 * Ratios until a number leaves: the protocol compares the health factor with 1, and at exactly 1
 * nothing happens yet. Only what a sale costs is float64, because impact is a statistic.
 */
import {
  Decimal,
  loopStaircase,
  loopUnwind,
  shakenLoop,
  toDecimal,
  toNumber,
  type LoopStep,
  type LoopUnwind,
  type ShakenLoop,
} from '../../../engine/index.ts';
import { HIGHEST, SHOWN, toBasisPoint, type Settings } from './params.ts';

export interface Chain {
  /** Steps from the first deposit on, beyond the reader’s own where the figure has room. */
  readonly steps: readonly LoopStep[];
  readonly now: LoopStep;
  readonly shaken: ShakenLoop;
  /** What repaying the debt takes after the fall. */
  readonly unwind: LoopUnwind;
  /** The fewest loops that this fall liquidates; null if none of those shown. */
  readonly tooMany: number | null;
}

export const loopsOf = ({ loops }: Settings): number => Math.trunc(loops);

const share = (percent: number | Decimal): Decimal => new Decimal(percent).div(100);
const stated = (percent: number): Decimal => share(toBasisPoint(percent));

/** Debt ÷ collateral above which the loop is liquidated, %. */
export const thresholdOf = ({ ltv, gap }: Settings): Decimal =>
  Decimal.min(HIGHEST, new Decimal(toBasisPoint(ltv)).plus(toBasisPoint(gap)));

/** The last staircase asked for: the fall and the number of loops move along it, and it stays. */
let known: { readonly key: string; readonly steps: readonly LoopStep[] } | undefined;

function staircase(values: Settings): readonly LoopStep[] {
  const loops = Math.max(SHOWN, loopsOf(values));
  const key = [values.ltv, values.gap, loops].join();
  if (known?.key !== key) {
    const ratios = { loanToValue: stated(values.ltv), threshold: share(thresholdOf(values)) };
    known = { key, steps: loopStaircase({ ...ratios, loops }) };
  }
  return known.steps;
}

const chains = new WeakMap<Settings, Chain>();

/** Asked many times while one frame is drawn: it is built once. */
export function chain(values: Settings): Chain {
  const found = chains.get(values);
  if (found !== undefined) return found;
  const built = build(values);
  chains.set(values, built);
  return built;
}

function build(values: Settings): Chain {
  const steps = staircase(values);
  const now = steps[loopsOf(values)];
  if (now === undefined) throw new RangeError('A staircase has a step for every loop.');
  const shaken = shakenLoop({
    loanToValue: stated(values.ltv),
    threshold: share(thresholdOf(values)),
    loops: now.loop,
    shock: stated(values.shock),
  });
  const unwind = loopUnwind({
    collateral: toNumber(shaken.collateral),
    debt: toNumber(shaken.debt),
    impact: values.impact / 100,
  });
  const tooMany = steps.find((step) => ends(step, values));
  return { steps, now, shaken, unwind, tooMany: tooMany?.loop ?? null };
}

/** Whether the reader’s fall takes the health factor below 1. */
export const ends = ({ drop }: LoopStep, { shock }: Settings): boolean =>
  stated(shock).gt(toDecimal(drop));

/** Per cent of a share. */
export const percentOf = (value: Parameters<typeof toNumber>[0]): number => toNumber(value) * 100;
