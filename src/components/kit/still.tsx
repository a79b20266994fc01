/** Figures without script: markup only, nothing to hydrate. For prose, lists, downloads, pictures and tests. */
import { NoHydration, renderToString } from 'solid-js/web';
import { defaults, resolve, type AnyWidget, type Given } from './define.ts';
import { Figure } from './Figure.tsx';
import { miniature } from './miniature.ts';
import { scene, type Scene } from './scene.ts';

/**
 * One figure of a widget at these settings and this width, as SVG text. `key` begins the ids in
 * it (clips, hatches), so that two figures of a page never share one.
 */
export function still(widget: AnyWidget, given: Given, width: number, key = 'f'): string {
  const values = resolve(widget.params, given);
  const drawn = scene(widget.figure(values), widget.run(values), width);
  return markup(drawn, widget.finding(values), key);
}

// Stands for the key in what is kept; no id of a page has it.
const KEY = '§';
const small = new WeakMap<AnyWidget, string>();

/**
 * A widget's figure at its default, too small for words: for lists, beside the words. Drawn once,
 * however many lists a widget stands in.
 */
export function thumbnail(widget: AnyWidget, key: string): string {
  const drawn = small.get(widget) ?? drawnSmall(widget);
  small.set(widget, drawn);
  return drawn.replaceAll(KEY, key);
}

function drawnSmall(widget: AnyWidget): string {
  const values = defaults(widget.params);
  return markup(miniature(widget.figure(values), widget.run(values)), widget.title, KEY);
}

const markup = (drawn: Scene, label: string, key: string): string =>
  renderToString(
    () => (
      <NoHydration>
        <Figure scene={drawn} label={label} />
      </NoHydration>
    ),
    { renderId: key },
  );
