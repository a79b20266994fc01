import { element } from './element.ts';
import type { Entry } from './entries.ts';
import { suggestPath } from './suggest.ts';
import { words } from './words.ts';

/** Where to go when nothing is found: to a theme of the home page, or to those who write. */
export function elsewhere(text: string, terms: readonly Entry[], home: string): HTMLElement[] {
  const themes = new Set(terms.map(({ term }) => term.category));
  const repository = import.meta.env.UNWIND_REPOSITORY as string | undefined;
  const suggestion = suggestPath(text, { repository, host: location.hostname });
  return [
    element('p', { class: 'search-heading' }, 'Browse a theme'),
    element('p', { class: 'search-queries' }, ...[...themes].map((theme) => link(home, theme))),
    element('p', {}, element('a', { href: suggestion }, `Suggest “${text}” as a term`)),
  ];
}

function link(home: string, theme: string): HTMLElement {
  // A heading's anchor is made of its words (src/build/anchor.ts).
  return element('a', { href: `${home}#${words(theme).join('-')}` }, theme);
}
