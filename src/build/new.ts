// `npm run new -- slippage` lays out a new term: its law, its model, its widget and its page.
import { existsSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf, scaffold } from './scaffold.ts';

/** Why a slug cannot be a new term, in a sentence; undefined when it can. */
export function objection(
  slug: string | undefined,
  exists: (path: string) => boolean,
): string | undefined {
  if (slug === undefined) return 'Say which term: npm run new -- slippage.';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) {
    return `“${slug}” cannot be an address: write it in lower-case letters, digits and hyphens, beginning with a letter.`;
  }
  const taken = Object.keys(scaffold(namesOf(slug, ''))).find(exists);
  return taken && `“${slug}” is taken: ${taken} exists.`;
}

/** Writes the files of a new term below a root; the paths it wrote. */
export async function layOut(slug: string, root: string, today: string): Promise<string[]> {
  const names = namesOf(slug, today);
  const files = scaffold(names);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const door = `export { ${names.quantity} } from './models/${slug}.ts';\n`;
  await appendFile(join(root, 'src/engine/index.ts'), door);
  return Object.keys(files);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const [slug] = process.argv.slice(2);
  const said = objection(slug, (path) => existsSync(join(root, path)));
  if (slug === undefined || said !== undefined) {
    console.error(said);
    process.exitCode = 1;
  } else {
    const today = new Date().toISOString().slice(0, 10);
    const paths = await layOut(slug, root, today);
    console.log(`Begin with the law, at the top, and go down:\n  ${paths.join('\n  ')}`);
  }
}
