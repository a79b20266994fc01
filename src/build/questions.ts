import { classes, find, outermost, textOf, tree, type Node } from './tree.ts';

/** A question that a page asks, as text. */
export interface Question {
  readonly text: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly text: string;
  /** Why it holds, or why not. */
  readonly why: string;
  readonly right: boolean;
}

/** The questions of a text, in order, from the HTML that its components render (Check.astro). */
export function questions(html: string): Question[] {
  return outermost(
    tree(html),
    ({ name, attributes }) => name === 'fieldset' && attributes.class === 'quiz',
  ).map((quiz) => {
    const reasons = outermost(quiz.children, ({ name }) => name === 'p');
    return {
      text: words(find(quiz.children, ({ name }) => name === 'legend')?.children),
      options: outermost(quiz.children, ({ name }) => name === 'label').map((label, place) => ({
        text: words(label.children),
        // The reason begins with a verdict in bold, which a card gives in its own way.
        why: words(reasons[place]?.children.filter((node) => !isBold(node))),
        right: classes(reasons[place] ?? label).includes('right'),
      })),
    };
  });
}

const words = (nodes: readonly Node[] = []): string => textOf(nodes).replace(/\s+/g, ' ').trim();

const isBold = (node: Node): boolean => typeof node !== 'string' && node.name === 'b';
