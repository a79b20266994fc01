/** What is folded away need not follow every step of a drag: it catches up when opened, or when the reader lets go. */
import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { State } from './state.ts';

export interface Fold<T> {
  readonly value: Accessor<T>;
  readonly onToggle: (event: { readonly currentTarget: HTMLDetailsElement }) => void;
}

export function createFold<T>(state: State, make: () => T): Fold<T> {
  const [open, setOpen] = createSignal(false);
  const value = createMemo<T | undefined>((before) =>
    before !== undefined && state.moving() && !open() ? before : make(),
  );
  return {
    // It has been made once before anybody asks.
    value: value as Accessor<T>,
    onToggle: (event) => setOpen(event.currentTarget.open),
  };
}
