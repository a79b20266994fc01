// How many entries a list has before it becomes several: a page must not grow with the glossary.
import { levels, type Term } from './schema.ts';

/** A name in the alphabet; an alias says what it stands for. */
export interface Listed {
  readonly slug: string;
  readonly name: string;
  readonly of?: string | undefined;
}

/** So many names stand on one page. Of more each letter has a page. */
export const NAMES = 600;
/** So many terms of a theme stand on the home page. */
export const OF_A_THEME = 12;

/** Every name of every term. */
export function named(terms: readonly Term[]): Listed[] {
  return terms.flatMap(({ slug, title, aliases }) => [
    { slug, name: title },
    ...aliases.map((alias) => ({ slug, name: alias, of: title })),
  ]);
}

/** The names under their letters, `a` to `z` and `0-9` for all else, where one page cannot hold them. */
export function letters(names: readonly Listed[], most = NAMES): ReadonlyMap<string, Listed[]> {
  if (names.length <= most) return new Map();
  const sorted = names.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return Map.groupBy(sorted, ({ name }) => letterOf(name));
}

function letterOf(name: string): string {
  const first = name.normalize('NFKD').charAt(0).toLowerCase();
  return /[a-z]/.test(first) ? first : '0-9';
}

/** The terms of each theme that the home page shows, the basic ones first where it cannot show all. */
export function shown(
  terms: readonly Term[],
  most = OF_A_THEME,
): ReadonlyMap<string, { readonly first: readonly Term[]; readonly more: number }> {
  return new Map(
    [...Map.groupBy(terms, ({ category }) => category)].map(([theme, all]) => [
      theme,
      {
        first:
          all.length <= most
            ? all
            : all
                .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
                .slice(0, most),
        more: Math.max(0, all.length - most),
      },
    ]),
  );
}
