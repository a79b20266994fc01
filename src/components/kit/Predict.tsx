import { createMemo, createSignal, createUniqueId, onCleanup, onMount, Show } from 'solid-js';
import type { NumberParam } from './define.ts';
import { Figure } from './Figure.tsx';
import { short, withUnit } from './format.ts';
import { EDGE, guessFigure, guessRows } from './guess.ts';
import { moved } from './keys.ts';
import { scene } from './scene.ts';
import { position, range, valueAt } from './track.ts';

/** Sentences for a guess that falls short, goes beyond, or hits. */
export interface Replies {
  readonly below: string;
  readonly above: string;
  readonly right: string;
}

/**
 * A guess before the answer: the reader moves the point, then sees the gap drawn
 * and a sentence about it. Nothing is scored or sent. Without script the answer
 * is one click away all the same.
 *
 * The point is the thumb of a native slider that lies, unseen, over the drawing.
 */
export default function Predict(props: {
  readonly param: NumberParam;
  readonly truth: number;
  /** How far off still counts as right, as a share of the truth. */
  readonly near: number;
  readonly answer: string;
  readonly replies: Replies;
}) {
  const id = createUniqueId();
  // eslint-disable-next-line solid/reactivity -- where the point stands at first
  const [guess, setGuess] = createSignal(props.param.default);
  const [shown, setShown] = createSignal(false);
  const [width, setWidth] = createSignal(320);
  const [box, setBox] = createSignal<HTMLElement>();
  onMount(() => {
    const element = box();
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    onCleanup(() => {
      observer.disconnect();
    });
  });
  const drawn = createMemo(() => {
    const spec = guessFigure(props.param, guess(), props.truth);
    return scene(spec, guessRows(guess(), props.truth, shown()), width());
  });
  const said = (value: number) => withUnit(short(value), props.param.unit);
  const reply = () => {
    const off = guess() / props.truth - 1;
    if (Math.abs(off) <= props.near) return props.replies.right;
    return off < 0 ? props.replies.below : props.replies.above;
  };
  return (
    <div class="fig predict">
      <div class="plot one" ref={setBox}>
        <Figure
          scene={drawn()}
          label={`Your guess: ${said(guess())}${shown() ? `; it is ${said(props.truth)}` : ''}`}
        />
        <input
          type="range"
          min={range(props.param).min}
          max={range(props.param).max}
          step={range(props.param).step}
          value={position(props.param, guess())}
          aria-label={props.param.label}
          aria-valuetext={said(guess())}
          style={{ '--edge': `${EDGE}px` }}
          onInput={(event) => setGuess(valueAt(props.param, event.currentTarget.valueAsNumber))}
          onKeyDown={(event) => {
            const next = moved(event.key, props.param, guess());
            if (next === undefined) return;
            event.preventDefault();
            setGuess(next);
          }}
        />
      </div>
      <div class="row">
        <button type="button" aria-controls={id} onClick={() => setShown(true)}>
          Check my guess
        </button>
      </div>
      <details id={id} open={shown()} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>Just show me</summary>
        <p>
          {props.answer}{' '}
          <Show when={guess() !== props.param.default}>
            You said {said(guess())}. {reply()}
          </Show>
        </p>
      </details>
    </div>
  );
}
