import { corrections } from './correct.ts';
import { believable, distance } from './distance.ts';
import { entries, type Entry } from './entries.ts';
import { halves, halvesNear, lookups } from './keys.ts';
import { find } from './match.ts';
import { longest } from './prefixes.ts';
import { parse, type Query } from './query.ts';
import type { Shard } from './shards.ts';
import { answers } from './words.ts';

/** Gives one file of the instant tier by its name; '' is the directory. */
export type Read = (name: string) => Promise<Shard>;

// As many as an answer names; each may be a file.
const GUESSES = 3;

/**
 * The terms that may answer a query, in the glossary's order, from as few files as can tell: those
 * its letters lead to, and only if they find nothing those of names spelt nearly so.
 *
 * @param wanted whether the answer still is; if not, no further file is asked for
 */
export async function gathered(
  query: Query,
  read: Read,
  wanted: () => boolean = () => true,
): Promise<Entry[]> {
  const found = new Map<number, Entry>();
  const inOrder = () => [...found].toSorted(([a], [b]) => a - b).map(([, entry]) => entry);
  const take = async (keys: readonly string[]) => {
    for (const shard of await filesAt(keys, read)) {
      for (const [place, entry] of entriesOf(shard)) found.set(place, entry);
    }
  };
  if (query.words.length === 0) return entriesOf(await read('')).map(([, entry]) => entry);
  for (const keys of lookups(query)) {
    await take(keys);
    if (!wanted() || find(query, inOrder()).length > 0) return inOrder();
  }
  // A slip is looked for in the whole name first, and only then in words that nothing has.
  const names = await namesNear(query.joined, read);
  if (!wanted()) return inOrder();
  if (names.length > 0) {
    await take(names.map(begin));
    return inOrder();
  }
  const unknown = query.words.filter((word) => !knows(inOrder(), word));
  await take((await namesNear(unknown, read)).map(begin));
  if (wanted()) {
    const meant = corrections(query, inOrder()).slice(0, GUESSES);
    await take(meant.flatMap((text) => lookups(parse(text))[0] ?? []));
  }
  return inOrder();
}

const begin = (name: string): string => `w${name}`;

const knows = (terms: readonly Entry[], asked: string): boolean =>
  terms.some(({ words }) => words.some((word) => answers(word, asked)));

/** Names and words that one of the texts, run together, may be a slip of; the nearest first. */
export async function namesNear(texts: readonly string[], read: Read): Promise<string[]> {
  const near = texts.map(async (typed) => {
    const shared = new Set(halvesNear(typed));
    const shards = await filesAt([...shared], read);
    return (
      [...new Set(shards.flatMap(({ names = [] }) => names))]
        // A quick way out of most comparisons, at every letter typed.
        .filter((name) => halves(name).some((half) => shared.has(half)))
        .map((name) => ({ name, slips: distance(typed, name) }))
        .filter(({ slips }) => slips <= believable(typed.length))
        .toSorted((a, b) => a.slips - b.slips)
        .slice(0, GUESSES)
        .map(({ name }) => name)
    );
  });
  return [...new Set((await Promise.all(near)).flat())];
}

/** The files that the letters of some keys lead to, each once. */
async function filesAt(keys: readonly string[], read: Read): Promise<Shard[]> {
  return [...new Set(await Promise.all(keys.map((key) => fileAt(key, read))))];
}

async function fileAt(key: string, read: Read, name = ''): Promise<Shard> {
  const shard = await read(name);
  // A file names only what is longer than itself, so this ends.
  const next = longest(shard.deeper ?? [], key);
  return next === undefined ? shard : fileAt(key, read, next);
}

const parsed = new WeakMap<Shard, (readonly [number, Entry])[]>();

function entriesOf(shard: Shard): readonly (readonly [number, Entry])[] {
  const { terms = [] } = shard;
  const made =
    parsed.get(shard) ??
    entries(terms.map(([, term]) => term)).map((entry, i) => [terms[i]?.[0] ?? 0, entry] as const);
  parsed.set(shard, made);
  return made;
}
