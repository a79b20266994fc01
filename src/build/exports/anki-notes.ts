import type { Question } from '../questions.ts';
import { escaped } from '../reference.ts';
import type { Content } from '../rule.ts';
import { latest } from '../dates.ts';
import { levels, type Term } from '../schema.ts';
import { site } from '../site.ts';
import { addressesOf } from './addresses.ts';
import type { NoteType } from './anki-schema.ts';
import { dataPage } from './formats.ts';

/** What one card is made from. */
export interface Note {
  readonly type: keyof typeof noteTypes;
  /** Never changes while the card means the same. */
  readonly name: string;
  /** HTML, in the order of its type’s fields. */
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  /** The day it last changed, YYYY-MM-DD. */
  readonly changed: string;
}

export const DECK = 1_795_564_800_001;

const page = '<p><small><a href="{{Page}}">{{Term}}, with its model</a></small></p>';

export const noteTypes = {
  term: {
    id: 1_795_564_800_002,
    name: 'Unwind: term',
    fields: ['Term', 'Definition', 'In short', 'Also called', 'Page'],
    front: '<h1>{{Term}}</h1>',
    back: `{{FrontSide}}<hr id="answer"><p>{{Definition}}</p><p>In short: {{In short}}.</p>{{#Also called}}<p><small>Also called {{Also called}}</small></p>{{/Also called}}${page}`,
  },
  question: {
    id: 1_795_564_800_003,
    name: 'Unwind: question',
    fields: ['Question', 'Options', 'Answer', 'Others', 'Term', 'Page'],
    front: '<h1>{{Question}}</h1>{{Options}}',
    back: `{{FrontSide}}<hr id="answer">{{Answer}}<small>{{Others}}</small>${page}`,
  },
} as const satisfies Record<string, NoteType>;

/**
 * A card for every term and one for every question of its page, what a beginner can learn first.
 *
 * @param asked the questions of each term, by its slug
 * @param home the address of the site, with a slash at the end
 */
export function notesOf(
  { terms }: Content,
  asked: ReadonlyMap<string, readonly Question[]>,
  home: string,
): Note[] {
  const level = (term: Term): number => levels.indexOf(term.level);
  return [...terms]
    .sort((a, b) => level(a) - level(b))
    .flatMap((term) => {
      const { page } = addressesOf(term.slug, home);
      const shared = {
        tags: [term.category, term.level],
        changed: latest(term.revisions.map(({ date }) => date)),
      };
      const { title, definition, meaning, aliases } = term;
      return [
        {
          type: 'term' as const,
          name: term.slug,
          fields: [title, definition, meaning, aliases.join(', '), page].map(escaped),
          ...shared,
        },
        ...(asked.get(term.slug) ?? []).map((question, place) => ({
          type: 'question' as const,
          name: `${term.slug}/${place + 1}`,
          fields: [...sides(question), escaped(title), escaped(page)],
          ...shared,
        })),
      ];
    });
}

/** The question, its options, the right one with its reason, and why not the others. */
function sides({ text, options }: Question): string[] {
  const told = (right: boolean): string =>
    options
      .filter((option) => option.right === right)
      .map((option) => `<p><b>${escaped(option.text)}</b><br>${escaped(option.why)}</p>`)
      .join('');
  const list = options.map((option) => `<li>${escaped(option.text)}</li>`).join('');
  return [escaped(text), `<ol>${list}</ol>`, told(true), told(false)];
}

/** What Anki says over the deck. */
export const described = (home: string): string =>
  `${escaped(site.description)} <a href="${escaped(home + dataPage)}">Other formats, and newer decks</a>. ${escaped(site.licence.name)}.`;
