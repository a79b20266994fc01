import type { Piece } from './marked.ts';

/** A new element. Strings become text and nothing else, wherever they come from. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** Pieces of text, the marked ones each in an element of their own. */
export function pieces(from: readonly Piece[], tag: 'mark' | 'b' = 'mark'): (Node | string)[] {
  return from.map(({ text, marked }) => (marked ? element(tag, {}, text) : text));
}
