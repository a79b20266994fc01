import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { attributesOf } from './components.ts';
import type { Content } from './rule.ts';
import { category, event, path, source, term } from './schema.ts';
import { bodyOf, sheet, type Keys } from './sheet.ts';

/**
 * The glossary as it lies in a project’s src/content, read without a build, through the same
 * schemas; and what cannot be read of it, each fault a sentence with its file and line.
 *
 * @param root the project’s folder
 */
export function written(root: string): { content: Content; unread: string[] } {
  const unread: string[] = [];
  const raw = rawBelow(root);
  const named = (folder: string, ending: string) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length))
      .sort();

  /** One entry, where it keeps its schema. */
  function entry<Entry>(
    schema: z.ZodType<Entry>,
    data: unknown,
    where: (keys: Keys) => string,
  ): Entry[] {
    const read = schema.safeParse(data);
    if (read.success) return [read.data];
    for (const { message, path: keys, ...issue } of read.error.issues) {
      const way = [...keys.map((key) => (typeof key === 'symbol' ? '' : key))];
      const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      unread.push(`${where([...way, ...key])}: ${message}`);
    }
    return [];
  }

  function entries<Entry>(name: string, schema: z.ZodType<Entry>): (Entry & { id: string })[] {
    const file = `src/content/${name}.yaml`;
    const { data, fault, lineOf } = sheet(raw(file) ?? '');
    if (fault) unread.push(`${file}:${fault.line}: ${fault.sentence}`);
    return Object.entries((data ?? {}) as Record<string, unknown>).flatMap(([id, value]) =>
      entry(schema, value, (keys) => `${file}:${lineOf([id, ...keys])}`).map((one) => ({
        ...one,
        id,
      })),
    );
  }

  const terms = named('src/content/terms', '.mdx').flatMap((slug) => {
    const file = `src/content/terms/${slug}.mdx`;
    const text = raw(file) ?? '';
    const { data, fault, lineOf } = sheet(text);
    const begin = bodyOf(text);
    if (begin === undefined)
      unread.push(`${file}:1: Put the keys of the entry at its top, between two lines of ---.`);
    else if (fault) unread.push(`${file}:${fault.line}: ${fault.sentence}`);
    else
      return entry(term, data, (keys) => `${file}:${lineOf(keys)}`).map((one) => ({
        ...one,
        slug,
        body: text.slice(begin),
      }));
    return [];
  });
  const content = {
    terms,
    sources: entries('sources', source),
    events: entries('events', event),
    categories: entries('categories', category),
    paths: entries('paths', path),
    components: new Map(
      named('src/components/prose', '.astro').map((name) => [
        name,
        attributesOf(raw(`src/components/prose/${name}.astro`) ?? ''),
      ]),
    ),
    raw,
  };
  return { content, unread };
}

/** The texts of a project’s files, by their paths from its root. */
export const rawBelow =
  (root: string): NonNullable<Content['raw']> =>
  (name) =>
    existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : undefined;
