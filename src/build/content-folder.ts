import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where our own glossary lies. */
export const CONTENT = 'src/content';

/** Where the glossary lies that the site is built from; `UNWIND_CONTENT` names another. */
export function contentFolder(named = process.env.UNWIND_CONTENT): string {
  if (!named) return CONTENT;
  const folder = resolve(named);
  if (!existsSync(join(folder, 'terms')))
    throw new Error(
      `UNWIND_CONTENT names ${folder}, but that is no folder with a glossary: it has no terms/ in it. ` +
        'Correct the name, or leave the variable out to build src/content.',
    );
  return folder;
}
