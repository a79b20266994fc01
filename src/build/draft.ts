import { stringify } from 'yaml';
import type { Names } from './names.ts';
import type { Term } from './schema.ts';

// The page that a new term begins with, on the simplest of models, a share.

// What an author replaces; entries.ts sees to it that nobody forgets.
const definition = 'How large a part is, measured against the whole that it belongs to.';
const meaning = 'a part measured against its whole';
const finding = 'A share grows with its part and shrinks with its whole';

/** What of a term is still as it was laid out; of its text, the line. */
export function unwritten({ body, ...entry }: Term): (readonly [what: string, line?: number])[] {
  const place = body.indexOf(finding);
  return [
    ...(entry.definition === definition ? [['definition'] as const] : []),
    ...(entry.meaning === meaning ? [['meaning'] as const] : []),
    ...(place < 0 ? [] : [['text', body.slice(0, place).split('\n').length] as const]),
  ];
}

/**
 * The page of a term nobody has written yet.
 *
 * @param today YYYY-MM-DD
 * @param shown the widget on it
 */
export const draft = ({ slug, title }: Names, today: string, shown: string): string => `---
title: ${stringify(title).trim()}
section: definition
category: Leverage and liquidation
level: basic
aliases: []
definition: ${definition}
meaning: ${meaning}
# Stated once, where it begins, in the natural direction:
# relations:
#   - { type: part-of, to: leverage-and-deleveraging-risks, because: of a reason in one clause }
widget: ${shown}
draft: true
reviewed: ${today}
revisions:
  - { date: ${today}, change: First version. }
---

<Section label="How it works" title="${finding}">

${
  shown === slug
    ? `A part of 50 is <Value of="${slug}" show="share" at={{ part: 50, whole: 100 }} /> of a whole of 100. In a whole twice as large, the same part is <Value of="${slug}" show="share" at={{ part: 50, whole: 200 }} />.`
    : 'Say here what a reader sees, before the model below lets them try it.'
}

</Section>

<Section label="Try it" title="Move one of them and leave the others">

<Widget id="${shown}" />

</Section>
`;
