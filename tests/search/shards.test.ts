import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/components/search/answer.ts';
import { entries } from '../../src/components/search/entries.ts';
import { gathered } from '../../src/components/search/gather.ts';
import { parse } from '../../src/components/search/query.ts';
import { instantTier, SIZES, type Shard, type Sizes } from '../../src/components/search/shards.ts';
import type { SearchTerm } from '../../src/components/search/terms.ts';
import { terms as real } from './glossary.ts';
import { withOneSlip } from './slips.ts';

/** So small that a handful of terms is as deep as thousands are. */
const TINY: Sizes = {
  budget: 0,
  terms: { all: 600, best: 200, few: 200 },
  names: { all: 60, best: 0, few: 30 },
  directory: 60,
};

/** A reader of the files that counts what it is asked for. */
function reader(files: ReturnType<typeof instantTier>) {
  const asked = new Set<string>();
  const read = (name: string): Promise<Shard> => {
    asked.add(name);
    const file = files.get(name);
    return file === undefined ? Promise.reject(new Error(name)) : Promise.resolve(file as Shard);
  };
  return { read, asked };
}

const gather = (text: string, files: ReturnType<typeof instantTier>) =>
  gathered(parse(text), reader(files).read);

const titles = (found: readonly { readonly term: SearchTerm }[]) =>
  found.map(({ term }) => term.title);

// Few letters, so that names crowd; σ is no letter of ASCII, and 𝑥 is two code units.
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'n', 'σ', '𐐨'),
  minLength: 2,
  maxLength: 9,
});
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const term = fc.record({
  title: name,
  aliases: fc.array(name, { maxLength: 3 }),
  misspellings: fc.array(name, { maxLength: 1 }),
  kind: fc.constantFrom('term', 'widget'),
  definition: fc.constant('A definition of it.'),
  category: fc.constantFrom('one', 'two'),
  level: fc.constantFrom('basic', 'advanced'),
});
const glossary = fc
  .uniqueArray(term, { minLength: 2, maxLength: 40, selector: ({ title }) => title })
  .map((terms) => terms.map((term, i): SearchTerm => ({ ...term, url: `/${i}/` })));

/** A glossary, and a name of one of its terms. */
const named = glossary.chain((terms) =>
  fc.constantFrom(...terms).chain(({ title, url, aliases, misspellings }) =>
    fc.record({
      terms: fc.constant(terms),
      url: fc.constant(url),
      name: fc.constantFrom(title, ...aliases, ...misspellings),
    }),
  ),
);

test('the glossary as it is stays one file, as it was', () => {
  expect([...instantTier(real)]).toEqual([['', real]]);
});

describe('a glossary in many files', () => {
  test('gives for each name its term', async () => {
    await fc.assert(
      fc.asyncProperty(named, async ({ terms, url, name }) => {
        const found = await gather(name, instantTier(terms, TINY));
        expect(found.map(({ term }) => term.url)).toContain(url);
      }),
    );
  });

  test('gives for a name with one slip its term, if nothing else is found by it', async () => {
    const slipped = named.chain((given) =>
      withOneSlip(given.name).map((typed) => ({ ...given, typed })),
    );
    await fc.assert(
      fc.asyncProperty(slipped, async ({ terms, url, typed }) => {
        const found = await gather(typed, instantTier(terms, TINY));
        const all = answer(parse(typed), entries(terms));
        // Of many that are as near a few are named: a word of one letter may be any.
        fc.pre(all.kind === 'corrected' && all.hits.some(({ term }) => term.url === url));
        expect(found.map(({ term }) => term.url)).toContain(url);
      }),
    );
  });

  test('keeps the order of all, and gives no term twice', async () => {
    await fc.assert(
      fc.asyncProperty(named, async ({ terms, name }) => {
        const found = titles(await gather(name, instantTier(terms, TINY)));
        expect(found).toEqual(terms.map(({ title }) => title).filter((one) => found.includes(one)));
      }),
    );
  });

  test('has examples of each theme, kind and level before a letter is typed', async () => {
    await fc.assert(
      fc.asyncProperty(glossary, async (terms) => {
        const found = await gather('', instantTier(terms, TINY));
        for (const facet of ['category', 'kind', 'level'] as const)
          expect(new Set(found.map(({ term }) => term[facet]))).toEqual(
            new Set(terms.map((term) => term[facet])),
          );
      }),
    );
  });

  test('names no file that it does not have', () => {
    fc.assert(
      fc.property(glossary, (terms) => {
        const files = instantTier(terms, TINY);
        const named = [...files.values()].flatMap((file) => (file as Shard).deeper ?? []);
        expect([...new Set(named)].toSorted()).toEqual(
          [...files.keys()].filter((file) => file !== '').toSorted(),
        );
      }),
    );
  });

  test('asks for no further file once nobody waits for it', async () => {
    const files = instantTier(real, { ...SIZES, budget: 0 });
    const { read, asked } = reader(files);
    await gathered(parse('liqidation prize'), read, () => false);
    expect([...asked].filter((file) => /^[fb]/.test(file))).toEqual([]);
  });
});
