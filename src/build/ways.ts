import type { Params } from '../components/kit/define.ts';
import { carried } from './carried.ts';
import type { Path, Term } from './schema.ts';

/** A reading path as the page of one of its terms tells it. */
export interface Step {
  readonly path: Path;
  /** Which step of how many this page is. */
  readonly number: number;
  readonly of: number;
  readonly next: Term | undefined;
  /** What the link to the next page takes along; see carried.ts. */
  readonly carries: string;
}

/** For each term, those that name it as a prerequisite. */
export function leadsTo(terms: readonly Term[]): Map<string, Term[]> {
  const pairs = terms.flatMap((term) => term.prerequisites.map((first) => ({ first, term })));
  return new Map(
    [...Map.groupBy(pairs, ({ first }) => first)].map(([first, found]) => [
      first,
      found.map(({ term }) => term),
    ]),
  );
}

/**
 * For each term, the paths through it, in their order.
 *
 * @param paramsOf what a reader can set on the page of a term
 */
export function stepsOf(
  paths: readonly Path[],
  terms: readonly Term[],
  paramsOf: (term: Term) => Params,
): Map<string, Step[]> {
  const bySlug = new Map(terms.map((term) => [term.slug, term]));
  const steps = paths.flatMap((path) => {
    const along = path.terms.flatMap((slug) => bySlug.get(slug) ?? []);
    const settings = along.map(paramsOf);
    return along.map(({ slug }, place) => ({
      slug,
      step: {
        path,
        number: place + 1,
        of: along.length,
        next: along[place + 1],
        carries: carried(path.carries, settings, place),
      },
    }));
  });
  return new Map(
    [...Map.groupBy(steps, ({ slug }) => slug)].map(([slug, found]) => [
      slug,
      found.map(({ step }) => step),
    ]),
  );
}
