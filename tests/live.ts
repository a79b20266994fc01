// The widgets that can be set, by id, read from their folders: for tests of what was built of them.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../src/components/widgets/', import.meta.url));

export const live: readonly string[] = readdirSync(folder)
  .filter((id) => existsSync(`${folder}${id}/widget.ts`))
  .sort();
