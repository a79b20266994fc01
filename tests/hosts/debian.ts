// Debian packages without installing them: downloaded and unpacked below a folder of our own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const noDebian = (): string | undefined =>
  existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg')
    ? undefined
    : 'it is taken from Debian’s packages, which this system has not';

/** The folder below which these packages are unpacked together; unpacks them if they are not there yet. */
export function unpacked(cache: string, name: string, packages: readonly string[]): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const got = run('apt-get', ['download', ...packages], half);
  // A machine that never asked has no list of packages yet.
  if (!got && run('apt-get', ['update', '-q'], half))
    run('apt-get', ['download', ...packages], half);
  if (!run('sh', ['-c', 'for package in *.deb; do dpkg -x "$package" . || exit 1; done'], half)) {
    throw new Error(`Debian’s ${packages.join(', ')} could not be fetched and unpacked.`);
  }
  renameSync(half, folder);
  return folder;
}

function run(command: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
