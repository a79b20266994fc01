import { anchor } from './anchor.ts';
import { latest } from './dates.ts';
import { cycles, relations } from './graph.ts';
import { tags } from './mentions.ts';
import { citations, references } from './references.ts';
import { duplicates, eventSources, file, type Content, type Rule } from './rule.ts';

/**
 * What is wrong between the entries of the glossary: one sentence each, saying what, where, and how
 * to put it right. What is wrong within a single entry is said by schema.ts.
 */
export function problems(content: Content): string[] {
  return rules.flatMap((rule) => rule(content));
}

/**
 * What an author should look at, though the pages are right: works nobody cites and dates that lie
 * ahead. These never stop a build, which must not depend on the clock of the machine it runs on.
 *
 * @param today the present day, YYYY-MM-DD
 */
export function warnings({ terms, sources, events, widgets }: Content, today: string): string[] {
  const used = new Set([
    ...terms.flatMap((term) => term.sources),
    ...events.flatMap(eventSources),
    ...[...(widgets?.values() ?? [])].flat(),
  ]);
  return [
    ...sources
      .filter(({ id }) => !used.has(id))
      .map(
        ({ id }) =>
          `src/content/sources.yaml holds “${id}”, which no entry cites. Cite or remove it.`,
      ),
    ...terms.flatMap((term) =>
      [term.reviewed, ...term.revisions.map(({ date }) => date)]
        .filter((date) => date > today)
        .map((date) => `${file(term)} bears the date ${date}, which has not come yet. Correct it.`),
    ),
  ];
}

const words = (text: string) => text.split(/\s+/).length;

const wording: Rule = ({ terms }) =>
  terms.flatMap((term) => [
    ...(words(term.definition) > 25
      ? [
          `${file(term)} defines itself in ${words(term.definition)} words. Cut the definition to 25.`,
        ]
      : []),
    ...(words(term.meaning) < 3 || words(term.meaning) > 12
      ? [`${file(term)} gives its meaning in ${words(term.meaning)} words. Use 3 to 12.`]
      : []),
  ]);

const names: Rule = ({ terms }) => {
  const owners = new Map<string, string>();
  return terms.flatMap((term) =>
    [
      ...new Set(
        [term.title, ...term.aliases, ...term.misspellings].map((name) => name.toLowerCase()),
      ),
    ].flatMap((name) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? file(term));
      return owner
        ? [`${file(term)} and ${owner} both go by “${name}”. Leave it to the one a reader means.`]
        : [];
    }),
  );
};

const reviews: Rule = ({ terms }) =>
  terms.flatMap((term) => {
    const last = latest(term.revisions.map(({ date }) => date));
    return term.reviewed < last
      ? [
          `${file(term)} was changed on ${last} but last reviewed on ${term.reviewed}. Review it again.`,
        ]
      : [];
  });

const sections: Rule = ({ terms }) =>
  terms.flatMap((term) =>
    duplicates(
      tags(term.body)
        .filter(({ name }) => name === 'Section')
        .map(({ attributes }) => attributes.id ?? anchor(attributes.label ?? '')),
    ).map(
      (id) => `${file(term)} has two sections at #${id}. Give one of them an \`id\` of its own.`,
    ),
  );

const rules: readonly Rule[] = [
  references,
  relations,
  wording,
  names,
  cycles,
  citations,
  reviews,
  sections,
];
