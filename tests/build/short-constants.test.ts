import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shortened } from '../../src/build/short-constants.ts';

const source = readFileSync('node_modules/decimal.js/decimal.mjs', 'utf8');

test('decimal.js is shipped with a hundred digits of its constants, and nothing else is changed', () => {
  const short = shortened(source);
  expect(source.length - short.length).toBeGreaterThan(1800);
  expect(short).toContain("'3.14159265358979323846264338327950288419716939937510");
  expect(short.replaceAll(/\d{50,}/g, '')).toBe(source.replaceAll(/\d{50,}/g, ''));
});

test('a library that writes them otherwise stops the build in a sentence', () => {
  expect(() => shortened("const PI = '3.14';")).toThrow('decimal.js no longer writes π and ln 10');
});
