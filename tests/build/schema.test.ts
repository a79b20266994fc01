import { describe, expect, test } from 'vitest';
import { source as sourceSchema, term as termSchema } from '../../src/build/schema.ts';
import { front, work } from './glossary.ts';

describe('an entry that cannot be read says what it lacks:', () => {
  const sentences = (data: object) =>
    termSchema.safeParse(data).error?.issues.map(({ message }) => message) ?? [];

  test.each<[string, object, string]>([
    ['no title', { ...front, title: undefined }, 'Add `title`: it is missing.'],
    ['no review', { ...front, reviewed: undefined }, 'Give `reviewed` as a date, YYYY-MM-DD.'],
    [
      'a day that is none',
      { ...front, reviewed: '2026-13-45' },
      'Give `reviewed` as a date of the calendar, YYYY-MM-DD.',
    ],
    [
      'no revision',
      { ...front, revisions: [] },
      'Say in `revisions` when the entry was first written.',
    ],
    [
      'an unknown level',
      { ...front, level: 'hard' },
      'Write `level` as one of basic, intermediate, advanced.',
    ],
    [
      'an unknown relation',
      { ...front, relations: [{ type: 'likes', to: 'b', because: 'so' }] },
      'Write a relation’s `type` as one of causes, amplifies, mitigates, part-of, measures.',
    ],
    [
      'another section',
      { ...front, section: 'guide' },
      'Write `section: definition`: it is the first part of the page’s address.',
    ],
    [
      'a slug with spaces',
      { ...front, prerequisites: ['Big Fall'] },
      'Write `prerequisites` in lower-case letters, digits and hyphens; “Big Fall” is not.',
    ],
    [
      'a key it does not know',
      { ...front, tags: [] },
      'Remove or rename tags: no such key is read here.',
    ],
  ])('%s', (_, data, sentence) => {
    expect(sentences(data)).toEqual([sentence]);
  });

  test('an address that is not of the web', () => {
    const issues = sourceSchema.safeParse({ ...work, id: undefined, url: 'notes/x.pdf' });
    expect(issues.error?.issues.map(({ message }) => message)).toContain(
      'Give `url` as a full address that begins with https://.',
    );
  });
});
