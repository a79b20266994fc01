import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { anki } from '../../../src/build/exports/anki.ts';
import { notesOf, noteTypes } from '../../../src/build/exports/anki-notes.ts';
import type { Question } from '../../../src/build/questions.ts';
import { written } from '../../written.ts';
import { entry, glossary } from '../glossary.ts';

const home = 'https://unwind.example/';
const folder = mkdtempSync(join(tmpdir(), 'unwind-test-anki-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The database of a package, opened as its importer does. */
function opened(deck: Uint8Array): DatabaseSync {
  const { 'collection.anki2': collection, media } = unzipSync(deck);
  expect(media && strFromU8(media)).toBe('{}');
  const file = join(folder, `${Math.random()}.anki2`);
  writeFileSync(file, collection ?? '');
  return new DatabaseSync(file, { readOnly: true });
}
const rows = (database: DatabaseSync, question: string): Record<string, unknown>[] =>
  database.prepare(question).all();

const question: Question = {
  text: 'Is 1 < 2?',
  options: [
    { text: 'Yes', why: 'It is <less>.', right: true },
    { text: 'No', why: 'Count again.', right: false },
  ],
};
const content = written();
const asked = new Map(content.terms.map(({ slug }) => [slug, [question, question]]));
const made = (): Uint8Array => anki(notesOf(content, asked, home), 'Unwind', 'Terms.');
const deck = opened(made());

describe('the deck', () => {
  test('is a sound database of the version that every Anki imports', () => {
    expect(rows(deck, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(rows(deck, 'select ver from col')).toEqual([{ ver: 11 }]);
  });

  test('has a note and a card for every term and every question', () => {
    const [notes] = rows(deck, 'select count(*) as count from notes');
    expect(notes?.count).toBe(content.terms.length * 3);
    const cards = rows(
      deck,
      'select count(*) as count, count(distinct due) as places from cards join notes on nid = notes.id',
    );
    expect(cards).toEqual([{ count: notes?.count, places: notes?.count }]);
  });

  test('asks for each term by its name and answers with its definition and its page', () => {
    const found = rows(deck, `select flds from notes where mid = ${noteTypes.term.id}`).map(
      ({ flds }) => String(flds).split('\u001f'),
    );
    for (const { slug, title, definition } of content.terms) {
      const [, answer, , , page] = found.find(([name]) => name === title) ?? [];
      expect({ answer, page }, slug).toEqual({
        answer: definition,
        page: `${home}definition/${slug}/`,
      });
    }
  });

  test('gives the right answer of a question apart from the others, as text and not as HTML', () => {
    const [first] = rows(deck, `select flds from notes where mid = ${noteTypes.question.id}`);
    expect(String(first?.flds).split('\u001f').slice(0, 4)).toEqual([
      'Is 1 &lt; 2?',
      '<ol><li>Yes</li><li>No</li></ol>',
      '<p><b>Yes</b><br>It is &lt;less&gt;.</p>',
      '<p><b>No</b><br>Count again.</p>',
    ]);
  });

  test('names in its models every field that its notes have and its cards show', () => {
    const [{ models = '{}' } = {}] = rows(deck, 'select models from col') as { models?: string }[];
    for (const [id, model] of Object.entries(JSON.parse(models) as Record<string, Model>)) {
      const names = model.flds.map(({ name }) => name);
      const shown = model.tmpls.flatMap(({ qfmt, afmt }) => [
        ...`${qfmt}${afmt}`.matchAll(/\{\{[#/]?([^}]+)\}\}/g),
      ]);
      for (const [, name] of shown) expect([...names, 'FrontSide']).toContain(name);
      for (const { flds } of rows(deck, `select flds from notes where mid = ${id}`)) {
        expect(String(flds).split('\u001f')).toHaveLength(names.length);
      }
    }
  });

  test('lets a beginner begin with the basic terms', () => {
    const tags = rows(deck, 'select tags from cards join notes on nid = notes.id order by due').map(
      ({ tags }) => String(tags).trim().split(' ').at(-1),
    );
    expect(tags).toEqual(
      ['basic', 'intermediate', 'advanced'].flatMap((level) => tags.filter((tag) => tag === level)),
    );
  });
});

interface Model {
  readonly flds: readonly { readonly name: string }[];
  readonly tmpls: readonly { readonly qfmt: string; readonly afmt: string }[];
}

test('the same entries make the same bytes', () => {
  expect(Buffer.compare(made(), made())).toBe(0);
});

test('a card keeps what Anki knows it by when its text, its neighbours and the site’s address change', () => {
  const named = (terms: Parameters<typeof glossary>[0], at: string) =>
    rows(
      opened(anki(notesOf(glossary(terms), new Map(), at), 'Unwind', '')),
      "select guid, id, mod from notes where flds like '%/definition/b/%'",
    )[0];
  const before = named([entry('b')], home);
  const after = named(
    [
      entry('a'),
      entry('b', {
        definition: 'Another.',
        revisions: [{ date: '2027-01-01', change: 'Another definition.' }],
      }),
    ],
    'https://other.example/',
  );
  expect({ ...after, mod: 0 }).toEqual({ ...before, mod: 0 });
  expect(Number(after?.mod)).toBeGreaterThan(Number(before?.mod));
});
