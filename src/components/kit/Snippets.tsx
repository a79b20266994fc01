import { createMemo, createSignal, createUniqueId, Index, onCleanup, onMount } from 'solid-js';
import { copied } from './copied.ts';
import type { AnyWidget } from './define.ts';
import { embedAddress, snippets, type Look, type Snippet } from './snippets.ts';
import type { State } from './state.ts';

const WIDTHS = [320, 480, 640, 720] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** What a writer takes into an article, and how it will look there. Loaded when “Use this” is opened. */
export function Snippets(props: {
  readonly widget: AnyWidget;
  readonly state: State;
  /** The glossary's address, with a slash at the end. */
  readonly site: string;
  /** Tells what came of a copy. */
  readonly say: (what: string) => void;
}) {
  const [kind, setKind] = createSignal<Snippet['id']>('link');
  const [theme, setTheme] = createSignal<Look['theme']>('auto');
  const [width, setWidth] = createSignal<number>(640);
  const [height, setHeight] = createSignal(800);
  const id = createUniqueId();
  const all = createMemo(() =>
    snippets(props.site, props.widget, props.state.given(), { theme: theme(), height: height() }),
  );
  const chosen = () => all().find((snippet) => snippet.id === kind());
  const source = () => embedAddress(props.site, props.widget, props.state.given(), theme());
  let field: HTMLTextAreaElement | undefined;
  let frame: HTMLIFrameElement | undefined;

  onMount(() => {
    const room = frame?.parentElement?.clientWidth ?? 0;
    setWidth(WIDTHS.findLast((wide) => wide <= room) ?? WIDTHS[0]);
    const hear = ({ source: from, data }: MessageEvent<unknown>) => {
      const told = data as { readonly type?: unknown; readonly height?: unknown } | null;
      if (from !== frame?.contentWindow || told?.type !== 'resize') return;
      if (typeof told.height === 'number') setHeight(Math.min(4000, Math.ceil(told.height)));
    };
    addEventListener('message', hear);
    onCleanup(() => {
      removeEventListener('message', hear);
    });
  });

  const choice = <O extends string | number>(
    label: string,
    options: readonly O[],
    value: () => O,
    set: (value: O) => void,
    say: (option: O) => string,
  ) => (
    <p class="ctl">
      <label for={`${id}${label}`}>{label}</label>
      <select
        id={`${id}${label}`}
        onChange={(event) => {
          const option = options[event.currentTarget.selectedIndex];
          if (option !== undefined) set(option);
          props.say('');
        }}
      >
        <Index each={options}>
          {(option) => <option selected={option() === value()}>{say(option())}</option>}
        </Index>
      </select>
    </p>
  );

  return (
    <div class="snippets">
      {choice(
        'Code',
        all().map((snippet) => snippet.id),
        kind,
        setKind,
        (of) => all().find((snippet) => snippet.id === of)?.label ?? of,
      )}
      <div class="copy code">
        <textarea
          ref={(element) => (field = element)}
          aria-label="The code to copy"
          readonly
          rows={Math.min(8, (chosen()?.code ?? '').split('\n').length + 2)}
          spellcheck={false}
          value={chosen()?.code ?? ''}
        />
        <button type="button" onClick={() => void copied(field).then(props.say)}>
          Copy
        </button>
      </div>
      <p class="src">{chosen()?.note}</p>
      <div class="ctls">
        {choice('Theme', THEMES, theme, setTheme, (of) =>
          of === 'auto' ? 'as the reader has it' : of,
        )}
        {choice('Width of the preview', WIDTHS, width, setWidth, (of) => `${of} px`)}
      </div>
      <div class="preview">
        <iframe
          ref={(element) => (frame = element)}
          src={source()}
          title="Preview of the embed"
          sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
          style={{ width: `${width()}px`, height: `${height()}px` }}
        />
      </div>
    </div>
  );
}
