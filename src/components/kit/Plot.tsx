import { createMemo, createSignal, Index, onCleanup, onMount, Show } from 'solid-js';
import type { NumberParam, Params } from './define.ts';
import { Figure } from './Figure.tsx';
import { Grip } from './Grip.tsx';
import { ground } from './ground.ts';
import { kept } from './keys.ts';
import { scene } from './scene.ts';
import type { State } from './state.ts';

type Held = PointerEvent & { readonly currentTarget: HTMLElement };

/** Less than this, in px, is a finger that trembles. */
const TREMBLE = 6;

const sideways = (from: { readonly x: number; readonly y: number }, to: PointerEvent): boolean => {
  const [dx, dy] = [Math.abs(to.clientX - from.x), Math.abs(to.clientY - from.y)];
  return dx > TREMBLE && dx > dy;
};

/** Drawn at these widths before script arrives; a container query shows the one that fits. */
export const WIDTHS = [320, 640, 928] as const;

/**
 * The figure in its place: three widths without script, the true width with it,
 * and the reader's point, which can be dragged from anywhere on the plot.
 *
 * data-grip: there is a point to move. data-held: it is being dragged.
 */
export function Plot(props: {
  readonly state: State;
  readonly params: Params;
  /** Where it is never wide, fewer: each is a drawing more to load. */
  readonly widths?: readonly number[];
}) {
  const [box, setBox] = createSignal<HTMLElement>();
  // eslint-disable-next-line solid/reactivity -- what the server drew, until the true width is known
  const [widths, setWidths] = createSignal(props.widths ?? WIDTHS);
  const [live, setLive] = createSignal(false);
  const [held, setHeld] = createSignal(false);
  const grounds = createMemo(() => widths().map((width) => ground(props.state.figure(), width)));
  const scenes = createMemo(() =>
    grounds().map((on) => scene(props.state.figure(), props.state.rows(), on.width, on)),
  );
  const handle = () => props.state.figure().handle;
  const param = () => props.params[handle()?.param ?? ''] as NumberParam | undefined;
  const grip = () => (live() ? scenes()[0]?.grip : undefined);

  onMount(() => {
    const measure = () => {
      const width = Math.floor(box()?.clientWidth ?? 0);
      if (width > 0) setWidths([width]);
    };
    measure();
    setLive(true);
    const observer = new ResizeObserver(measure);
    const element = box();
    if (element) observer.observe(element);
    onCleanup(() => {
      observer.disconnect();
    });
  });

  const put = (value: number, moving: boolean) => {
    const [at, name] = [param(), handle()?.param];
    if (at === undefined || name === undefined) return;
    props.state.set(name, kept(at, value), moving);
  };
  const follow = (event: Held) => {
    const [at, move] = [grip(), handle()];
    if (!at || !move) return;
    put(move.at(at.read(event.clientX - event.currentTarget.getBoundingClientRect().left)), true);
  };
  // A finger that comes down may mean to scroll: the point waits until it goes sideways, or lifts.
  let finger: { readonly x: number; readonly y: number } | undefined;
  const take = (event: Held) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld(true);
    follow(event);
  };
  const release = () => {
    finger = undefined;
    if (!held()) return;
    setHeld(false);
    props.state.settle();
  };

  return (
    <div
      ref={setBox}
      class="plot"
      data-grip={handle() ? '' : undefined}
      data-held={held() ? '' : undefined}
      onPointerDown={(event) => {
        if (!grip() || event.button !== 0 || !event.isPrimary) return;
        if (event.pointerType === 'touch') finger = { x: event.clientX, y: event.clientY };
        else take(event);
      }}
      onPointerMove={(event) => {
        if (held()) follow(event);
        else if (finger && sideways(finger, event)) take(event);
      }}
      onPointerUp={(event) => {
        if (finger && !held()) take(event);
        release();
      }}
      onPointerCancel={release}
    >
      <Index each={scenes()}>
        {(drawn) => <Figure scene={drawn()} label={props.state.finding()} />}
      </Index>
      <Show when={grip()}>
        {(at) => (
          <Show when={param()}>
            {(number) => (
              <Grip
                x={at().x}
                y={at().y}
                param={number()}
                value={Number(props.state.values()[handle()?.param ?? ''])}
                onMove={(value) => {
                  put(value, false);
                }}
              />
            )}
          </Show>
        )}
      </Show>
    </div>
  );
}
