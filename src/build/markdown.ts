import { code, fenced } from './markdown-code.ts';
import { markdownTable } from './markdown-table.ts';
import { grouped, isBlock } from './paragraphs.ts';
import { isSilent } from './silent.ts';
import { classes, find, outermost, textOf, tree, type Element, type Node } from './tree.ts';

// A text as Markdown, made from the HTML its components render, so that it says what the page says:
// computed numbers, tables, formulas. What is drawn for the eye or made for the hand is left out.

/** @param address the page’s own address, which its links are relative to */
export function markdown(html: string, address: string): string {
  const block = (nodes: readonly Node[]): string =>
    grouped(nodes)
      .map((group) => (isBlock(group[0]) ? group.map(written).join('') : inline(group).trim()))
      .filter(Boolean)
      .join('\n\n');

  const inline = (nodes: readonly Node[]): string =>
    nodes
      .map((node) => (typeof node === 'string' ? escaped(node.replace(/\s+/g, ' ')) : span(node)))
      .join('');

  const span = (element: Element): string => {
    const { name, attributes, children } = element;
    if (isSilent(element)) return '';
    if (name === 'cite-note')
      return attributes['data-repeat'] ? '' : ` (${inline(children).trim()})`;
    if (classes(element).includes('cite')) return `[^${inline(withoutLinks(children)).trim()}]`;
    if (name === 'math') return formula(element);
    if (name === 'code') return code(textOf(children));
    if (name === 'br') return ' ';
    if (name === 'a' && attributes.href)
      return `[${inline(children).trim()}](${new URL(attributes.href, address).href})`;
    const mark = marks[name];
    const text = inline(children);
    return mark && text.trim() ? mark + text.trim() + mark : text;
  };

  const written = (node: Node | undefined): string => {
    if (node === undefined || typeof node === 'string' || isSilent(node)) return '';
    const { name, children } = node;
    if (/^h[1-6]$/.test(name)) return `${'#'.repeat(Number(name[1]))} ${inline(children).trim()}`;
    if (name === 'p' && classes(node).includes('finding')) return `**${inline(children).trim()}**`;
    if (name === 'p') return inline(children).trim();
    if (name === 'summary') return `**${inline(children).trim()}**`;
    if (name === 'pre') return fenced(textOf(children).trim());
    if (name === 'iframe') return framed(node);
    if (name === 'math') return formula(node);
    if (name === 'ul' || name === 'ol')
      return items(children)
        .map((item, place) => listed(block(item.children), name === 'ol' ? `${place + 1}. ` : '- '))
        .join('\n');
    if (name === 'dl')
      return leaves(node, 'dt')
        .map((dt, place) => `- ${inline(dt.children).trim()}: ${meaning(node, place)}`)
        .join('\n');
    if (name === 'table') return table(node);
    if (classes(node).includes('rows')) return leaves(node, 'table').map(rows).join('\n\n');
    if (name === 'fieldset') return question(node);
    if (classes(node).includes('line')) return labelled(node);
    return block(children);
  };

  const meaning = (list: Element, place: number): string => {
    const terms = leaves(list, 'dt', 'dd');
    const starts = terms.flatMap(({ name }, index) => (name === 'dt' ? [index] : []));
    return terms
      .slice((starts[place] ?? 0) + 1, starts[place + 1])
      .map(({ children }) => inline(children).trim())
      .filter(Boolean)
      .join(', ');
  };

  /** A question with, behind each option, the reason the page gives for it. */
  const question = (element: Element): string => {
    const text = (nodes: readonly Element[]) =>
      nodes.map(({ children }) => inline(children).trim());
    const reasons = text(leaves(element, 'p'));
    const options = text(leaves(element, 'label')).map(
      (option, place) => `- ${option}: ${reasons[place] ?? ''}`,
    );
    return [...text(leaves(element, 'legend')), options.join('\n')].join('\n\n');
  };

  const table = (element: Element): string => {
    const [caption] = leaves(element, 'caption').map(({ children }) => inline(children).trim());
    return [caption && `*${caption}*`, rows(element)].filter(Boolean).join('\n\n');
  };

  /** A table without its caption, as under a figure, whose finding has just said it. */
  const rows = (element: Element): string => {
    const cells = leaves(element, 'tr').map((row) =>
      leaves(row, 'th', 'td').map(({ children }) => inline(children).trim()),
    );
    const headed = find([element], ({ name }) => name === 'thead') !== undefined;
    return markdownTable(headed ? cells[0] : undefined, cells.slice(headed ? 1 : 0));
  };

  /** A formula, under what it gives. */
  const labelled = ({ attributes, children }: Element): string => {
    const [, label] = /^Formula: (.*)/.exec(attributes['aria-label'] ?? '') ?? [];
    return [label && `*${escaped(label)}*`, block(children)].filter(Boolean).join('\n\n');
  };

  const framed = ({ attributes: { src = '', title = src } }: Element): string =>
    `[${escaped(title)}](${new URL(src, address).href})`;

  return `${block(tree(html))}\n`;
}

const marks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
};
const items = (nodes: readonly Node[]) =>
  nodes.filter((node): node is Element => typeof node !== 'string' && node.name === 'li');

/** The nearest elements of these names within another. */
const leaves = (element: Element, ...names: readonly string[]): Element[] =>
  outermost(element.children, ({ name }) => names.includes(name));

const withoutLinks = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => (typeof node !== 'string' && node.name === 'a' ? node.children : [node]));

// A heading within a list would break the outline; an empty line needs no indent.
const listed = (text: string, bullet: string) =>
  bullet +
  text.replace(/^#+ (.*)$/gm, '**$1**').replace(/\n(?=[^\n])/g, `\n${' '.repeat(bullet.length)}`);

function formula(math: Element): string {
  const tex = find(math.children, ({ name }) => name === 'annotation');
  const text = tex?.children.filter((node) => typeof node === 'string').join('') ?? '';
  return math.attributes.display === 'block' ? `$$\n${text}\n$$` : `$${text}$`;
}

const escaped = (text: string) => text.replace(/[\\`*_[\]<]/g, '\\$&');
