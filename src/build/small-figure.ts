import { thumbnail } from '../components/kit/still.tsx';
import { finished, widgetOf } from '../components/widgets/registry.ts';
import type { Term } from './schema.ts';

/**
 * A term's figure, too small for words, as SVG text; nothing for a term without one.
 *
 * @param key begins the ids in it, so that two figures of a page never share one
 */
export function smallFigure(
  { title, widget, thumbnail: own = widget }: Pick<Term, 'title' | 'widget' | 'thumbnail'>,
  key: string,
): string | undefined {
  return own && thumbnail(finished(widgetOf(own, `“${title}”`)), key);
}
