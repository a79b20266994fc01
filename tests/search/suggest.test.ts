import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suggestPath } from '../../src/components/search/suggest.ts';

test('a missing term is asked for in an issue of the repository, filled in, or by letter', () => {
  const repository = 'https://git.example/unwind';
  const issue = new URL(suggestPath('basis trade', { repository, host: 'unwind.example' }));
  expect(issue.origin + issue.pathname).toBe('https://git.example/unwind/issues/new');
  expect(issue.searchParams.get('title')).toBe('Term wanted: basis trade');
  const letter = new URL(suggestPath('basis trade', { host: 'unwind.example' }));
  expect(letter.protocol + letter.pathname).toBe('mailto:corrections@unwind.example');
  expect(letter.searchParams.get('subject')).toBe('Term wanted: basis trade');
});

test('whatever was typed stays within the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      const address = new URL(suggestPath(text, { host: 'unwind.example' }));
      expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(address.searchParams.get('subject')).toBe(`Term wanted: ${text}`);
    }),
  );
});
