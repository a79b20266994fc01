import { describe, expect, test } from 'vitest';
import { problems } from '../../src/build/content.ts';
import type { Content } from '../../src/build/rule.ts';
import { entry, glossary, relation } from './glossary.ts';

const at = 'src/content/terms/a.mdx';

describe('a relation that contradicts another is told in a sentence:', () => {
  test.each<[string, Content, string]>([
    [
      'a relation to itself',
      glossary([entry('a', { relations: [relation('causes', 'a')] })]),
      `${at} states that it causes itself. Remove the relation.`,
    ],
    [
      'a relation stated twice',
      glossary([
        entry('a', { relations: [relation('causes', 'b'), relation('causes', 'b')] }),
        entry('b'),
      ]),
      `${at} states twice that it causes “b”. Remove one.`,
    ],
    [
      'two relations between one pair',
      glossary([
        entry('a', { relations: [relation('causes', 'b'), relation('mitigates', 'b')] }),
        entry('b'),
      ]),
      `${at} states that it causes and mitigates “b”. Keep the truer relation.`,
    ],
    [
      'a relation stated from both ends',
      glossary([
        entry('a', { relations: [relation('causes', 'b')] }),
        entry('b', { relations: [relation('mitigates', 'a')] }),
      ]),
      `src/content/terms/b.mdx and ${at} each state a relation to the other (mitigates, causes). ` +
        'State it once, in its natural direction: the inverse is derived.',
    ],
    [
      'prerequisites in a circle',
      glossary([
        entry('a', { prerequisites: ['b'] }),
        entry('b', { prerequisites: ['c'] }),
        entry('c', { prerequisites: ['a'] }),
      ]),
      'src/content/terms/c.mdx closes a circle of prerequisites: a → b → c → a. ' +
        'Remove one of these steps, so that a reader can begin somewhere.',
    ],
  ])('%s', (_, content, sentence) => {
    expect(problems(content)).toEqual([sentence]);
  });
});
