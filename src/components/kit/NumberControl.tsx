import { createEffect, createSignal, createUniqueId, Index, on, Show, type JSX } from 'solid-js';
import type { NumberParam } from './define.ts';
import { short, withUnit } from './format.ts';
import { moved } from './keys.ts';
import { position, range, share, valueAt } from './track.ts';
import { refusal, valueOf } from './url.ts';

/** Out of sight: its place is kept, unless another control takes it. */
export type Off = '' | 'replaced' | undefined;

/**
 * A slider and a number field as one control. What cannot be read stays in the
 * field, with a sentence under it, until the reader mends it or moves the slider.
 */
export function NumberControl(props: {
  readonly param: NumberParam;
  readonly value: number;
  readonly off: Off;
  readonly onSet: (value: number, moving?: boolean) => void;
  readonly onSettle: () => void;
  /** What else moves it, under the track. */
  readonly children?: JSX.Element;
}) {
  const id = createUniqueId();
  const shown = () => short(props.value, 4);
  const [draft, setDraft] = createSignal<string>();
  const wrong = () => {
    const text = draft();
    return text !== undefined && valueOf(props.param, plain(text)) === undefined ? text : undefined;
  };
  // A value that comes from elsewhere (slider, scenario, figure) replaces an unfinished one.
  createEffect(
    on(
      () => props.value,
      (value) => {
        const text = draft();
        if (text !== undefined && valueOf(props.param, plain(text)) !== value) setDraft(undefined);
      },
      { defer: true },
    ),
  );
  const step = (event: KeyboardEvent, keys: (key: string) => boolean) => {
    const next = keys(event.key) ? moved(event.key, props.param, props.value) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    setDraft(undefined);
    props.onSet(next);
  };

  return (
    <div class="ctl" data-off={props.off}>
      <label for={id}>{props.param.label}</label>
      <span class="field">
        <input
          id={id}
          type="text"
          inputmode={props.param.min < 0 ? 'text' : 'decimal'}
          autocomplete="off"
          spellcheck={false}
          value={draft() ?? shown()}
          aria-invalid={wrong() === undefined ? undefined : 'true'}
          aria-describedby={wrong() === undefined ? undefined : `${id}e`}
          onInput={(event) => {
            const text = event.currentTarget.value;
            setDraft(text);
            const value = valueOf(props.param, plain(text));
            if (typeof value === 'number') props.onSet(value);
          }}
          onBlur={() => {
            if (wrong() === undefined) setDraft(undefined);
          }}
          onKeyDown={(event) => {
            step(event, (key) => /^(?:ArrowUp|ArrowDown|PageUp|PageDown)$/.test(key));
          }}
        />
        <Show when={props.param.unit}>
          <span class="unit">{props.param.unit}</span>
        </Show>
      </span>
      <input
        type="range"
        min={range(props.param).min}
        max={range(props.param).max}
        step={range(props.param).step}
        value={position(props.param, props.value)}
        aria-label={props.param.label}
        aria-valuetext={withUnit(shown(), props.param.unit)}
        onInput={(event) => {
          props.onSet(valueAt(props.param, event.currentTarget.valueAsNumber), true);
        }}
        onChange={() => {
          props.onSettle();
        }}
        onKeyDown={(event) => {
          step(event, () => true);
        }}
      />
      <Show when={props.param.named}>
        {(named) => (
          <div class="marks" aria-hidden="true">
            <Index each={named()}>
              {(mark) => (
                <span
                  data-side={mark().side}
                  style={{ '--p': share(props.param, mark().at).toFixed(4) }}
                >
                  {withUnit(short(mark().at), props.param.unit)}
                  <br />
                  {mark().label}
                </span>
              )}
            </Index>
          </div>
        )}
      </Show>
      {props.children}
      <Show when={wrong()}>
        {(text) => (
          <p class="wrong" id={`${id}e`} role="alert">
            {refusal(props.param, text())}
          </p>
        )}
      </Show>
    </div>
  );
}

/** As the field prints numbers, back to how a query writes them. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0\s]/g, '');
