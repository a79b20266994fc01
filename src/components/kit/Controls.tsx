import { createUniqueId, Index, Show } from 'solid-js';
import type { ChoiceParam, NumberParam, Param, Params, Stages } from './define.ts';
import { NumberControl, type Off } from './NumberControl.tsx';
import { Play } from './Play.tsx';
import type { State } from './state.ts';

/**
 * The controls of some params: a slider and field for a number, radios or a list for a choice.
 *
 * data-off: a control that would change nothing, as another choice stands than the one it is for;
 * `replaced` where a control for the choice that stands takes its place.
 */
export function Controls(props: {
  readonly params: Params;
  readonly state: State;
  readonly which: (param: Param) => boolean;
  readonly stages?: Stages | undefined;
}) {
  const names = () =>
    Object.keys(props.params).filter((name) => {
      const param = props.params[name];
      return param !== undefined && props.which(param);
    });
  const off = (name: string): boolean => {
    const only = props.params[name]?.only;
    const stands = only && props.state.values()[only[0]];
    if (only === undefined || stands === undefined) return false;
    // A choice that is out of sight takes along what is for one of its options.
    return String(stands) !== only[1] || off(only[0]);
  };
  /** Whether a control for another option of the same choice stands in its place. */
  const replaced = (name: string): boolean => {
    const choice = props.params[name]?.only?.[0];
    const others = names().filter((other) => props.params[other]?.only?.[0] === choice);
    return choice !== undefined && off(name) && others.some((other) => !off(other));
  };
  const state = (name: string): Off => (off(name) ? (replaced(name) ? 'replaced' : '') : undefined);
  const number = (name: string): NumberParam | undefined => {
    const param = props.params[name];
    return param?.kind === 'number' ? param : undefined;
  };
  return (
    <div class="ctls">
      <Index each={names()}>
        {(name) => (
          <Show
            when={number(name())}
            fallback={
              <ChoiceControl
                param={props.params[name()] as ChoiceParam}
                value={String(props.state.values()[name()])}
                off={state(name())}
                onSet={(value) => {
                  props.state.set(name(), value);
                }}
              />
            }
          >
            {(param) => (
              <NumberControl
                param={param()}
                value={Number(props.state.values()[name()])}
                off={state(name())}
                onSet={(value, moving) => {
                  props.state.set(name(), value, moving);
                }}
                onSettle={props.state.settle}
              >
                <Show when={props.stages?.param === name() && props.stages}>
                  {(of) => (
                    <Play
                      state={props.state}
                      name={name()}
                      param={param()}
                      end={of().end(props.state.values())}
                    />
                  )}
                </Show>
              </NumberControl>
            )}
          </Show>
        )}
      </Index>
    </div>
  );
}

/** Radios while all options can be seen at once, a list beyond. */
const SEEN = 3;

function ChoiceControl(props: {
  readonly param: ChoiceParam;
  readonly value: string;
  readonly off: Off;
  readonly onSet: (value: string) => void;
}) {
  const id = createUniqueId();
  return (
    <Show
      when={props.param.options.length <= SEEN}
      fallback={
        <div class="ctl" data-off={props.off}>
          <label for={id}>{props.param.label}</label>
          <select
            id={id}
            onChange={(event) => {
              props.onSet(event.currentTarget.value);
            }}
          >
            <Index each={props.param.options}>
              {(option) => (
                <option value={option().value} selected={option().value === props.value}>
                  {option().label}
                </option>
              )}
            </Index>
          </select>
        </div>
      }
    >
      <fieldset class="seg" data-off={props.off}>
        <legend>{props.param.label}</legend>
        <div>
          <Index each={props.param.options}>
            {(option) => (
              <label>
                <input
                  type="radio"
                  name={id}
                  value={option().value}
                  checked={option().value === props.value}
                  onChange={() => {
                    props.onSet(option().value);
                  }}
                />
                {option().label}
              </label>
            )}
          </Index>
        </div>
      </fieldset>
    </Show>
  );
}
