import { describe, expect, test } from 'vitest';
import { minutes } from '../../src/build/reading.ts';
import { leadsTo, stepsOf } from '../../src/build/ways.ts';
import type { Params } from '../../src/components/kit/define.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import { written } from '../written.ts';
import { entry } from './glossary.ts';

const terms = [
  entry('a'),
  entry('b', { prerequisites: ['a'] }),
  entry('c', { prerequisites: ['a', 'b'] }),
];
const path = {
  id: 'hour',
  order: 1,
  title: 'An hour',
  line: 'Read.',
  terms: ['a', 'c'],
  carries: [],
};

test('a term leads to those that name it as a prerequisite', () => {
  const found = leadsTo(terms);
  expect(found.get('a')?.map(({ slug }) => slug)).toEqual(['b', 'c']);
  expect(found.get('c')).toBeUndefined();
});

test('a step knows its number, and the page after it', () => {
  const steps = stepsOf([path], terms, () => ({}));
  expect(steps.get('a')).toEqual([{ path, number: 1, of: 2, next: terms[2], carries: '' }]);
  expect(steps.get('c')?.[0]?.next).toBeUndefined();
  expect(steps.get('b')).toBeUndefined();
});

test('entries are read once, however many pages ask', () => {
  let read = 0;
  const counted = terms.map((term) =>
    Object.defineProperty({ ...term }, 'prerequisites', {
      get: () => (read++, term.prerequisites),
    }),
  );
  const found = leadsTo(counted);
  for (const { slug } of counted) found.get(slug);
  expect(read).toBe(terms.length);
});

describe('the paths of the glossary', () => {
  const content = written();
  const paramsOf = ({ widget = '' }) => (widgets[widget]?.params ?? {}) as Params;
  const steps = [...stepsOf(content.paths, content.terms, paramsOf).values()].flat();

  test.each(content.paths.map((path) => [path.id, path] as const))(
    '%s has use for every setting it carries, and a place to take it up',
    (id, { carries }) => {
      const links = steps.filter((step) => step.path.id === id).map((step) => step.carries);
      for (const name of carries) {
        expect(links.join(' '), name).toMatch(new RegExp(`\\b(?:on_)?${name}:${name}:`));
      }
    },
  );

  test('a first hour is about an hour', () => {
    const bySlug = new Map(content.terms.map((term) => [term.slug, term]));
    const slugs = content.paths.find(({ id }) => id === 'first-hour')?.terms ?? [];
    const took = minutes(slugs.flatMap((slug) => bySlug.get(slug) ?? []));
    expect(took).toBeGreaterThanOrEqual(45);
    expect(took).toBeLessThanOrEqual(75);
  });
});

test('minutes count words, not tags, and what is tried', () => {
  const body = `<Value of="a b c" at={{ x: 1 }} /> ${'word '.repeat(1000)}`;
  expect(minutes([{ body, widget: undefined }])).toBe(5);
  expect(minutes([{ body, widget: 'w' }])).toBe(15);
});
