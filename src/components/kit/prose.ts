/** Numbers in the text that follow the reader's settings: <Value live> leaves a place, the widget fills it. */
import { createEffect } from 'solid-js';
import type { AnyWidget, Quantity } from './define.ts';
import { quantity } from './format.ts';
import type { State } from './state.ts';

export function printElsewhere(widget: AnyWidget, state: State): void {
  const quantities = widget.quantities as Readonly<Record<string, Quantity>>;
  const places = [...document.querySelectorAll<HTMLElement>('[data-live]')].flatMap((element) => {
    const of = quantities[element.dataset.quantity ?? ''];
    return element.dataset.live === widget.id && of !== undefined ? [{ element, of }] : [];
  });
  if (places.length === 0) return;
  createEffect(() => {
    const values = state.values();
    for (const { element, of } of places) element.textContent = quantity(of.of(values), of);
  });
}
