import { expect, test } from 'vitest';
import { relationsOf, relationsTitle } from '../../src/build/relations.ts';
import { written } from '../written.ts';
import { entry, relation } from './glossary.ts';

const terms = [
  entry('a', { relations: [relation('mitigates', 'b'), relation('causes', 'c')] }),
  entry('b', { relations: [relation('part-of', 'c')] }),
  entry('c', { relations: [relation('measures', 'b')] }),
];

test('a term tells its relations in the direction they are stated', () => {
  expect(relationsOf('a', terms)).toEqual([
    {
      heading: 'Causes',
      type: 'causes',
      forward: true,
      told: [{ slug: 'c', because: 'of a reason' }],
    },
    {
      heading: 'Mitigates',
      type: 'mitigates',
      forward: true,
      told: [{ slug: 'b', because: 'of a reason' }],
    },
  ]);
});

test('the other end tells the inverse', () => {
  expect(relationsOf('c', terms).map(({ heading }) => heading)).toEqual([
    'Caused by',
    'Measures',
    'Has part',
  ]);
});

test('every relation of the glossary is told twice, once from each end', () => {
  const all = written().terms;
  const stated = all.flatMap(({ relations }) => relations).length;
  const told = all.flatMap(({ slug }) => relationsOf(slug, all).flatMap((group) => group.told));
  expect(told).toHaveLength(2 * stated);
});

test('all entries are read once, however many pages ask', () => {
  let read = 0;
  const counted = terms.map((term) =>
    Object.defineProperty({ ...term }, 'relations', { get: () => (read++, term.relations) }),
  );
  for (const { slug } of [...counted, ...counted]) relationsOf(slug, counted);
  expect(read).toBe(terms.length);
});

test('the title over them says the two things that matter most', () => {
  expect(relationsTitle(relationsOf('a', terms))).toBe('What it sets off, and what it holds back');
  expect(relationsTitle(relationsOf('b', terms))).toBe(
    'What holds it back, and what it belongs to',
  );
});
