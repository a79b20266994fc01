import { describe, expect, test } from 'vitest';
import { problems, warnings } from '../../src/build/content.ts';
import type { Content } from '../../src/build/rule.ts';
import { entry, glossary, relation, widget } from './glossary.ts';

const at = 'src/content/terms/a.mdx';

describe('a fault of one entry is told in a sentence:', () => {
  test.each<[string, Content, string]>([
    [
      'a definition that is too long',
      glossary([entry('a', { definition: 'word '.repeat(26).trim() })]),
      `${at} defines itself in 26 words. Cut the definition to 25.`,
    ],
    [
      'a meaning that is too short',
      glossary([entry('a', { meaning: 'too short' })]),
      `${at} gives its meaning in 2 words. Use 3 to 12.`,
    ],
    [
      'a meaning that is too long',
      glossary([entry('a', { meaning: 'word '.repeat(13).trim() })]),
      `${at} gives its meaning in 13 words. Use 3 to 12.`,
    ],
    [
      'a name claimed twice, in whatever case',
      glossary([entry('a', { aliases: ['ADL'] }), entry('b', { misspellings: ['adl'] })]),
      `src/content/terms/b.mdx and ${at} both go by “adl”. Leave it to the one a reader means.`,
    ],
    [
      'a change that was not reviewed',
      glossary([entry('a', { reviewed: '2026-11-24' })]),
      `${at} was changed on 2026-11-25 but last reviewed on 2026-11-24. Review it again.`,
    ],
    [
      'two sections at one place',
      glossary([
        entry('a', {
          body: '<Section label="Try it" title="One"> </Section> <Section label="Try it" title="Two"> </Section>',
        }),
      ]),
      `${at} has a second section at #try-it. Give it an \`id\` of its own.`,
    ],
  ])('%s', (_, content, sentence) => {
    expect(problems(content)).toEqual([sentence]);
  });
});

test('a glossary without faults has no problems', () => {
  const a = entry('a', {
    relations: [relation('causes', 'b')],
    sources: ['work'],
    body: '<Cite id="work" /> <Term slug="b" />',
  });
  expect(problems(glossary([a, entry('b', { prerequisites: ['a'] })]))).toEqual([]);
});

describe('what an author should look at:', () => {
  test('a work that nobody cites', () => {
    expect(warnings(glossary([entry('a')]), '2026-11-25')).toEqual([
      'src/content/sources.yaml holds “work”, which no entry cites. Cite or remove it.',
    ]);
  });

  test('a work that a widget’s scenario names is cited', () => {
    const content = glossary([entry('a')], { widgets: new Map([['edge', widget('work')]]) });
    expect(warnings(content, '2026-11-25')).toEqual([]);
  });

  test('a date that has not come yet', () => {
    const content = glossary([entry('a', { reviewed: '2026-11-26' })], { sources: [] });
    expect(warnings(content, '2026-11-25')).toEqual([
      'src/content/terms/a.mdx bears the date 2026-11-26, which has not come yet. Correct it.',
    ]);
  });
});
