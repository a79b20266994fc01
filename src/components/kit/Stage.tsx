import { createSignal, Index, onMount, Show } from 'solid-js';
import { Controls } from './Controls.tsx';
import { DataTable } from './DataTable.tsx';
import type { AnyWidget, Given, Params, Stages } from './define.ts';
import type { Refinement } from './simulation.ts';
import { createFold } from './fold.ts';
import { LiveSentence } from './LiveSentence.tsx';
import { Plot } from './Plot.tsx';
import { printElsewhere } from './prose.ts';
import { Scenarios } from './Scenarios.tsx';
import { Scroll } from './Scroll.tsx';
import { Simulated } from './Simulated.tsx';
import { createState } from './state.ts';
import { table } from './table.ts';
import { keepInAddress, readAddress } from './address.ts';
import { UseThis } from './UseThis.tsx';

/** A source as a widget needs it: what a scenario's note links to. */
export interface SourceLink {
  readonly title: string;
  readonly url: string;
}

/**
 * A widget whole: finding, figure, sentence, controls, scenarios, working, table, use.
 * Drawn at its default on the server; once in the page it takes the settings of the address.
 */
export function Stage(props: {
  readonly widget: AnyWidget;
  readonly sources: Readonly<Record<string, SourceLink>>;
  /** The site's base path, with its slash. */
  readonly base: string;
  /** What its simulation found at the default, if it has one. */
  readonly found?: Refinement | undefined;
  /** What is set at first: nothing, or a scenario that has a page of its own. */
  readonly given?: Given | undefined;
  /** The page that has the widget at its default, where this one begins elsewhere. */
  readonly home?: string | undefined;
}) {
  // eslint-disable-next-line solid/reactivity -- a stage shows one widget for life
  const widget = props.widget;
  const params = widget.params as Params;
  const stages = widget.stages as Stages | undefined;
  // eslint-disable-next-line solid/reactivity -- where it stands at first
  const state = createState(widget, props.given, props.found);
  const [complaints, setComplaints] = createSignal<readonly string[]>([]);
  const rows = createFold(state, () => ({
    table: table(widget, state.rows()),
    caption: state.finding(),
  }));
  const working = createFold(state, () => widget.working?.(state.values()) ?? []);
  const hasMore = Object.values(params).some((param) => param.more);

  onMount(() => {
    const reading = readAddress(widget);
    setComplaints(reading.complaints);
    if (Object.keys(reading.given).length > 0) state.replace(reading.given);
    keepInAddress(widget, state, props.home);
    printElsewhere(widget, state);
  });

  return (
    <div class="widget" id={widget.id}>
      <div class="stage">
        <figure aria-labelledby={`${widget.id}-finding`}>
          <figcaption>
            <p class="finding" id={`${widget.id}-finding`}>
              {state.finding()}
            </p>
            <p class="sub">
              <Show when={state.figure().handle}>
                <span class="needs-script">Drag the point. </span>
              </Show>
              {widget.measures}
            </p>
          </figcaption>
          <Plot state={state} params={params} />
        </figure>
        <Show when={complaints().length > 0}>
          <div class="wrong" role="alert">
            <p>Part of this link could not be used; the default stands in its place.</p>
            <ul>
              <Index each={complaints()}>{(complaint) => <li>{complaint()}</li>}</Index>
            </ul>
          </div>
        </Show>
        <LiveSentence text={state.readout()} />
        <Show when={widget.runs === 'worker'}>
          <Simulated found={state.found()} />
        </Show>
        <Controls params={params} state={state} which={(param) => !param.more} stages={stages} />
      </div>
      <Scenarios widget={widget} state={state} sources={props.sources} />
      <Show when={hasMore}>
        <details class="more">
          <summary>More settings</summary>
          <Controls
            params={params}
            state={state}
            which={(param) => param.more === true}
            stages={stages}
          />
        </details>
      </Show>
      <Show when={widget.working}>
        <details class="working" ref={working.ref}>
          <summary>Working, with your numbers</summary>
          <Scroll label="Working">
            <table>
              <tbody>
                <Index each={working.value()}>
                  {(step) => (
                    <tr>
                      <th scope="row">{step().label}</th>
                      <td>{step().expression}</td>
                      <td>{step().result}</td>
                    </tr>
                  )}
                </Index>
              </tbody>
            </table>
          </Scroll>
        </details>
      </Show>
      <details class="rows" ref={rows.ref}>
        <summary>Table</summary>
        <DataTable table={rows.value().table} caption={rows.value().caption} />
      </details>
      <UseThis widget={widget} state={state} base={props.base} home={props.home} />
    </div>
  );
}
