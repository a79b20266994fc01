import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importsOf } from '../import-rule.ts';
import { simulationHash } from './simulation-hash.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');

const reachedFrom = (path: string): string[] => [
  path,
  ...importsOf(path, read(path))
    .filter((name) => name.startsWith('.'))
    .flatMap((name) => reachedFrom(posix.join(posix.dirname(path), name))),
];

test('simulations give the same bits as ever', () => {
  // The engines of other browsers must give this hash too.
  expect(simulationHash()).toBe('76973ba9');
});

test('simulations use only exact operations, and the reproducible exp and log', () => {
  const models = [
    'touch-simulation',
    'stepped-path',
    'path-minima',
    'feedback-simulation',
    'hedged-path-simulation',
    'pool-book',
    'banded-option',
    'sample-shape',
    'halted-day',
    'coupled-paths',
    'feed-path',
  ];
  const kernels = new Set(models.flatMap((name) => reachedFrom(`src/engine/models/${name}.ts`)));
  expect(kernels.size).toBeGreaterThan(10);
  const inexact = /\bMath\.(?!sqrt\b|imul\b|abs\b|floor\b|min\b|max\b|[A-Z])\w+|\*\*/g;
  const faults = [...kernels].flatMap((path) => {
    const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return (code.match(inexact) ?? []).map((found) => `${path} uses ${found}`);
  });
  expect(faults).toEqual([]);
});
