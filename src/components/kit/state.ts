/**
 * What a widget knows while a reader moves it. One signal holds what was set;
 * the rest follows. Axes follow the settled values, so that they stand still
 * during a drag and rescale on release.
 */
import { batch, createMemo, createSignal, untrack, type Accessor } from 'solid-js';
import { resolve, type AnyWidget, type Given, type Row, type Values } from './define.ts';
import type { Refinement } from './simulation.ts';
import { createFindings, type Finding } from './findings.ts';
import type { Figure } from './marks.ts';

export interface State {
  readonly given: Accessor<Given>;
  readonly values: Accessor<Values>;
  /** Of the model, and of what a simulation has found so far. */
  readonly rows: Accessor<readonly Row[]>;
  readonly found: Accessor<Finding>;
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

/** The state at these settings; `first` is what its simulation found there, if it has one. */
export function createState(widget: AnyWidget, initial: Given = {}, first?: Refinement): State {
  const [given, setGiven] = createSignal(initial);
  const [still, setStill] = createSignal(given());
  const values = createMemo(() => resolve(widget.params, given()) as Values);
  // Where nothing moves they are one object, and what a model keeps of one it has of the other.
  const settled = createMemo(() => {
    const at = still();
    return untrack(() => (at === given() ? values() : (resolve(widget.params, at) as Values)));
  });
  const found = createFindings(widget, values, first);
  const modelled = createMemo(() => widget.run(values()) as readonly Row[]);
  const replace = (next: Given) =>
    batch(() => {
      setGiven(next);
      setStill(next);
    });
  return {
    given,
    values,
    rows: createMemo(() => extended(modelled(), found())),
    found,
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

/** The rows of a model with those of a simulation after them. */
const extended = (rows: readonly Row[], found: Finding): readonly Row[] =>
  typeof found === 'object' ? [...rows, ...(found.rows as readonly Row[])] : rows;
