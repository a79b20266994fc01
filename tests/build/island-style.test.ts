import { expect, test } from 'vitest';
import { withIslandStyleInHead } from '../../src/build/island-style.ts';

const rule = '<style>astro-island,astro-slot{display:contents}</style>';

test("the islands' style moves to the head, and nothing else moves", () => {
  expect(
    withIslandStyleInHead(
      `<head><title>a</title></head><body><p>b</p>${rule}<svg><style>c</style></svg>`,
    ),
  ).toBe(`<head><title>a</title>${rule}</head><body><p>b</p><svg><style>c</style></svg>`);
});

test('a page without islands, or already in order, stays as it is', () => {
  for (const page of ['<head></head><p>a</p>', `<head>${rule}</head><p>a</p>`]) {
    expect(withIslandStyleInHead(page)).toBe(page);
  }
});
