/** One component as it is written in a term's text, with the attributes given as plain strings. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const attribute = /([\w-]+)=(?:"([^"]*)"|'([^']*)')/g;
const braces = String.raw`\{(?:[^{}]|\{[^{}]*\})*\}`;
const opening = new RegExp(
  String.raw`<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|${braces}))?)*)\s*/?>`,
  'g',
);

/** The components of a text, in its order. Attributes given as expressions are left out. */
export function tags(body: string): Tag[] {
  return [...body.matchAll(opening)].map(([, name = '', written = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...written.matchAll(attribute)].map(([, key = '', double, single]) => [
        key,
        double ?? single ?? '',
      ]),
    ),
  }));
}

/** The values that a text gives to one attribute of one component, in its order. */
export function mentions(body: string, name: string, key: string): string[] {
  return tags(body).flatMap((tag) => {
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
