import { expect, test } from 'vitest';
import { absentFrom, changedSince } from '../../src/build/ensure.mjs';

const manifest = { dependencies: { astro: '7.0.0' }, optionalDependencies: { node: '24.0.0' } };
const host = { os: 'linux' as const, cpu: 'x64' as const, libc: 'glibc', node: 'v18.20.0' };
const lock = {
  packages: {
    '': manifest,
    'node_modules/astro': { version: '7.0.0' },
    'node_modules/node': { version: '24.0.0', optional: true },
    'node_modules/bind-gnu': native('linux', 'glibc'),
    'node_modules/bind-musl': native('linux', 'musl'),
    'node_modules/bind-mac': native('darwin'),
    'node_modules/fallback': { version: '1.0.0', optional: true },
  },
};

function native(os: string, libc?: string): object {
  return { version: '1.0.0', optional: true, os: [os], ...(libc && { libc: [libc] }) };
}

function absent(without: string[], on = host): unknown {
  const here = Object.entries(lock.packages).filter(
    ([path]) => !without.some((name) => path === `node_modules/${name}`),
  );
  return absentFrom({ packages: Object.fromEntries(here) }, lock, manifest, on);
}

test('nothing installed is said so', () => {
  expect(absentFrom(undefined, lock, manifest, host)).toBe('none yet');
});

test('a package that is missing or of another version is named', () => {
  expect(absent(['astro'])).toBe('astro');
  const old = { packages: { ...lock.packages, 'node_modules/astro': { version: '6.0.0' } } };
  expect(absentFrom(old, lock, manifest, host)).toBe('astro');
});

test("native packages are wanted on their own system, and other systems' are not", () => {
  expect(absent(['bind-gnu'])).toBe('bind-gnu');
  expect(absent(['bind-musl', 'bind-mac', 'fallback'])).toBeUndefined();
});

test('the Node that comes as a package is wanted only where the own one is too old', () => {
  expect(absent(['node'])).toBe('node');
  expect(absent(['node'], { ...host, node: 'v22.18.0' })).toBeUndefined();
});

test('a changed dependency is noticed, an edited script is not', () => {
  expect(changedSince(lock, { ...manifest, scripts: { dev: 'x' } })).toBeUndefined();
  expect(changedSince(lock, { ...manifest, dependencies: { astro: '7.0.1' } })).toBe(
    'dependencies have changed',
  );
});
