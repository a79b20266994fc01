import { anchor } from './anchor.ts';
import { latest } from './dates.ts';
import { unwritten } from './draft.ts';
import { at, file, inText, repeated, uses, type Rule } from './rule.ts';

// What must hold within a term, and between terms by their names.

const words = (text: string) => text.split(/\s+/).length;

export const wording: Rule = (content) =>
  content.terms.flatMap((term) => {
    const [definition, meaning] = [words(term.definition), words(term.meaning)];
    const where = (key: string) => at(content, file(term), key);
    return [
      ...(definition > 25
        ? [
            `${where('definition')} defines itself in ${definition} words. Cut the definition to 25.`,
          ]
        : []),
      ...(term.definition.length > 200
        ? [
            `${where('definition')} defines itself in ${term.definition.length} letters. Cut the definition to 200.`,
          ]
        : []),
      ...(meaning < 3 || meaning > 12
        ? [`${where('meaning')} gives its meaning in ${meaning} words. Use 3 to 12.`]
        : []),
    ];
  });

export const names: Rule = (content) => {
  const owners = new Map<string, string>();
  return content.terms.flatMap((term) => {
    const own = new Map<string, readonly (string | number)[]>();
    const name = (text: string, ...keys: readonly (string | number)[]) => {
      if (!own.has(text.toLowerCase())) own.set(text.toLowerCase(), keys);
    };
    name(term.title, 'title');
    term.aliases.forEach((text, place) => name(text, 'aliases', place));
    term.misspellings.forEach((text, place) => name(text, 'misspellings', place));
    return [...own].flatMap(([text, keys]) => {
      const owner = owners.get(text);
      owners.set(text, owner ?? file(term));
      return owner
        ? [
            `${at(content, file(term), ...keys)} and ${owner} both go by “${text}”. Leave it to the one a reader means.`,
          ]
        : [];
    });
  });
};

export const reviews: Rule = (content) =>
  content.terms.flatMap((term) => {
    const last = latest(term.revisions.map(({ date }) => date));
    return term.reviewed < last
      ? [
          `${at(content, file(term), 'reviewed')} was changed on ${last} but last reviewed on ${term.reviewed}. Review it again.`,
        ]
      : [];
  });

export const sections: Rule = (content) =>
  content.terms.flatMap((term) => {
    const found = uses(content, term, 'Section').map(({ attributes, where }) => ({
      id: attributes.id ?? anchor(attributes.label ?? ''),
      where,
    }));
    return repeated(found.map(({ id }) => id)).flatMap((place) => {
      const { id = '', where } = found[place] ?? {};
      return [`${where?.() ?? ''} has a second section at #${id}. Give it an \`id\` of its own.`];
    });
  });

/** What `npm run new` wrote is there to be replaced: only a draft may still say it. */
export const unfinished: Rule = (content) =>
  content.terms
    .filter(({ draft }) => !draft)
    .flatMap((term) =>
      unwritten(term).map(([what, line]) => {
        const where = line ? inText(content, term, line) : at(content, file(term), what);
        return (
          `${where} still has the ${what} that \`npm run new\` wrote. ` +
          'Write it, or mark the entry `draft: true`.'
        );
      }),
    );
