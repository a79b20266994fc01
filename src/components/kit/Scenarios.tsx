import { createMemo, Index, Show } from 'solid-js';
import type { AnyWidget, Given, Params, Scenario } from './define.ts';
import type { SourceLink } from './Stage.tsx';
import type { State } from './state.ts';
import { query } from './url.ts';

/** Named settings as a row of plain buttons; the chosen one says what is real about it, and where that is written. */
export function Scenarios(props: {
  readonly widget: AnyWidget;
  readonly state: State;
  readonly sources: Readonly<Record<string, SourceLink>>;
}) {
  const scenarios = () => props.widget.scenarios as readonly Scenario[];
  const same = (given: Given) =>
    query(props.widget.params as Params, given) ===
    query(props.widget.params as Params, props.state.given());
  const chosen = createMemo(() => scenarios().find((scenario) => same(scenario.values as Given)));
  const source = () => props.sources[chosen()?.source ?? ''];
  return (
    <>
      <div class="row">
        <Show when={scenarios().length > 0}>
          <span>Try</span>
          <Index each={scenarios()}>
            {(scenario) => (
              <button
                type="button"
                aria-pressed={scenario().id === chosen()?.id}
                onClick={() => {
                  props.state.replace(scenario().values as Given);
                }}
              >
                {scenario().label} <span>{scenario().year}</span>
              </button>
            )}
          </Index>
        </Show>
        <button
          type="button"
          class="plain"
          aria-disabled={same({}) ? 'true' : undefined}
          onClick={() => {
            props.state.replace({});
          }}
        >
          Reset
        </button>
      </div>
      <Show when={scenarios().length > 0}>
        <p class="src about">
          <Show when={chosen()} fallback="Settings of real venues and events, with their source.">
            {(scenario) => (
              <>
                {scenario().note}{' '}
                <Show when={source()}>
                  {(at) => (
                    <>
                      Source: <a href={at().url}>{at().title}</a>.
                    </>
                  )}
                </Show>
              </>
            )}
          </Show>
        </p>
      </Show>
    </>
  );
}
