/** Where a value stands on a slider's track, and back. A log track runs in thousandths of its length. */
import type { NumberParam } from './define.ts';
import { kept } from './keys.ts';

const LENGTH = 1000;

const ends = ({ min, max, track }: NumberParam): readonly [number, number] => track ?? [min, max];

/** The attributes of the native range input. */
export function range(param: NumberParam): { min: number; max: number; step: number } {
  const [min, max] = ends(param);
  return param.scale === 'log' ? { min: 0, max: LENGTH, step: 1 } : { min, max, step: param.step };
}

/** The native input's value for a value of the param. */
export function position(param: NumberParam, value: number): number {
  const [min, max] = ends(param);
  const inside = Math.min(max, Math.max(min, value));
  return param.scale === 'log' ? (Math.log(inside / min) / Math.log(max / min)) * LENGTH : inside;
}

/** The value of the param at a position of the native input; at its ends, exactly an end. */
export function valueAt(param: NumberParam, at: number): number {
  const [min, max] = ends(param);
  if (param.scale !== 'log') return kept(param, at);
  if (at <= 0 || at >= LENGTH) return at <= 0 ? min : max;
  return kept(param, min * (max / min) ** (at / LENGTH));
}

/** The same as a share of the track, for the named marks under it. */
export function share(param: NumberParam, value: number): number {
  const { min, max } = range(param);
  return (position(param, value) - min) / (max - min);
}
