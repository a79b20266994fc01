import { createMemo, Index, Show } from 'solid-js';
import type { AnyWidget, Given, Params, Scenario } from './define.ts';
import type { SourceLink } from './Stage.tsx';
import type { State } from './state.ts';
import { query } from './url.ts';

/**
 * Named settings as a row of plain buttons; the chosen one says what is real about it, and where
 * that is written. All notes lie in one place, the tallest of them makes its height.
 *
 * data-off: a note that is not to be seen.
 */
export function Scenarios(props: {
  readonly widget: AnyWidget;
  readonly state: State;
  readonly sources: Readonly<Record<string, SourceLink>>;
}) {
  const scenarios = () => props.widget.scenarios as readonly Scenario[];
  const link = (given: Given) => query(props.widget.params as Params, given);
  const links = createMemo(() => scenarios().map(({ values }) => link(values as Given)));
  const here = createMemo(() => link(props.state.given()));
  const chosen = createMemo(() => scenarios()[links().indexOf(here())]);
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
          aria-disabled={here() === '' ? 'true' : undefined}
          onClick={() => {
            props.state.replace({});
          }}
        >
          Reset
        </button>
      </div>
      <Show when={scenarios().length > 0}>
        <div class="src about" data-pagefind-ignore="">
          <p data-off={chosen() && ''}>Settings of real venues and events, with their source.</p>
          <Index each={scenarios()}>
            {(scenario) => (
              <p data-off={scenario().id === chosen()?.id ? undefined : ''}>
                {scenario().note}{' '}
                <Show when={props.sources[scenario().source]}>
                  {(at) => (
                    <>
                      Source: <a href={at().url}>{at().title}</a>.
                    </>
                  )}
                </Show>
              </p>
            )}
          </Index>
        </div>
      </Show>
    </>
  );
}
