import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { NumberParam } from './define.ts';
import type { State } from './state.ts';
import { makeWalk, stage } from './walk.ts';

/**
 * Buttons for a setting that counts stages: one back, play or pause, one on. Who asked for less
 * motion is not offered to play (play.css). A button that leads nowhere says so, and keeps the focus.
 */
export function Play(props: {
  readonly state: State;
  readonly name: string;
  readonly param: NumberParam;
  readonly end: number;
}) {
  const [playing, setPlaying] = createSignal(false);
  let box: HTMLDivElement | undefined;
  const value = () => Number(props.state.values()[props.name]);
  // Axes stand still on the way, as they do in a drag.
  const walk = makeWalk({
    // eslint-disable-next-line solid/reactivity -- these buttons serve one setting for life
    param: props.param,
    value,
    end: () => props.end,
    put: (next) => {
      props.state.set(props.name, next, true);
    },
    settle: () => {
      props.state.settle();
    },
    seen: () => {
      const { top = 0, bottom = 0 } = box?.closest('.widget')?.getBoundingClientRect() ?? {};
      return !document.hidden && bottom > 0 && top < innerHeight;
    },
    onPlaying: setPlaying,
  });
  createEffect(on(() => props.state.given(), walk.onInput));
  onCleanup(walk.onInput);
  const to = (steps: number) => stage(props.param, value(), props.end, steps);
  const button = (word: () => string, off: () => boolean, steps = 0) => {
    const nowhere = createMemo(off);
    return (
      <button
        type="button"
        class={steps === 0 ? 'play' : undefined}
        aria-disabled={nowhere() || undefined}
        onClick={() => {
          if (nowhere()) return;
          if (steps === 0) walk.toggle();
          else props.state.set(props.name, to(steps));
        }}
      >
        {word()}
      </button>
    );
  };
  return (
    <div class="stages" role="group" aria-label={props.param.label} ref={box}>
      {button(
        () => 'Back',
        () => value() <= to(-1),
        -1,
      )}
      {button(
        () => (playing() ? 'Pause' : 'Play'),
        () => props.end <= props.param.min,
      )}
      {button(
        () => 'Next',
        () => value() >= to(1),
        1,
      )}
    </div>
  );
}
