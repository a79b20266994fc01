import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder } from '../../src/build/content-folder.ts';

test('the site is built from src/content unless another folder is named', () => {
  expect(contentFolder('')).toBe('src/content');
});

test('a folder with terms in it is built in its place', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(folder, 'terms'));
  expect(contentFolder(folder)).toBe(folder);
  rmSync(folder, { recursive: true });
});

test('a folder that is not there is named in a sentence with the remedy', () => {
  expect(() => contentFolder('/nowhere/at/all')).toThrow(
    'UNWIND_CONTENT names /nowhere/at/all, but that is no folder with a glossary: it has no terms/ in it. ' +
      'Correct the name, or leave the variable out to build src/content.',
  );
});
