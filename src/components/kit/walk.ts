/**
 * Stages that follow one another: one back, one on, and a walk to the end.
 *
 *   resting ─ toggle → playing ─ toggle, the end, out of sight, any other input → resting
 *                      ↑     ↓ PACE
 *                      one on
 */
import type { NumberParam } from './define.ts';
import { kept } from './keys.ts';

/**
 * Time for which a stage can be looked at. Shorter than the pause after which the sentence is read
 * aloud: a walk is read once, where it ends.
 */
export const PACE = 680;

/** The stage so many steps on; beyond the end it is the end. */
export function stage(param: NumberParam, value: number, end: number, steps: number): number {
  return Math.min(end, kept(param, Math.min(value, end) + steps * param.step));
}

/** What is walked, and by whom it is watched. */
export interface Path {
  readonly param: NumberParam;
  readonly value: () => number;
  readonly end: () => number;
  readonly put: (value: number) => void;
  /** Called when a walk is over, unless another input ended it. */
  readonly settle: () => void;
  readonly seen: () => boolean;
  readonly onPlaying: (playing: boolean) => void;
}

export interface Walk {
  /** Sets off, from the beginning if it stands at the end; or stops. */
  readonly toggle: () => void;
  /** To be told of every input: one that is not the walk's own ends it. */
  readonly onInput: () => void;
}

export function makeWalk({ param, value, end, put, settle, seen, onPlaying }: Path): Walk {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let own = false;
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
    onPlaying(false);
  };
  const to = (next: number) => {
    own = true;
    put(next);
    own = false;
    if (next < end()) timer = setTimeout(on, PACE);
    else over();
  };
  const on = () => {
    if (seen()) to(stage(param, value(), end(), 1));
    else over();
  };
  const over = () => {
    rest();
    settle();
  };
  return {
    toggle() {
      if (timer !== undefined) over();
      else {
        onPlaying(true);
        to(value() < end() ? stage(param, value(), end(), 1) : param.min);
      }
    },
    onInput() {
      if (!own && timer !== undefined) rest();
    },
  };
}
