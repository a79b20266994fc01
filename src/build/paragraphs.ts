import type { Node } from './tree.ts';

const blocks = new Set(
  'article aside astro-island astro-slot blockquote dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 iframe li main ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** Whether it stands by itself, rather than within a line. */
export const isBlock = (node: Node | undefined) =>
  node !== undefined &&
  typeof node !== 'string' &&
  (blocks.has(node.name) || (node.name === 'math' && node.attributes.display === 'block'));

/** Neighbours that belong to one paragraph, and each block by itself. */
export function grouped(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (last && !isBlock(node) && !isBlock(last[0])) last.push(node);
    else groups.push([node]);
  }
  return groups;
}
