import { createSignal, createUniqueId, onMount, Show } from 'solid-js';
import { copied } from './copied.ts';
import type { AnyWidget, Params } from './define.ts';
import type { Snippets } from './Snippets.tsx';
import type { State } from './state.ts';
import { query } from './url.ts';

/**
 * What a writer can take: the link with the present settings, the picture, the numbers.
 * Without script the links give the default; with it, what is on the screen.
 */
export function UseThis(props: {
  readonly widget: AnyWidget;
  readonly state: State;
  readonly base: string;
  readonly home?: string | undefined;
}) {
  const id = createUniqueId();
  const [said, setSaid] = createSignal('');
  let field: HTMLInputElement | undefined;
  let details: HTMLDetailsElement | undefined;
  const [page, setPage] = createSignal('');
  const [more, setMore] = createSignal<typeof Snippets>();
  const look = () => {
    if (!details?.open) return;
    setPage(location.origin + (props.home ?? location.pathname));
    import('./Snippets.tsx').then(
      (loaded) => setMore(() => loaded.Snippets),
      () => setSaid('The code for articles could not be loaded. Reload the page to try again.'),
    );
  };
  // A fold opens without script, so it may be open already.
  onMount(look);
  const link = () => {
    const settings = query(props.widget.params as Params, props.state.given());
    return `${page()}${settings === '' ? '' : `?${settings}`}#${props.widget.id}`;
  };
  const file = (ending: string) => `${props.widget.id}.${ending}`;
  const save = async (event: MouseEvent, ending: 'svg' | 'png' | 'csv') => {
    event.preventDefault();
    const stage = details?.closest('.widget');
    setSaid('');
    try {
      const { download } = await import('./download.ts');
      await download(ending, file(ending), props.widget, props.state, stage, link());
    } catch {
      setSaid('The file could not be made. Reload the page and try again.');
    }
  };
  return (
    <details class="use" ref={(element) => (details = element)} onToggle={look}>
      <summary>Use this</summary>
      <div class="row">
        <a
          class="btn"
          href={`${props.base}figures/${file('svg')}`}
          download={file('svg')}
          onClick={(event) => {
            void save(event, 'svg');
          }}
        >
          SVG
        </a>
        <a
          class="btn"
          href={`${props.base}figures/${file('png')}`}
          download={file('png')}
          onClick={(event) => {
            void save(event, 'png');
          }}
        >
          PNG
        </a>
        <a
          class="btn"
          href={`${props.base}data/${file('csv')}`}
          download={file('csv')}
          onClick={(event) => {
            void save(event, 'csv');
          }}
        >
          CSV
        </a>
        <span role="status">{said()}</span>
      </div>
      <Show when={page()}>
        <label for={id}>Link to this, with your settings</label>
        <div class="copy">
          <input id={id} ref={(element) => (field = element)} type="text" readonly value={link()} />
          <button type="button" onClick={() => void copied(field).then(setSaid)}>
            Copy link
          </button>
        </div>
      </Show>
      <Show when={more()}>
        {(loaded) => {
          // Not <Dynamic>, which brings half a kilobyte for elements named by text.
          const Panel = loaded();
          return (
            <Panel
              widget={props.widget}
              state={props.state}
              site={new URL(props.base, page()).href}
              say={setSaid}
            />
          );
        }}
      </Show>
      <p class="src">
        <Show when={props.home === undefined}>
          <a href={`${props.base}w/${props.widget.id}/`}>The widget on a page of its own</a>, and
          its examples on theirs, with pictures for those who share them.{' '}
        </Show>
        <a href={`${props.base}writers/`}>How to embed it</a> where you write. Figure and numbers:
        CC BY 4.0, credit “Unwind” with a link.
      </p>
    </details>
  );
}
