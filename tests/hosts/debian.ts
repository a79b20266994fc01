// Debian packages without installing them: downloaded and unpacked below a folder of our own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Untried } from './host.ts';

export const noDebian = (): string | undefined =>
  existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg')
    ? undefined
    : 'it is taken from Debian’s packages, which this system has not';

/** The folder below which these packages are unpacked together; unpacks them if they are not there yet. */
export function unpacked(
  cache: string,
  name: string,
  wanted: readonly string[] | (() => readonly string[]),
): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const packages = typeof wanted === 'function' ? wanted() : wanted;
  const half = `${folder}.half`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const download = ['-o', 'APT::Sandbox::User=root', 'download', ...packages];
  const got = run('apt-get', download, half);
  // A machine that never asked has no list of packages yet.
  if (!got && run('apt-get', ['update', '-q'], half)) run('apt-get', download, half);
  if (
    !run(
      'sh',
      ['-c', 'for package in *.deb; do dpkg -x "$package" . || exit 1; done; rm *.deb'],
      half,
    )
  ) {
    throw new Untried(`Debian’s ${packages.join(', ')} could not be fetched and unpacked.`);
  }
  renameSync(half, folder);
  return folder;
}

/** Packages, and those they need that this machine has not: what apt-get would install. */
export function withNeeds(packages: readonly string[]): readonly string[] {
  const listed = () => {
    const args = ['install', '--simulate', '--no-install-recommends', ...packages];
    const { stdout } = spawnSync('apt-get', args, { encoding: 'utf8', env: plain });
    return [...stdout.matchAll(/^Inst (\S+)/gm)].flatMap(([, name]) => name ?? []);
  };
  const first = listed();
  const all = first.length === 0 && run('apt-get', ['update', '-q'], '/') ? listed() : first;
  return [...new Set([...packages, ...all])];
}

/** Where unpacked programs find what they need. */
export function librariesOf(folder: string): Readonly<Record<string, string>> {
  const paths = ['usr/lib', 'lib'].flatMap((name) => {
    const lib = join(folder, name);
    const places = existsSync(lib) ? readdirSync(lib) : [];
    return places.filter((place) => place.includes('-linux-gnu')).map((place) => join(lib, place));
  });
  return {
    LD_LIBRARY_PATH: [...paths, process.env.LD_LIBRARY_PATH ?? ''].filter(Boolean).join(':'),
  };
}

const plain = { ...process.env, LC_ALL: 'C' };

function run(command: string, args: readonly string[], cwd: string): boolean {
  return (
    spawnSync(command, args, { cwd, env: plain, stdio: ['ignore', 'ignore', 'inherit'] }).status ===
    0
  );
}
