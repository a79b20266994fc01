// Text by the rules of a text, not of sense: sentences of recurring words, among them rarer ones.
import type { Random } from '../../../src/engine/index.ts';
import { coined, common, doing, field, pick, zipf } from './words.ts';

interface Told {
  readonly linked: readonly { readonly slug: string; readonly text: string }[];
  readonly sources: readonly string[];
  readonly widget: string | undefined;
}

export interface Prose {
  /** A sentence of fewer than 25 words. */
  readonly definition: () => string;
  /** Three words or more, fewer than 12. */
  readonly meaning: () => string;
  readonly clause: () => string;
  /** Four sections, some 450 words, as MDX. */
  readonly body: (told: Told) => string;
}

/** Writes in as many words as a glossary of this size has. */
export function makeProse(count: number, random: Random): Prose {
  const rare = coined(count);
  const noun = () =>
    random.uniform() < 0.2 ? (rare[zipf(random, rare.length)] ?? '') : pick(random, field);
  const phrase = () => `${pick(random, common)} ${noun()}`;
  const clause = () => `the ${noun()} ${pick(random, doing)} ${phrase()} ${phrase()}`;
  const sentence = () => `${capital(clause())}, ${phrase()} ${phrase()} ${clause()}.`;
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');

  const section = (label: string, { linked, sources }: Told, place: number) => {
    const links = linked
      .filter((_, i) => i % 4 === place)
      .map(({ slug, text }) => ` ${capital(phrase())} <Term slug="${slug}">${text}</Term>.`);
    const source = sources[place];
    const cite = source === undefined ? '' : `<Cite id="${source}" />`;
    return [
      `<Section label="${label}" title="${capital(clause())}">`,
      `${paragraph()}${cite}${links.join('')}`,
      paragraph(),
      '</Section>',
    ].join('\n\n');
  };

  return {
    definition: () => `${capital(phrase())} ${clause()}, ${phrase()} ${clause()}.`,
    meaning: () => clause(),
    clause,
    body: (told) =>
      [
        ...(told.widget === undefined ? [] : [`<Widget id="${told.widget}" />`]),
        ...['How it works', 'Example', 'Limits', 'History'].map((label, i) =>
          section(label, told, i),
        ),
      ].join('\n\n'),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
