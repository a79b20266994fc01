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

/** A step of the staircase in numbers, made once: the reader’s fall and loops move along it. */
export interface Stair {
  readonly loop: number;
  readonly added: number;
  readonly collateral: number;
  readonly debt: number;
  readonly health: number | null;
  /** The fall that ends it: %, and exactly. */
  readonly drop: number;
  readonly bears: Decimal;
}

export interface Chain {
  /** Steps from the first deposit on, beyond the reader’s own where the figure has room. */
  readonly stairs: readonly Stair[];
  readonly now: LoopStep;
  readonly shaken: ShakenLoop;
  /** What repaying the debt takes after the fall. */
  readonly unwind: LoopUnwind;
  /** The fewest loops that this fall liquidates; null if none of those shown. */
  readonly tooMany: number | null;
}

export const loopsOf = ({ loops }: Settings): number => Math.trunc(loops);

const stated = (percent: number): Decimal => new Decimal(toBasisPoint(percent)).div(100);

/** Debt ÷ collateral above which the loop is liquidated, %. */
export const thresholdOf = ({ ltv, gap }: Settings): number =>
  Math.min(HIGHEST, toBasisPoint(toBasisPoint(ltv) + toBasisPoint(gap)));

/** The last staircase asked for. */
let known:
  | { readonly key: string; readonly steps: readonly LoopStep[]; readonly stairs: readonly Stair[] }
  | undefined;

function staircase(values: Settings) {
  const loops = Math.max(SHOWN, loopsOf(values));
  const key = [values.ltv, values.gap, loops].join();
  if (known?.key === key) return known;
  const ratios = { loanToValue: stated(values.ltv), threshold: stated(thresholdOf(values)) };
  const steps = loopStaircase({ ...ratios, loops });
  known = { key, steps, stairs: steps.map(stair) };
  return known;
}

function stair({ loop, added, exposure, debt, healthFactor, drop }: LoopStep): Stair {
  const bears = toDecimal(drop);
  return {
    loop,
    added: toNumber(added),
    collateral: toNumber(exposure),
    debt: toNumber(debt),
    health: healthFactor && toNumber(healthFactor),
    drop: bears.toNumber() * 100,
    bears,
  };
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
  const { steps, stairs } = staircase(values);
  const now = steps[loopsOf(values)];
  if (now === undefined) throw new RangeError('A staircase has a step for every loop.');
  const shaken = shakenLoop({
    loanToValue: stated(values.ltv),
    threshold: stated(thresholdOf(values)),
    loops: now.loop,
    shock: stated(values.shock),
  });
  const unwind = loopUnwind({
    collateral: toNumber(shaken.collateral),
    debt: toNumber(shaken.debt),
    impact: values.impact / 100,
  });
  const shock = stated(values.shock);
  const ended = stairs.find(({ bears }) => shock.gt(bears));
  return { stairs, now, shaken, unwind, tooMany: ended?.loop ?? null };
}

/** Per cent of a share. */
export const percentOf = (value: Parameters<typeof toNumber>[0]): number => toNumber(value) * 100;
