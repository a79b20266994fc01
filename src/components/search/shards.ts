import { entries, type Entry, type Name } from './entries.ts';
import { beginnings, halves } from './keys.ts';
import { prefixTree, type Limits, type Node, type Posting } from './prefixes.ts';
import type { SearchTerm } from './terms.ts';

/** One file of the instant tier, where it does not fit into one. */
export interface Shard {
  /** terms, each with its place in the order of all */
  readonly terms?: readonly (readonly [place: number, term: SearchTerm])[];
  /** names and words as they are spelt, run together, for what is spelt otherwise */
  readonly names?: readonly string[];
  /** longer beginnings of keys that have files of their own */
  readonly deeper?: readonly string[];
}

/** What files may hold, in characters of JSON: a quarter of that in bytes, packed. */
export interface Sizes {
  /** all terms together, while they are one file */
  readonly budget: number;
  readonly terms: Limits;
  readonly names: Limits;
  readonly directory: number;
}

export const SIZES: Sizes = {
  // 16 kB packed. With the dialog's script that is the 24 kB a first answer may cost.
  budget: 60_000,
  terms: { all: 8_000, best: 3_000, few: 4_000 },
  names: { all: 6_000, best: 0, few: 4_000 },
  directory: 1_500,
};

// Of shorter words all are near to each other.
const SHORTEST_WORD = 4;

const size = (value: unknown) => JSON.stringify(value).length;
const KINDS: readonly Name['kind'][] = ['title', 'alias', 'misspelling'];

/**
 * The instant tier in files, by name: one of all terms, named '', while they keep to the budget;
 * else that one is a directory, and every other holds what the letters of its name begin.
 */
export function instantTier(
  terms: readonly SearchTerm[],
  sizes: Sizes = SIZES,
): Map<string, readonly SearchTerm[] | Shard> {
  if (size(terms) <= sizes.budget) return new Map([['', terms]]);
  const all = entries(terms);
  const places = new Map(all.map((entry, place) => [entry, place]));
  const placed = (some: readonly Entry[]): Shard => ({
    terms: some.map((entry) => [places.get(entry) ?? 0, entry.term]),
  });
  const ofTerms = { ...sizes.terms, size: ({ term }: Entry) => size(term) };
  const ofNames = { ...sizes.names, size: (name: string) => size(name) };
  const spelt = spellings(all);
  const trees = [
    files(prefixTree('w', begun(all), ofTerms), placed, sizes),
    ...['f', 'b'].map((half) =>
      files(
        prefixTree(
          half,
          spelt.filter(({ key }) => key.startsWith(half)),
          ofNames,
        ),
        (names) => ({ names }),
        sizes,
      ),
    ),
  ];
  const root = { ...placed(firstOfEach(all)), deeper: trees.flatMap(({ top }) => top) };
  return new Map<string, Shard>([['', root], ...trees.flatMap(({ shards }) => [...shards])]);
}

/** The best first: those whose own name begins so before those with a word inside that does. */
function begun(all: readonly Entry[]): Posting<Entry>[] {
  return all
    .flatMap((item) =>
      item.names.flatMap((name) =>
        beginnings(name).map(({ key, whole }) => ({
          posting: { key, item, kept: whole },
          worth: (whole ? 0 : KINDS.length) + KINDS.indexOf(name.kind),
        })),
      ),
    )
    .toSorted((a, b) => a.worth - b.worth)
    .map(({ posting }) => posting);
}

function spellings(all: readonly Entry[]): Posting<string>[] {
  const names = all.flatMap((entry) => entry.names);
  const words = names
    .filter(({ kind }) => kind !== 'misspelling')
    .flatMap((name) => name.words.filter((word) => word.length >= SHORTEST_WORD));
  return [...new Set([...names.map(({ joined }) => joined), ...words])]
    .toSorted()
    .flatMap((item) => halves(item).map((key) => ({ key, item, kept: true })));
}

// What tells terms apart before a letter is typed.
const FACETS: readonly (keyof SearchTerm)[] = ['category', 'kind', 'level'];

/** The first of each kind: what there is to see, and to choose from, before a letter is typed. */
function firstOfEach(all: readonly Entry[]): Entry[] {
  const firsts = FACETS.flatMap((key) =>
    [...Map.groupBy(all, ({ term }) => term[key]).values()].flatMap((some) => some[0] ?? []),
  );
  return [...new Set(firsts)];
}

/** A file for each node, and the names for the directory above them all. */
function files<Item>(
  root: Node<Item>,
  content: (items: readonly Item[]) => Shard,
  { directory }: Sizes,
) {
  const shards = new Map<string, Shard>();
  const write = (node: Node<Item>): void => {
    const deeper = node.children.length > 0 ? { deeper: nearest(node, directory) } : {};
    shards.set(node.prefix, { ...content(node.items), ...deeper });
    node.children.forEach(write);
  };
  write(root);
  return { shards, top: [root.prefix, ...nearest(root, directory)] };
}

/** The names of the nodes below one, generation by generation, while there is room; the next always. */
function nearest<Item>({ children }: Node<Item>, room: number): string[] {
  const names = children.map(({ prefix }) => prefix);
  const next = { prefix: '', items: [], children: children.flatMap((child) => child.children) };
  const left = room - size(names);
  const fits = size(next.children.map(({ prefix }) => prefix)) <= left;
  return [...names, ...(next.children.length > 0 && fits ? nearest(next, left) : [])].toSorted();
}
