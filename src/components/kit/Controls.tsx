import { createUniqueId, For, Match, Show, Switch } from 'solid-js';
import type { ChoiceParam, NumberParam, Param, Params } from './define.ts';
import { NumberControl } from './NumberControl.tsx';
import type { State } from './state.ts';

/** The controls of some params: a slider and field for a number, radios or a list for a choice. */
export function Controls(props: {
  readonly params: Params;
  readonly state: State;
  readonly which: (param: Param) => boolean;
}) {
  const names = () =>
    Object.keys(props.params).filter((name) => {
      const param = props.params[name];
      return param !== undefined && props.which(param);
    });
  return (
    <div class="ctls">
      <For each={names()}>
        {(name) => (
          <Switch>
            <Match when={props.params[name]?.kind === 'number'}>
              <NumberControl
                param={props.params[name] as NumberParam}
                value={Number(props.state.values()[name])}
                onSet={(value, moving) => {
                  props.state.set(name, value, moving);
                }}
                onSettle={props.state.settle}
              />
            </Match>
            <Match when={props.params[name]?.kind === 'choice'}>
              <ChoiceControl
                param={props.params[name] as ChoiceParam}
                value={String(props.state.values()[name])}
                onSet={(value) => {
                  props.state.set(name, value);
                }}
              />
            </Match>
          </Switch>
        )}
      </For>
    </div>
  );
}

/** Radios while all options can be seen at once, a list beyond. */
const SEEN = 3;

function ChoiceControl(props: {
  readonly param: ChoiceParam;
  readonly value: string;
  readonly onSet: (value: string) => void;
}) {
  const id = createUniqueId();
  return (
    <Show
      when={props.param.options.length <= SEEN}
      fallback={
        <div class="ctl">
          <label for={id}>{props.param.label}</label>
          <select
            id={id}
            onChange={(event) => {
              props.onSet(event.currentTarget.value);
            }}
          >
            <For each={props.param.options}>
              {(option) => (
                <option value={option.value} selected={option.value === props.value}>
                  {option.label}
                </option>
              )}
            </For>
          </select>
        </div>
      }
    >
      <fieldset class="seg">
        <legend>{props.param.label}</legend>
        <div>
          <For each={props.param.options}>
            {(option) => (
              <label>
                <input
                  type="radio"
                  name={id}
                  value={option.value}
                  checked={option.value === props.value}
                  onChange={() => {
                    props.onSet(option.value);
                  }}
                />
                {option.label}
              </label>
            )}
          </For>
        </div>
      </fieldset>
    </Show>
  );
}
