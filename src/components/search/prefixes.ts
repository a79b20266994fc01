// Things sorted into files by the letters of their keys: a file for each beginning that leads to
// more than a file should hold, so that a few letters lead to one small file, whatever their number.

/** Something to be found under a key. */
export interface Posting<Item> {
  /** of code units from a to z, 0 to 9 and whatever else a name has */
  readonly key: string;
  readonly item: Item;
  /** Whether it must be found where its key is asked for whole; else the best may crowd it out. */
  readonly kept: boolean;
}

/** What is found under one beginning: all there is, or the best of it and where there is more. */
export interface Node<Item> {
  readonly prefix: string;
  readonly items: readonly Item[];
  readonly children: readonly Node<Item>[];
}

/** How much a file may have, in the unit in which its things are measured. */
export interface Limits {
  /** where it has all of a beginning */
  readonly all: number;
  /** where there are more, the best of them */
  readonly best: number;
  /** and with them all of those longer beginnings that have the fewest */
  readonly few: number;
}

interface Measured<Item> extends Limits {
  readonly size: (item: Item) => number;
}

/** @param postings the best first */
export function prefixTree<Item>(
  prefix: string,
  postings: readonly Posting<Item>[],
  limits: Measured<Item>,
): Node<Item> {
  const items = [...new Set(postings.map(({ item }) => item))];
  if (total(items, limits) <= limits.all) return { prefix, items, children: [] };
  const shared = sharedBeginning(postings.map(({ key }) => key));
  const kept = postings.filter(({ key, kept }) => kept && key === shared).map(({ item }) => item);
  const further = Map.groupBy(
    postings.filter(({ key }) => key !== shared),
    ({ key }) => shared + letterAt(key, shared.length),
  );
  const children = [...further].map(([longer, some]) => prefixTree(longer, some, limits));
  // What is hardly anything needs no file of its own: the smallest stay here, as many as have room.
  const small = within(
    children.filter(({ children }) => children.length === 0).toSorted(bySize(limits)),
    { size: ({ items }) => total(items, limits), best: limits.few },
  );
  return {
    prefix,
    items: [
      ...new Set([...kept, ...small.flatMap(({ items }) => items), ...within(items, limits)]),
    ],
    children: children.filter((child) => !small.includes(child)),
  };
}

function bySize<Item>(limits: Measured<Item>) {
  return (a: Node<Item>, b: Node<Item>) => total(a.items, limits) - total(b.items, limits);
}

function total<Item>(items: readonly Item[], { size }: Measured<Item>): number {
  return items.reduce((sum, item) => sum + size(item), 0);
}

/** The first of the items, as many as the best may be. */
function within<Item>(
  items: readonly Item[],
  { size, best }: Pick<Measured<Item>, 'size' | 'best'>,
): Item[] {
  let left = best;
  const end = items.findIndex((item) => (left -= size(item)) < 0);
  return items.slice(0, end < 0 ? items.length : end);
}

function sharedBeginning(keys: readonly string[]): string {
  let shared = keys[0] ?? '';
  for (const key of keys) {
    while (!key.startsWith(shared)) shared = Array.from(shared).slice(0, -1).join('');
  }
  return shared;
}

const letterAt = (key: string, place: number): string =>
  String.fromCodePoint(key.codePointAt(place) ?? 0);

/** The longest of the beginnings that a key has. */
export function longest(beginnings: readonly string[], key: string): string | undefined {
  let found: string | undefined;
  for (const one of beginnings) {
    if (key.startsWith(one) && one.length > (found?.length ?? 0)) found = one;
  }
  return found;
}
