import { classes, type Element } from './tree.ts';

/** Whether a part of a page is for the eye or the hand alone, so that its Markdown leaves it out. */
export const isSilent = (element: Element): boolean =>
  names.has(element.name) ||
  element.attributes['aria-hidden'] === 'true' ||
  classes(element).some((name) => parts.has(name));

const names = new Set(['button', 'form', 'input', 'nav', 'svg']);

// Of a widget: its controls, its scenarios and what a writer takes; of a section: the label in the
// rail; of a page: its tools, how to cite it, the ways back from its sources; of the map: its filter.
const parts = new Set(
  'about back cite-this ctls key more needs-script none row side sr tools use wrong'.split(' '),
);
