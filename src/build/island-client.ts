// Brings an island to life in the browser, in the place of the Solid renderer's own client: our
// islands have no slots and props that never change, so they need neither its store nor its
// reconciliation, which are 2 kB of the 40 a page with a widget may use.
import { Suspense, type Component } from 'solid-js';
import { createComponent, hydrate } from 'solid-js/web';

type Props = Record<string, unknown>;

/** What Astro calls with the island's element, then with its component and props. */
export default function islandClient(element: HTMLElement) {
  return (component: Component<Props>, props: Props): void => {
    const { solidRenderId } = element.dataset;
    if (!element.hasAttribute('ssr') || solidRenderId === undefined) return;
    // The server renders every island inside a Suspense; hydration must find the same tree.
    const island = () =>
      createComponent(Suspense, {
        get children() {
          return createComponent(component, props);
        },
      });
    hydrate(island, element, { renderId: solidRenderId });
  };
}
