import { decoded } from './html.ts';

/** An element of a page, or text. */
export type Node = Element | string;
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

const token =
  /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|((?:[^<]|<(?![a-zA-Z/!]))+)/g;
// Their text is code, where `<` is no tag.
const raw = /<(script|style)\b[\s\S]*?<\/\1>/g;
const attribute = /([^\s=/"'>]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'>]+))?/g;
const childless = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/** The elements of well-formed HTML, such as our own components write. Comments,
 * scripts and styles are left out. */
export function tree(html: string): Node[] {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  for (const [, slash, name, written = '', text] of html.replace(raw, '').matchAll(token)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) parent.children.push(decoded(text));
    else if (name !== undefined && slash === '') {
      const element = { name: name.toLowerCase(), attributes: attributesOf(written), children: [] };
      parent.children.push(element);
      if (!written.endsWith('/') && !childless.has(element.name)) open.push(element);
    } else if (name !== undefined && open.length > 1) open.pop();
  }
  return root.children;
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(attribute)].map(([, key = '', double, single, bare]) => [
      key.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
}

/** The element’s classes. */
export const classes = ({ attributes }: Element): string[] => (attributes.class ?? '').split(/\s+/);

/** The first element within that fulfils a condition. */
export function find(
  nodes: readonly Node[],
  is: (element: Element) => boolean,
): Element | undefined {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const found = is(node) ? node : find(node.children, is);
    if (found) return found;
  }
  return undefined;
}

/** The words within, as they stand. */
export const textOf = (nodes: readonly Node[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');

/** The elements within that fulfil a condition, but none that lies in another of them. */
export const outermost = (nodes: readonly Node[], is: (element: Element) => boolean): Element[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return is(node) ? [node] : outermost(node.children, is);
  });
