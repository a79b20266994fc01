// Packages from npm that only a proof needs: in a folder of their own, at exact versions, kept between runs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Untried } from '../host.ts';

export type Versions = Readonly<Record<string, string>>;

/** Installs them below `folder`, once; no script of theirs runs, so that only the registry is asked. */
export function install(folder: string, versions: Versions): void {
  const wanted = Object.entries(versions).map(([name, version]) => `${name}@${version}`);
  const done = join(folder, 'installed.json');
  if (existsSync(done)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'];
  npm(['install', '--ignore-scripts', ...quiet, '--prefix', '.', ...wanted], folder);
  writeFileSync(done, JSON.stringify(wanted, null, 2));
}

/** What a package of that folder exports. */
export const imported = (folder: string, name: string): Promise<unknown> =>
  import(pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href);

/** One package as it is published, nothing it depends on: only these of its files, in `folder`/package. */
export function unpack(folder: string, what: string, files: readonly string[]): void {
  if (existsSync(join(folder, 'package'))) return;
  mkdirSync(folder, { recursive: true });
  npm(['pack', '--loglevel=error', what], folder);
  const parts = files.map((file) => `package/${file}`);
  run('sh', ['-c', 'tar -xzf *.tgz -- "$@" && rm *.tgz', 'tar', ...parts], folder);
}

/** Whatever a registry or a line may do is no fault of ours. */
function npm(args: readonly string[], cwd: string): void {
  try {
    run('npm', args, cwd);
  } catch (error) {
    throw new Untried(error instanceof Error ? error.message : '', { cause: error });
  }
}

export function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`Failed: ${[command, ...args].join(' ')}`);
}
