import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  YAMLParseError,
  type Node,
} from 'yaml';

/** The way to a value: keys of maps and places in lists. */
export type Keys = readonly (string | number)[];

/** The keys and values of a file, each with its line. */
export interface Sheet {
  readonly data: unknown;
  /** Why it cannot be read, and the line of that. */
  readonly fault?: { readonly line: number; readonly sentence: string };
  /** The line of a key or of an item of a list; of what holds it, where it is missing. */
  readonly lineOf: (keys: Keys) => number;
}

/** A file of YAML, or the front matter of a text: what stands between its first two lines of `---`. */
export function sheet(text: string): Sheet {
  const counter = new LineCounter();
  const document = parseDocument(yamlOf(text), { lineCounter: counter, prettyErrors: false });
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return;
      const place: [number, number] = [alias.range?.[0] ?? 0, alias.range?.[1] ?? 0];
      document.errors.unshift(new YAMLParseError(place, 'BAD_ALIAS', 'Nothing is repeated here'));
    },
  });
  const line = (offset: number) => counter.linePos(offset).line;
  if (document.errors.length > 0) {
    const fault = { line: line(begun(document)), sentence: plain(document.errors) };
    return { data: undefined, fault, lineOf: () => fault.line };
  }
  return { data: document.toJS(), lineOf: (keys) => line(offsetOf(document.contents, keys)) };
}

/** Where the text of an entry begins, after its front matter; nothing, where that is missing. */
export const bodyOf = (text: string): number | undefined => fences.exec(text)?.[0].length;

const fences = /^---\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

// The first fence becomes an empty line, so that the others keep their numbers.
const yamlOf = (text: string): string => {
  const found = fences.exec(text);
  return found ? `\n${found[1] ?? ''}\n` : text;
};

function offsetOf(node: unknown, keys: Keys): number {
  const start = (isCollection(node) || isScalar(node) ? node.range?.[0] : undefined) ?? 0;
  const [key, ...rest] = keys;
  if (key === undefined || !isCollection(node)) return start;
  const item = isMap(node)
    ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
    : node.items[Number(key)];
  if (item === undefined) return start;
  if (!isPair(item)) return offsetOf(item, rest);
  return rest.length === 0 ? offsetOf(item.key, []) : offsetOf(item.value, rest);
}

/**
 * Where the first fault began. A quote or bracket that is never closed is found out at the end of
 * what it swallows; a line too far in, at the value before it that it seems to go on.
 */
function begun({ errors: [first, next], contents }: Document): number {
  const end = first?.pos[0] ?? 0;
  if (first?.code.startsWith('BLOCK') && next?.code.startsWith('MULTILINE')) return next.pos[1] - 1;
  if (!first || !unclosed.test(first.message)) return end;
  let start = end;
  const open = ({ range }: Node) => {
    if (range && range[0] <= end && range[2] >= end) start = range[0];
  };
  visit(contents, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE')) open(node);
    },
    Collection: (_, node) => {
      if (node.flow) open(node);
    },
  });
  return start;
}

const unclosed = /Missing closing|end with a [\]}]/;

/** The first fault in plain words. The parser's own are for who writes parsers. */
function plain(errors: readonly { readonly code: string; readonly message: string }[]): string {
  const said = errors.map(({ code, message }) => `${code} ${message}`).join('\n');
  return (
    sentences.find(([fault]) => fault.test(said))?.[1] ??
    `This cannot be read as YAML: ${errors[0]?.message ?? ''}. Compare it with the entry of another term.`
  );
}

const sentences: readonly (readonly [RegExp, string])[] = [
  [/^TAB/, 'A tab stands where spaces should. Indent by spaces.'],
  [/^DUPLICATE/, 'This key stands here twice. Remove one.'],
  [unclosed, 'A quote or bracket is opened here and not closed. Close it.'],
  [
    /^BLOCK[^\n]*mappings\b(?![\s\S]*MULTILINE)/,
    'A colon and a space stand within this value. Put the value between quotes.',
  ],
  [/^MULTILINE/, 'A key must be followed by a colon and a space. Add them.'],
  [
    /^(?:BLOCK|BAD_INDENT|MISSING_CHAR Sequence|UNEXPECTED_TOKEN[^\n]*\n)/,
    'This is indented otherwise than what belongs with it. Align the lines by spaces.',
  ],
  [
    /^(?:BAD_SCALAR|BAD_ALIAS|UNEXPECTED_TOKEN)/,
    'A sign that means something in YAML stands in this value. Put the value between double quotes.',
  ],
];
