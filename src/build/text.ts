import { mdxToMdast, type MdastNode } from 'satteri';

/** One component as it is written in a term's text. */
export interface Tag {
  readonly name: string;
  /** What is given as plain text. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What is given in braces, as it is written there; `true` for a name alone. */
  readonly expressions: Readonly<Record<string, string>>;
  /** Whether it takes attributes out of an object, so that they are not all here. */
  readonly spread: boolean;
  /** The line of the text at which it begins, from 1. */
  readonly line: number;
}

/** The components of a text, in its order; none, and why, where it cannot be read. */
export interface Text {
  readonly tags: readonly Tag[];
  readonly fault?: { readonly line: number; readonly sentence: string };
}

// Every rule asks for the same texts, one after the other.
const known = new Map<string, Text>();

/** Lets go of the texts, when all has been asked of them. */
export const forget = (): void => known.clear();

/** A term's text as MDX reads it. */
export function textOf(body: string): Text {
  const text = known.get(body) ?? read(body);
  known.set(body, text);
  return text;
}

function read(body: string): Text {
  try {
    return { tags: tagsBelow(mdxToMdast(body)) };
  } catch (error) {
    return { tags: [], fault: fault(error instanceof Error ? error.message : String(error)) };
  }
}

function tagsBelow(node: MdastNode): Tag[] {
  const inside = 'children' in node ? node.children.flatMap(tagsBelow) : [];
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return inside;
  if (!node.name || !/^[A-Z]/.test(node.name)) return inside;
  const attributes: Record<string, string> = {};
  const expressions: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value;
    else expressions[attribute.name] = attribute.value?.value ?? 'true';
  }
  const spread = node.attributes.some(({ type }) => type !== 'mdxJsxAttribute');
  const line = node.position?.start.line ?? 1;
  return [{ name: node.name, attributes, expressions, spread, line }, ...inside];
}

/** What the parser says, which begins with line and column, in plain words. */
function fault(message: string): { line: number; sentence: string } {
  const [, line = '1', said = message] = /^(\d+):\d+: ([\s\S]*)$/.exec(message) ?? [];
  for (const [pattern, sentence] of sentences) {
    const [found, ...names] = pattern.exec(said) ?? [];
    if (found !== undefined) return { line: Number(line), sentence: sentence(...names) };
  }
  const bare = said.replace(/ \([\w-]+:[\w-]+\)$/, '');
  return { line: Number(line), sentence: `This cannot be read as MDX: ${bare}.` };
}

type Sentence = (one?: string, other?: string) => string;

const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [
    /Expected a closing tag for `<(\w+)>`/,
    (name) =>
      `<${name}> is opened here and not closed where it should be. Write </${name}> after it, or ` +
      'end the tag itself with “/>”.',
  ],
  [
    /Unexpected closing tag `<\/(\w+)>`, expected corresponding closing tag for `<(\w+)>`/,
    (name, open) => `</${name}> stands where <${open}> is still open. Close <${open}> first.`,
  ],
  [
    /Unexpected closing tag `?<?\/?(\w*)/,
    (name) => `</${name}> closes what was never opened. Remove it.`,
  ],
  [/create a comment/, () => 'MDX has another form of comment. Write {/* … */}.'],
  [
    /Unexpected (?:character|end of file).*(?:after `<`|in (?:name|tag)|before name|attribute)/,
    () =>
      'A “<” stands here that begins no whole tag. Complete the tag, or write the sign as &lt;.',
  ],
  [
    /expression/,
    () =>
      'Braces hold something here that is no value of JavaScript. Correct it, or write a brace of ' +
      'the text as &#123;.',
  ],
];
