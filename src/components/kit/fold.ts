/** What is folded away need not follow every step of a drag: it catches up when opened, or when the reader lets go. */
import { createMemo, createSignal, onMount, type Accessor } from 'solid-js';
import type { State } from './state.ts';

export interface Fold<T> {
  readonly value: Accessor<T>;
  /** For the element that folds. */
  readonly ref: (element: HTMLDetailsElement) => void;
}

export function createFold<T>(state: State, make: () => T): Fold<T> {
  const [open, setOpen] = createSignal(false);
  const value = createMemo<T | undefined>((before) =>
    before !== undefined && state.moving() && !open() ? before : make(),
  );
  return {
    // It has been made once before anybody asks.
    value: value as Accessor<T>,
    ref: (element) => {
      const look = () => setOpen(element.open);
      element.addEventListener('toggle', look);
      // A fold opens without script, so it may be open already.
      onMount(look);
    },
  };
}
