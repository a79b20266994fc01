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
  const links = terms.flatMap((term) =>
    [...new Set(mentions(term.body, 'Term', 'slug'))].map((slug) => ({ slug, term })),
  );
  return new Map(
    [...Map.groupBy(links, ({ slug }) => slug)].map(([slug, found]) => [
      slug,
      found.map(({ term }) => term),
    ]),
  );
}
