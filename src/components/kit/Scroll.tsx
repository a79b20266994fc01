import { createSignal, onCleanup, onMount, type JSX } from 'solid-js';

/** What may be wider than its place. A stop for the Tab key only while there is something to scroll. */
export function Scroll(props: { readonly label: string; readonly children: JSX.Element }) {
  const [box, setBox] = createSignal<HTMLElement>();
  const [wide, setWide] = createSignal(false);
  onMount(() => {
    const element = box();
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setWide(element.scrollWidth > element.clientWidth);
    });
    for (const one of [element, ...element.children]) observer.observe(one);
    onCleanup(() => {
      observer.disconnect();
    });
  });
  return (
    <div
      ref={setBox}
      class="scroll"
      tabindex={wide() ? 0 : undefined}
      role={wide() ? 'group' : undefined}
      aria-label={wide() ? props.label : undefined}
    >
      {props.children}
    </div>
  );
}
