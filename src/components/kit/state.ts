/**
 * What a widget knows while a reader moves it. One signal holds what was set;
 * the rest follows. Axes follow the settled values, so that they stand still
 * during a drag and rescale on release.
 */
import { batch, createMemo, createSignal, type Accessor } from 'solid-js';
import { resolve, type AnyWidget, type Given, type Row, type Values } from './define.ts';
import type { Figure } from './marks.ts';

export interface State {
  readonly given: Accessor<Given>;
  readonly values: Accessor<Values>;
  readonly rows: Accessor<readonly Row[]>;
  readonly figure: Accessor<Figure>;
  readonly finding: Accessor<string>;
  readonly readout: Accessor<string>;
  /** Whether the reader is in the middle of a drag. */
  readonly moving: Accessor<boolean>;
  /** Sets one number or choice; while `moving`, axes stand still. */
  readonly set: (name: string, value: number | string, moving?: boolean) => void;
  /** Replaces everything that was set. */
  readonly replace: (given: Given) => void;
  /** Lets the axes follow. */
  readonly settle: () => void;
}

export function createState(widget: AnyWidget, initial: Given = {}): State {
  const [given, setGiven] = createSignal(initial);
  const [still, setStill] = createSignal(initial);
  const values = createMemo(() => resolve(widget.params, given()) as Values);
  const settled = createMemo(() => resolve(widget.params, still()) as Values);
  const replace = (next: Given) =>
    batch(() => {
      setGiven(next);
      setStill(next);
    });
  return {
    given,
    values,
    rows: createMemo(() => widget.run(values()) as readonly Row[]),
    figure: createMemo(() => widget.figure(settled()) as Figure),
    finding: createMemo(() => widget.finding(values())),
    readout: createMemo(() => widget.readout(values())),
    moving: createMemo(() => given() !== still()),
    set(name, value, moving = false) {
      const next = { ...given(), [name]: value };
      if (moving) setGiven(next);
      else replace(next);
    },
    replace,
    settle: () => setStill(given()),
  };
}
