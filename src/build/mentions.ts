import { textOf } from './text.ts';

/** The values that a text gives to one attribute of one component, in its order. */
export function mentions(body: string, name: string, key: string): string[] {
  return textOf(body).tags.flatMap((tag) => {
    const value = tag.name === name ? tag.attributes[key] : undefined;
    return value === undefined ? [] : [value];
  });
}

/** For each term that others’ texts link to, those others. */
export function linkedFrom<T extends { readonly slug: string; readonly body: string }>(
  terms: readonly T[],
): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const term of terms) {
    for (const slug of new Set(mentions(term.body, 'Term', 'slug'))) {
      found.set(slug, [...(found.get(slug) ?? []), term]);
    }
  }
  return found;
}
