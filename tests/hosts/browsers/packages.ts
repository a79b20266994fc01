// Packages from npm that only a proof needs: in a folder of their own, at exact versions.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Imports `name`, a package of `versions`, which are installed below `cache` once. */
export async function imported(
  cache: string,
  name: string,
  versions: Readonly<Record<string, string>>,
): Promise<unknown> {
  const wanted = Object.entries(versions).map(([one, version]) => `${one}@${version}`);
  const folder = join(cache, wanted.join('+').replaceAll('/', '-'));
  const done = join(folder, 'done');
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    // None may fetch a browser of its own: only registries are asked.
    const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', [...install, '--prefix', folder, ...wanted], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error(`npm could not install ${wanted.join(', ')}.`);
    writeFileSync(done, '');
  }
  const resolved = createRequire(join(folder, 'package.json')).resolve(name);
  return import(pathToFileURL(resolved).href);
}
