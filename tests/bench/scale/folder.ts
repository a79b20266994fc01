// A glossary as the folder a build reads: what `UNWIND_CONTENT` names.
import { copyFileSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '../../../src/build/rule.ts';
import type { Term } from '../../../src/build/schema.ts';

const root = join(import.meta.dirname, '../../..');
/** What a synthetic glossary shares with the real one. */
const SHARED = ['sources.yaml', 'events.yaml', 'categories.yaml'];

/** Writes a glossary into an empty folder. */
export function writeGlossary({ terms, paths }: Content, folder: string): void {
  mkdirSync(join(folder, 'terms'), { recursive: true });
  for (const term of terms) writeFileSync(join(folder, 'terms', `${term.slug}.mdx`), mdx(term));
  for (const name of SHARED) copyFileSync(join(root, 'src/content', name), join(folder, name));
  const ways = Object.fromEntries(paths.map(({ id, ...path }) => [id, path]));
  writeFileSync(join(folder, 'paths.yaml'), stringify(ways));
  // A page imports what compiles it, and looks for that above itself.
  const packages = join(folder, 'node_modules');
  if (!existsSync(packages)) symlinkSync(join(root, 'node_modules'), packages);
}

/** A term as its author would have written it. */
export function mdx({ slug: _, body, ...front }: Term): string {
  return `---\n${stringify(front)}---\n\n${body}\n`;
}
