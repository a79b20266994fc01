// Brings an island to life in the browser, in the place of the Solid renderer's own client: our
// islands have no slots and props that never change, so they need neither its store nor its
// reconciliation, which are 2 kB of the 40 a page with a widget may use.
import { Suspense, type Component } from 'solid-js';
import { createComponent, hydrate } from 'solid-js/web';

type Props = Record<string, unknown>;

/** An island may say what it needs before it can be drawn. */
interface Ready {
  readonly ready?: (props: Props) => Promise<void>;
}

/** What Astro calls with the island's element, then with its component and props. */
export default function islandClient(element: HTMLElement) {
  return async (component: Component<Props> & Ready, props: Props): Promise<void> => {
    const { solidRenderId } = element.dataset;
    if (!element.hasAttribute('ssr') || solidRenderId === undefined) return;
    // Waited for here, a definition needs no lazy component, and Solid none of its resources.
    await component.ready?.(props);
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
