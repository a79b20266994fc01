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
  let box: HTMLElement | undefined;
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
  const button = (word: string, steps: number) => {
    const next = () => stage(props.param, value(), props.end, steps);
    const nowhere = createMemo(() => (steps > 0 ? value() >= next() : value() <= next()));
    return (
      <button
        type="button"
        aria-disabled={nowhere() ? 'true' : undefined}
        onClick={() => {
          if (!nowhere()) props.state.set(props.name, next());
        }}
      >
        {word}
      </button>
    );
  };
  return (
    <div class="stages" role="group" aria-label={props.param.label} ref={box}>
      {button('Back', -1)}
      <button
        type="button"
        class="play"
        aria-disabled={props.end > props.param.min ? undefined : 'true'}
        onClick={() => {
          if (props.end > props.param.min) walk.toggle();
        }}
      >
        {playing() ? 'Pause' : 'Play'}
      </button>
      {button('Next', 1)}
    </div>
  );
}
