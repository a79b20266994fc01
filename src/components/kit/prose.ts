/** Numbers in the text that follow the reader's settings: <Value live> leaves a place, the widget fills it. */
import { createEffect, onCleanup } from 'solid-js';
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
  // Out of sight they wait until the hand lets go: each would have the whole page laid out again.
  const seen = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      seen[isIntersecting ? 'add' : 'delete'](target);
  });
  for (const { element } of places) observer.observe(element);
  onCleanup(() => {
    observer.disconnect();
  });
  createEffect(() => {
    const [values, moving] = [state.values(), state.moving()];
    for (const { element, of } of places) {
      if (moving && !seen.has(element)) continue;
      const text = quantity(of.of(values), of);
      if (text !== element.textContent) element.textContent = text;
    }
  });
}
