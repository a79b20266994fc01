// Reads finished HTML as a sequence of tags. Enough for well-formed pages that Astro has written;
// it builds no tree and repairs nothing.
import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag begins, and where its `>` has been passed. */
  readonly start: number;
  readonly end: number;
  /** What lies between the tags of a script, style, title or textarea; elsewhere empty. */
  readonly text: string;
}

const token = /<!--[\s\S]*?-->|<([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const rawText = new Set(['script', 'style', 'title', 'textarea']);

/** The opening tags of a page, in order. */
export function* tags(html: string): Generator<Tag> {
  const scan = new RegExp(token);
  for (let match = scan.exec(html); match !== null; match = scan.exec(html)) {
    const [whole, written, inside = ''] = match;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    const end = match.index + whole.length;
    const text = rawText.has(name) ? textUntilClosed(html, name, end) : '';
    yield { name, attributes: attributesOf(inside), start: match.index, end, text };
    scan.lastIndex = end + text.length;
  }
}

function textUntilClosed(html: string, name: string, from: number): string {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return html.slice(from, close.exec(html)?.index ?? html.length);
}

function attributesOf(inside: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of inside.matchAll(attribute)) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decoded(double ?? single ?? bare ?? ''));
  }
  return found;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with its character references resolved; of the named ones, the five a serialiser writes. */
export function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(String(hex), 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[String(name)] ?? whole;
  });
}

/** Every file below a folder, as sorted paths with forward slashes. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** The pages of a built site: path below the folder → HTML. */
export async function pagesBelow(folder: string): Promise<Map<string, string>> {
  return new Map(await Array.fromAsync(eachPage(folder)));
}

/** The same, one after another: of a large site, more than memory should hold at once. */
export async function* eachPage(folder: string): AsyncGenerator<readonly [string, string]> {
  for (const path of await filesBelow(folder)) {
    if (path.endsWith('.html')) yield [path, await readFile(join(folder, path), 'utf8')];
  }
}
