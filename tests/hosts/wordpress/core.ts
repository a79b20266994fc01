// WordPress and PHP out of Debian's packages, asked without installing either.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noDebian, unpacked } from '../debian.ts';

/** PHP's own, and what it is linked with, as a small system lacks those. */
const packages = [
  'wordpress',
  'php8.2-cli',
  'libxml2',
  'libicu72',
  'libssl3',
  'libsodium23',
  'libargon2-1',
  'libpcre2-8-0',
];

export const missing = (): string | undefined =>
  noDebian() ??
  (readFileSync('/etc/os-release', 'utf8').includes('=bookworm')
    ? undefined
    : 'it is taken from the packages of Debian 12, with their PHP 8.2');

export interface Core {
  /** Where wp-includes is. */
  readonly folder: string;
  /** What a function of core.php says to each of these. */
  readonly ask: (task: string, given?: readonly string[]) => Promise<readonly unknown[]>;
}

export function core(cache: string): Core {
  const root = unpacked(cache, 'wordpress', packages);
  const folder = join(root, 'usr/share/wordpress');
  const libraries = readdirSync(join(root, 'usr/lib')).map((name) => join(root, 'usr/lib', name));
  const script = fileURLToPath(new URL('core.php', import.meta.url));
  return {
    folder,
    // Not spawnSync: PHP fetches from our own server, which must be free to answer.
    ask: async (task, given = ['']) => {
      const php = spawn(
        join(root, 'usr/bin/php8.2'),
        // Without any ini, and without the notices that an older core draws from PHP 8.2.
        ['-n', '-d', 'display_errors=stderr', '-d', 'error_reporting=1', script, folder, task],
        {
          stdio: ['pipe', 'pipe', 'inherit'],
          env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') },
        },
      );
      php.stdin.end(JSON.stringify(given));
      let said = '';
      for await (const part of php.stdout.setEncoding('utf8')) said += String(part);
      return JSON.parse(said) as unknown[];
    },
  };
}
