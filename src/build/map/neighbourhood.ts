import { termPath } from '../paths.ts';
import type { Group } from '../relations.ts';
import type { Term } from '../schema.ts';
import type { Network, Node } from './network.ts';

/** A term among those it acts on and those that act on it: these above it, those below. */
export function neighbourhood(
  term: Term,
  groups: readonly Group[],
  bySlug: ReadonlyMap<string, Term>,
): Network {
  const ends = (forward: boolean) =>
    groups
      .filter((group) => group.forward === forward)
      .flatMap(({ type, told }) => told.map(({ slug }) => ({ type, slug })));
  const [above, below] = [ends(false), ends(true)];
  const node = (slug: string): Node => ({
    id: slug,
    title: bySlug.get(slug)?.title ?? slug,
    href: termPath(slug),
    group: 0,
  });
  const here = above.length;
  return {
    groups: [],
    nodes: [
      ...above.map(({ slug }) => node(slug)),
      // The page itself: named, no link.
      { id: term.slug, title: term.title, group: 0 },
      ...below.map(({ slug }) => node(slug)),
    ],
    links: [
      ...above.map(({ type }, place) => ({ from: place, to: here, type, count: 1 })),
      ...below.map(({ type }, place) => ({ from: here, to: here + 1 + place, type, count: 1 })),
    ],
  };
}
