import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Content } from '../src/build/rule.ts';
import { category, event, path, source, term } from '../src/build/schema.ts';

const folder = fileURLToPath(new URL('../src/content/', import.meta.url));

/** The glossary as it lies in src/content, read without a build and through the same schemas. */
export function written(): Content {
  const yaml = (name: string) =>
    Object.entries(parse(readFileSync(`${folder}${name}.yaml`, 'utf8')) as Record<string, unknown>);
  const terms = readdirSync(`${folder}terms`)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const [, front = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`${folder}terms/${name}`, 'utf8')) ??
        [];
      return { ...term.parse(parse(front)), slug: name.slice(0, -'.mdx'.length), body };
    });
  return {
    terms,
    sources: yaml('sources').map(([id, data]) => ({ ...source.parse(data), id })),
    events: yaml('events').map(([id, data]) => ({ ...event.parse(data), id })),
    categories: yaml('categories').map(([id, data]) => ({ ...category.parse(data), id })),
    paths: yaml('paths').map(([id, data]) => ({ ...path.parse(data), id })),
  };
}
