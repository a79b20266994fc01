/**
 * Every widget, by id: for the build and the tests only. A browser fetches the one it shows
 * (kit/Island.tsx); one that is only ever drawn still lies in `still.ts`, and it never hears of it.
 */
import type { AnyWidget } from '../kit/define.ts';

const modules = import.meta.glob<AnyWidget>('./*/{widget,still}.ts', {
  import: 'widget',
  eager: true,
});

export const widgets: Readonly<Record<string, AnyWidget>> = Object.fromEntries(
  Object.values(modules)
    .map((widget) => [widget.id, widget] as const)
    .sort(([a], [b]) => a.localeCompare(b, 'en')),
);

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
