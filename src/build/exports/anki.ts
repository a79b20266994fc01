import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import { anchor } from '../anchor.ts';
import { deck, model, options, settings, tables } from './anki-schema.ts';
import { DECK, noteTypes, type Note } from './anki-notes.ts';

/**
 * Notes as a package that Anki imports: a zip around its database. The same notes make the same bytes,
 * and a note keeps its name, so that a newer deck updates the cards of an older one in place.
 *
 * @param description of the deck, in HTML
 */
export function anki(
  notes: readonly Note[],
  name: string,
  description: string,
): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), 'unwind-anki-'));
  try {
    const file = join(folder, 'collection.anki2');
    writeCollection(new DatabaseSync(file), notes, name, description);
    const entries = { 'collection.anki2': readFileSync(file), media: strToU8('{}') };
    // A zip has a clock but no zone: this is the first moment it can tell, wherever it is built.
    return Uint8Array.from(zipSync(entries, { mtime: new Date(1980, 0, 1) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeCollection(
  database: DatabaseSync,
  notes: readonly Note[],
  name: string,
  description: string,
): void {
  const changed = Math.max(0, ...notes.map((note) => seconds(note.changed)));
  const byId = (entries: readonly { id: number }[]): string =>
    JSON.stringify(Object.fromEntries(entries.map((entry) => [entry.id, entry])));
  database.exec(`begin; ${tables}`);
  database
    .prepare('insert into col values (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      changed,
      changed * 1000,
      changed * 1000,
      JSON.stringify(settings(noteTypes.term.id, notes.length + 1)),
      byId(Object.values(noteTypes).map((type) => model(type, DECK, changed))),
      byId([deck(1, 'Default', '', 0), deck(DECK, name, description, changed)]),
      byId([options]),
      '{}',
    );
  const insertNote = database.prepare(
    "insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')",
  );
  const insertCard = database.prepare(
    "insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')",
  );
  notes.forEach((note, place) => {
    const { guid, id } = named(note.name);
    const [first = ''] = note.fields;
    const time = seconds(note.changed);
    const tags = ` ${note.tags.map(anchor).join(' ')} `;
    const type = noteTypes[note.type].id;
    insertNote.run(id, guid, type, time, tags, note.fields.join('\u001f'), first, sum(first));
    insertCard.run(id, id, DECK, time, place + 1);
  });
  database.exec('commit');
  database.close();
}

const seconds = (day: string): number => Date.parse(day) / 1000;

/** What Anki knows a note by, and a number below today’s that is its own. */
function named(name: string): { guid: string; id: number } {
  const digest = createHash('sha256').update(`unwind/${name}`).digest();
  return {
    guid: digest.toString('base64url').slice(0, 10),
    id: 1_200_000_000_000 + (digest.readUIntBE(8, 5) % 2 ** 38),
  };
}

/** Of the first field, to find doubles by. */
const sum = (field: string): number =>
  parseInt(createHash('sha1').update(field).digest('hex').slice(0, 8), 16);
