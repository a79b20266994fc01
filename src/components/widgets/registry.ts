/**
 * Every widget, by id: for the build and the tests only. A browser fetches the one it shows
 * (kit/Island.tsx); one that is only ever drawn still lies in `still.ts`, and it never hears of it.
 */
import { type AnyWidget, type Values } from '../kit/define.ts';
import type { AnySimulation, Refinement } from '../kit/simulation.ts';

const modules = import.meta.glob<AnyWidget>('./*/{widget,still}.ts', {
  import: 'widget',
  eager: true,
});

export const widgets: Readonly<Record<string, AnyWidget>> = Object.fromEntries(
  Object.values(modules)
    .map((widget) => [widget.id, widget] as const)
    .sort(([a], [b]) => a.localeCompare(b, 'en')),
);

/** Those a reader can set, not only drawn. */
export const live: readonly AnyWidget[] = Object.entries(modules)
  .filter(([path]) => path.endsWith('/widget.ts'))
  .map(([, widget]) => widget)
  .sort((a, b) => a.id.localeCompare(b.id, 'en'));

/** The widget of this id, or a sentence that says which there are. */
export function widgetOf(id: string, where: string): AnyWidget {
  const widget = widgets[id];
  if (widget === undefined) {
    throw new Error(
      `${where} names a widget “${id}” that does not exist. There are: ${Object.keys(widgets).join(', ')}.`,
    );
  }
  return widget;
}

const simulations = import.meta.glob<AnySimulation>('./*/simulation.ts', {
  import: 'simulation',
  eager: true,
});

/** The simulation of a widget, if it has one. */
export const simulationOf = (id: string): AnySimulation | undefined =>
  simulations[`./${id}/simulation.ts`];

const ended = new Map<string, Refinement | undefined>();

/**
 * What the simulation of a widget finds in the end; nothing without one. The same settings end the
 * same way, so a build simulates them once and not anew for every page, list and picture.
 */
export function found(widget: AnyWidget, values: Values): Refinement | undefined {
  const key = `${widget.id} ${JSON.stringify(values)}`;
  if (!ended.has(key)) ended.set(key, last(simulationOf(widget.id)?.refine(values)));
  return ended.get(key);
}

function last(refinements: Iterable<Refinement> = []): Refinement | undefined {
  let latest: Refinement | undefined;
  for (const refinement of refinements) latest = refinement;
  return latest;
}

const complete = new WeakMap<AnyWidget, AnyWidget>();

/** The widget as it looks when its simulation is done: what files and pictures show. */
export function finished(widget: AnyWidget): AnyWidget {
  if (widget.runs !== 'worker') return widget;
  const known = complete.get(widget) ?? {
    ...widget,
    run: (values: Values) => [...widget.run(values), ...(found(widget, values)?.rows ?? [])],
  };
  complete.set(widget, known);
  return known;
}
