import { carrying } from './carried.ts';
import { element, pieces } from './element.ts';
import { label } from './filters.ts';
import type { TextHit } from './fulltext.ts';
import { marked } from './marked.ts';
import type { Hit } from './match.ts';
import type { Outcome } from './outcome.ts';
import type { Entry } from './entries.ts';
import type { SearchTerm } from './terms.ts';

/** An outcome as the groups of a listbox. */
export function groups({ hits, texts, ways, words }: Outcome): HTMLElement[] {
  // The kind of the best comes first, so that the first of all is the first here.
  const kinds = Map.groupBy(hits, ({ term }) => term.kind);
  return [
    ...[...kinds].flatMap(([kind, found]) =>
      group(
        label('kind', kind),
        found.map((hit) => termOption(hit, words)),
      ),
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

function termOption({ term, alias, notation }: Hit, words: readonly string[]): HTMLElement {
  // Where not its words but its letters were asked for ("depeg" of "de-peg"), the page marks the alias.
  const byLetters = alias && !marked(alias, words).some((piece) => piece.marked);
  const lines = [
    line('title', pieces(marked(term.title, words))),
    ...(alias ? [line('also', ['also called ', ...pieces(marked(alias, words))])] : []),
    ...(notation ? [line('also', [notation])] : []),
    ...(term.when ? [line('when', pieces(marked(term.when, words)))] : []),
    line('definition', pieces(marked(term.definition, words))),
  ];
  return option(carrying(term.url, byLetters ? [alias] : words), lines, picture(term));
}

function textOption({ url, kind, title, excerpt }: TextHit, words: readonly string[]): HTMLElement {
  return option(carrying(url, words), [
    line('title', pieces(marked(title, words))),
    ...(kind === 'term' ? [] : [line('when', [label('kind', kind).slice(0, -1)])]),
    line('definition', ['… ', ...pieces(marked(excerpt, words)), ' …']),
  ]);
}

// A link has all a reader may want of it (a new tab, its address to copy) without a script of ours.
function option(href: string, lines: readonly HTMLElement[], beside: readonly HTMLElement[] = []) {
  const attributes = { role: 'option', href, tabindex: '-1', 'aria-selected': 'false' };
  const said = element('span', { class: 'search-said' }, ...lines);
  return element('a', { class: 'search-option', ...attributes }, said, ...beside);
}

// Kept from one list to the next, so that what stays on the screen does not blink.
const pictures = new Map<string, HTMLElement>();

// It says nothing that the words do not, and waits until it comes into sight.
function picture({ url, picture: src }: SearchTerm): HTMLElement[] {
  if (src === undefined) return [];
  const size = { width: '96', height: '72' };
  const made =
    pictures.get(url) ??
    element('img', { loading: 'lazy', decoding: 'async', alt: '', ...size, src });
  pictures.set(url, made);
  return [made];
}

function line(name: string, children: readonly (Node | string)[]): HTMLElement {
  // Ends with a space: read aloud the lines would otherwise run into one another.
  return element('span', { class: `search-${name}` }, ...children, ' ');
}
