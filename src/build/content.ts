import { checks, components, formulas } from './components.ts';
import { names, reviews, sections, unfinished, wording } from './entries.ts';
import { cycles, relations } from './graph.ts';
import { addresses, references } from './references.ts';
import { at, eventSources, file, inText, type Content, type Rule } from './rule.ts';
import { sourced } from './sourced.ts';
import { textOf } from './text.ts';
import { quantities } from './quantities.ts';

/**
 * What is wrong between the entries of the glossary: one sentence each, saying what, where, and how
 * to put it right. What is wrong within a single entry is said by schema.ts.
 */
export function problems(content: Content): string[] {
  // What cannot be read cites nothing and links nowhere: the rules would only repeat that.
  const unread = texts(content);
  return unread.length > 0 ? unread : rules.flatMap((rule) => rule(content));
}

const texts: Rule = (content) =>
  content.terms.flatMap((term) => {
    const { fault } = textOf(term.body);
    return fault ? [`${inText(content, term, fault.line)}: ${fault.sentence}`] : [];
  });

const rules: readonly Rule[] = [
  references,
  addresses,
  components,
  formulas,
  checks,
  quantities,
  relations,
  wording,
  names,
  cycles,
  sourced,
  reviews,
  sections,
  unfinished,
];

/** An error without a trace: where it was found out is not where it is. */
export function stopped(sentences: readonly string[]): Error {
  const error = new Error(`The content cannot be built from.\n${sentences.join('\n')}`);
  error.stack = '';
  return error;
}

/**
 * What an author should look at, though the pages are right: works nobody cites and dates that lie
 * ahead. These never stop a build, which must not depend on the clock of the machine it runs on.
 *
 * @param today the present day, YYYY-MM-DD
 */
export function warnings(content: Content, today: string): string[] {
  const { terms, sources, events, widgets } = content;
  const used = new Set([
    ...terms.flatMap((term) => term.sources),
    ...events.flatMap(eventSources),
    ...[...(widgets?.values() ?? [])].flatMap(({ scenarios }) =>
      scenarios.map(({ source }) => source),
    ),
  ]);
  return [
    ...sources
      .filter(({ id }) => !used.has(id))
      .map(
        ({ id }) =>
          `${at(content, 'src/content/sources.yaml', id)} holds “${id}”, which no entry cites. Cite or remove it.`,
      ),
    ...terms.flatMap((term) =>
      [
        { date: term.reviewed, keys: ['reviewed'] },
        ...term.revisions.map(({ date }, place) => ({ date, keys: ['revisions', place, 'date'] })),
      ]
        .filter(({ date }) => date > today)
        .map(({ date, keys }) => {
          const where = at(content, file(term), ...keys);
          return `${where} bears the date ${date}, which has not come yet. Correct it.`;
        }),
    ),
    ...terms
      .filter(({ draft }) => draft)
      .map(
        (term) =>
          `${at(content, file(term), 'draft')} is a draft, and its page says so. Take \`draft\` away when it is done.`,
      ),
  ];
}
