import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { problems } from '../../src/build/content.ts';
import { term } from '../../src/build/schema.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import { written } from '../written.ts';
import { writeGlossary } from './scale/folder.ts';
import { syntheticGlossary } from './scale/glossary.ts';

const real = { ...written(), widgets: new Map(Object.entries(widgets)) };

test.each([1, 18, 1000])(
  'a glossary of %i synthetic terms keeps every rule of content',
  (count) => {
    const content = syntheticGlossary(count, real);
    expect(content.terms).toHaveLength(count);
    expect(problems(content)).toEqual([]);
  },
);

test('the same seed gives the same glossary, another seed another', () => {
  expect(syntheticGlossary(40, real, 7)).toEqual(syntheticGlossary(40, real, 7));
  expect(syntheticGlossary(40, real, 7).terms).not.toEqual(syntheticGlossary(40, real, 8).terms);
});

test('a page has the length of a page and leads to others', () => {
  for (const { body, slug } of syntheticGlossary(40, real).terms.slice(8)) {
    const words = body.replaceAll(/<[^>]*>/g, ' ').match(/\p{L}+/gu) ?? [];
    expect(words.length, slug).toBeGreaterThan(300);
    expect(body.match(/<Term slug/g)?.length ?? 0, slug).toBeGreaterThan(3);
  }
});

test('what is written is read back as it was made', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  try {
    const content = syntheticGlossary(12, real);
    writeGlossary(content, folder);
    for (const { slug, body, ...data } of content.terms) {
      const text = readFileSync(join(folder, 'terms', `${slug}.mdx`), 'utf8');
      const [, front = '', below = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)\n$/.exec(text) ?? [];
      expect(term.parse(parse(front))).toEqual(data);
      expect(below).toBe(body);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
