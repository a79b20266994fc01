import { createSignal, Index, onMount, Show, type JSX } from 'solid-js';
import { isServer } from 'solid-js/web';
import { Controls } from '../components/kit/Controls.tsx';
import { DataTable } from '../components/kit/DataTable.tsx';
import type { AnyWidget, Params, Stages } from '../components/kit/define.ts';
import { createFold } from '../components/kit/fold.ts';
import { LiveSentence } from '../components/kit/LiveSentence.tsx';
import { Plot } from '../components/kit/Plot.tsx';
import { Scenarios } from '../components/kit/Scenarios.tsx';
import { Simulated } from '../components/kit/Simulated.tsx';
import type { Refinement } from '../components/kit/simulation.ts';
import type { SourceLink } from '../components/kit/Stage.tsx';
import { createState } from '../components/kit/state.ts';
import { table } from '../components/kit/table.ts';
import { query, read, valueOf } from '../components/kit/url.ts';
import { compact, WIDTHS } from './compact.ts';
import { connect } from './frame.ts';
import { theme } from './theme.ts';

export interface Props {
  readonly widget: AnyWidget;
  readonly sources: Readonly<Record<string, SourceLink>>;
  /** The address of the page that has the whole widget. */
  readonly home: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly found?: Refinement | undefined;
}

/**
 * A widget in somebody else's article: its finding, the first of its figure, sentence and
 * controls; what else there is folds, one at a time, or is a link away. Without script there is
 * nothing to control, so the server draws no controls.
 */
export function Compact(props: Props) {
  // eslint-disable-next-line solid/reactivity -- an embed shows one widget for life
  const widget = compact(props.widget);
  const params = widget.params as Params;
  const stages = widget.stages as Stages | undefined;
  // eslint-disable-next-line solid/reactivity -- what the build found, at the default
  const state = createState(widget, {}, props.found);
  const [complaints, setComplaints] = createSignal<readonly string[]>([]);
  const rows = createFold(state, () => ({
    table: table(widget, state.rows()),
    caption: state.finding(),
  }));
  const hasMore = Object.values(params).some((param) => param.more);
  const link = () => {
    const settings = query(params, state.given());
    return settings === '' ? props.home : `${props.home}?${settings}`;
  };
  const [leave, setLeave] = createSignal<(event: MouseEvent) => void>();
  let root: HTMLDivElement | undefined;

  let frame = 0;
  const set = (settings: Readonly<Record<string, unknown>>) => {
    // Of a flood the last is enough.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const fit = Object.entries(params).flatMap(([name, param]) => {
        const value = Object.hasOwn(settings, name) && valueOf(param, String(settings[name]));
        return value === false || value === undefined ? [] : [[name, value] as const];
      });
      if (fit.length > 0) state.replace({ ...state.given(), ...Object.fromEntries(fit) });
    });
  };

  onMount(() => {
    const reading = read(widget, location.search, (name) => FOREIGN.test(name));
    setComplaints(reading.complaints);
    if (Object.keys(reading.given).length > 0) state.replace(reading.given);
    theme(new URLSearchParams(location.search).get('theme'));
    const element = root;
    if (element) setLeave(() => connect(widget.id, element, { theme, set }));
  });

  return (
    <div class="widget embed" ref={(element) => (root = element)}>
      <div class="stage">
        <figure aria-labelledby="finding">
          <figcaption>
            <p class="finding" id="finding">
              {state.finding()}
            </p>
          </figcaption>
          <Plot state={state} params={params} widths={WIDTHS} />
        </figure>
        <Show when={complaints().length > 0}>
          <div class="wrong" role="alert">
            <Index each={complaints()}>{(complaint) => <p>{complaint()}</p>}</Index>
          </div>
        </Show>
        <LiveSentence text={state.readout()} />
        <Show when={widget.runs === 'worker'}>
          <Simulated found={state.found()} />
        </Show>
        <Show when={!isServer}>
          <Controls params={params} state={state} which={(param) => !param.more} stages={stages} />
        </Show>
      </div>
      <Show when={!isServer && hasMore}>
        <Fold name="More settings">
          <Controls
            params={params}
            state={state}
            which={(param) => param.more === true}
            stages={stages}
          />
        </Fold>
      </Show>
      <Show when={!isServer && widget.scenarios.length > 0}>
        <Fold name="Real events and rule books">
          <Scenarios widget={widget} state={state} sources={props.sources} />
        </Fold>
      </Show>
      <Fold name="Table" ref={rows.ref}>
        <p class="src">{widget.measures}</p>
        <DataTable table={rows.value().table} caption={rows.value().caption} />
      </Fold>
      <p class="credit">
        <a href={link()} target="_blank" rel="noopener" onClick={(event) => leave()?.(event)}>
          With sources: {new URL(props.home).host}
        </a>
        {' · '}
        <a href={props.licence.url} target="_blank" rel="license noopener">
          {props.licence.name}
        </a>
      </p>
    </div>
  );
}

/** One of the folds, of which one is open at a time. */
function Fold(props: {
  readonly name: string;
  readonly ref?: (element: HTMLDetailsElement) => void;
  readonly children: JSX.Element;
}) {
  return (
    <details name="fold" ref={props.ref}>
      <summary>{props.name}</summary>
      {props.children}
    </details>
  );
}

/** In a query, what is not a setting but ours, the host's or a network's. */
const FOREIGN = /^(?:theme|lang|utm_|ref$|[a-z]*clid$)/;
