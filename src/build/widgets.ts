/** What the files of every widget share: one route each, and the line that says where it is from. */
import type { AnyWidget } from '../components/kit/define.ts';
import { finished, widgetOf, widgets } from '../components/widgets/registry.ts';

/** A static path for each widget. */
export const every = (): { params: { widget: string }; props: { widget: AnyWidget } }[] =>
  Object.entries(widgets).map(([id, widget]) => ({
    params: { widget: id },
    props: { widget: finished(widget) },
  }));

/** Who made it, under which terms. */
export const credit = (widget: AnyWidget, site: URL | undefined): string =>
  `${widget.title} Unwind${site ? `, ${site.host}` : ''}. CC BY 4.0.`;

/** The widget that stands for the whole site: on its home, and in previews of pages without one. */
export const face: AnyWidget = widgetOf('how-far-from-the-edge', 'The home page');
