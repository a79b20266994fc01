import { carrying } from './carried.ts';
import { element, pieces } from './element.ts';
import type { TextHit } from './fulltext.ts';
import { marked } from './marked.ts';
import type { Hit } from './match.ts';
import type { Outcome } from './outcome.ts';
import type { Entry } from './entries.ts';

/** An outcome as the groups of a listbox. */
export function groups({ hits, texts, ways, words }: Outcome): HTMLElement[] {
  return [
    ...group(
      'Terms',
      hits.map((hit) => termOption(hit, words)),
    ),
    ...group(
      'In the text',
      texts.map((hit) => textOption(hit, words)),
    ),
    ...group(
      'Nearest terms',
      ways.nearest.map((term) => termOption({ term }, [])),
    ),
  ];
}

/** A row of queries to try, each a button that calls `ask` with its text. */
export function queryButtons(
  label: string,
  texts: readonly string[],
  ask: (text: string) => void,
): HTMLElement[] {
  if (texts.length === 0) return [];
  const buttons = texts.map((text) => {
    const button = element('button', { type: 'button' }, text);
    button.addEventListener('click', () => {
      ask(text);
    });
    return button;
  });
  return [
    element('p', { class: 'search-heading' }, label),
    element('p', { class: 'search-queries' }, ...buttons),
  ];
}

/** Names a reader would not look for in the titles: one alias of a term in each category. */
export function examples(terms: readonly Entry[]): string[] {
  const first = new Map<string, string>();
  for (const { category, aliases, title } of terms.map(({ term }) => term)) {
    if (!first.has(category)) first.set(category, aliases[0] ?? title);
  }
  return [...first.values()];
}

function group(label: string, options: readonly HTMLElement[]): HTMLElement[] {
  if (options.length === 0) return [];
  const heading = element('p', { class: 'search-heading', 'aria-hidden': 'true' }, label);
  return [element('div', { role: 'group', 'aria-label': label }, heading, ...options)];
}

function termOption({ term, alias }: Hit, words: readonly string[]): HTMLElement {
  // Where not its words but its letters were asked for ("depeg" of "de-peg"), the page marks the alias.
  const byLetters = alias && !marked(alias, words).some((piece) => piece.marked);
  return option(carrying(term.url, byLetters ? [alias] : words), [
    line('title', pieces(marked(term.title, words))),
    ...(alias ? [line('also', ['also called ', ...pieces(marked(alias, words))])] : []),
    line('definition', pieces(marked(term.definition, words))),
  ]);
}

function textOption({ url, title, excerpt }: TextHit, words: readonly string[]): HTMLElement {
  return option(carrying(url, words), [
    line('title', pieces(marked(title, words))),
    line('definition', ['… ', ...pieces(marked(excerpt, words)), ' …']),
  ]);
}

// A link has all a reader may want of it (a new tab, its address to copy) without a script of ours.
function option(href: string, lines: readonly HTMLElement[]): HTMLElement {
  const attributes = { role: 'option', href, tabindex: '-1', 'aria-selected': 'false' };
  return element('a', { class: 'search-option', ...attributes }, ...lines);
}

function line(name: string, children: readonly (Node | string)[]): HTMLElement {
  // Ends with a space: read aloud the lines would otherwise run into one another.
  return element('span', { class: `search-${name}` }, ...children, ' ');
}
