/** A figure without script: markup only, nothing to hydrate. For prose, downloads, pictures and tests. */
import { NoHydration, renderToString } from 'solid-js/web';
import { resolve, type AnyWidget, type Given } from './define.ts';
import { Figure } from './Figure.tsx';
import { scene } from './scene.ts';

/**
 * One figure of a widget at these settings and this width, as SVG text. `key` begins the ids in
 * it (clips, hatches), so that two figures of a page never share one.
 */
export function still(widget: AnyWidget, given: Given, width: number, key = 'f'): string {
  const values = resolve(widget.params, given);
  const drawn = scene(widget.figure(values), widget.run(values), width);
  return renderToString(
    () => (
      <NoHydration>
        <Figure scene={drawn} label={widget.finding(values)} />
      </NoHydration>
    ),
    { renderId: key },
  );
}
