import { meant } from './nearest.ts';
import { at, file, type Content } from './rule.ts';
import type { Names } from './names.ts';
import { scaffold } from './scaffold.ts';

/** What is there already, and may be in the way of a new term. */
export interface Place extends Content {
  readonly raw: NonNullable<Content['raw']>;
  /** The folders of widgets. */
  readonly folders: readonly string[];
}

/**
 * Why a term cannot be laid out, in a sentence; undefined when it can.
 *
 * @param shown the widget that its page shows, if it gets none of its own
 */
export function objection(names: Names, place: Place, shown?: string): string | undefined {
  const { slug, title } = names;
  const [sign] = /[^\p{L}\p{M}\p{N} ’'&/().,+%-]/u.exec(title) ?? [];
  if (sign !== undefined) return `“${title}” cannot be a title: leave out the sign “${sign}”.`;
  if (!/^\p{L}/u.test(title) || !/^[a-z]/.test(slug))
    return `“${title}” cannot be an address: begin it with a letter from a to z.`;
  const [page = '', ...code] = Object.keys(scaffold(names, '', shown)).reverse();
  const other = 'Choose another name';
  const alone = `or write a page for a widget there is: npm run new -- ${slug} --widget <id>.`;
  if (place.raw(page)) return `“${slug}” is taken: ${page} exists. Go on there.`;
  const taken = code.find((path) => place.raw(path));
  if (taken !== undefined) return `“${slug}” is taken: ${taken} exists. ${other}, ${alone}`;
  // Pages without a widget share the picture `default`.
  if (shown === undefined && ['default', ...place.folders].includes(slug))
    return `“${slug}” is taken by a picture of that name. ${other}, ${alone}`;
  if (shown !== undefined && place.raw(`src/components/widgets/${shown}/widget.ts`) === undefined)
    return `src/components/widgets holds no “${shown}” that a reader can set.${meant(shown, place.folders)} Correct the name.`;
  const where = named(title, place);
  return where && `“${title}” is a name of ${where} already. ${other}, or take it off there first.`;
}

/** Where another term goes by this name. */
function named(title: string, place: Place): string | undefined {
  const same = (name: string): boolean => name.toLowerCase() === title.toLowerCase();
  for (const term of place.terms) {
    if (same(term.title)) return at(place, file(term), 'title');
    for (const key of ['aliases', 'misspellings'] as const) {
      const item = term[key].findIndex(same);
      if (item >= 0) return at(place, file(term), key, item);
    }
  }
  return undefined;
}
