import { FACETS, UNFILTERED, type Filed, type Filters } from './filters.ts';
import { KINDS } from './terms.ts';
import { answers, words } from './words.ts';

/** A page whose text answers a query. All of it is plain text. */
export interface TextHit extends Filed {
  readonly url: string;
  readonly title: string;
  readonly excerpt: string;
  /** whether the words stand side by side in it */
  readonly together: boolean;
}

/** As much of Pagefind's interface as is used here. */
interface Pagefind {
  readonly createInstance: (options: object) => Instance;
}

interface Instance {
  search(text: string, options: object): Promise<{ readonly results: readonly Result[] }>;
}

interface Result {
  readonly id: string;
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Fragment>;
}

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly plain_excerpt: string;
  readonly meta: { readonly title?: string };
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

// Each page read costs 2 to 5 kB, and the best are at the head.
const READ = 3;

const OPTIONS = {
  // A search over the whole glossary takes a millisecond or two; its worker costs another 11 kB.
  noWorker: true,
  excerptLength: 24,
  ranking: { metaWeights: { title: 8, aliases: 6, def: 3 } },
};

// Shorter beginnings are those of anything: cat of catch, and of category.
const BEGINNING = 4;

let loading: Promise<Instance> | undefined;

/**
 * Pages in whose text every one of the words occurs, of those the filters let through.
 *
 * Pagefind drops words it does not know and falls back to their first letters ("liqidation" finds
 * "liquid"), so what it gives is read again.
 */
export async function textHits(
  asked: readonly string[],
  base: string,
  filters: Filters = UNFILTERED,
): Promise<TextHit[]> {
  const index = await pagefind(base);
  const found = await Promise.all(wanted(filters).map((only) => results(index, asked, only)));
  const first = found.flat();
  const read = await Promise.all(first.slice(0, READ).map((result) => result.data()));
  return read
    .filter(({ content }) => hasAll(content, asked))
    .map((fragment) => textHit(fragment, asked));
}

/** Whether each word looked for occurs in the text. */
export function hasAll(text: string, asked: readonly string[]): boolean {
  const inside = [...new Set(words(text))];
  return asked.every((one) =>
    one.length < BEGINNING
      ? inside.includes(one) || inside.includes(`${one}s`)
      : inside.some((word) => answers(word, one)),
  );
}

function pagefind(base: string): Promise<Instance> {
  // Written by the build beside the pages, so it is no module of ours and no bundler may follow it.
  const address = `${base}pagefind/pagefind.js`;
  loading ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>)
    .then(({ createInstance }) => createInstance({ ...OPTIONS, baseUrl: base }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/**
 * What Pagefind finds of one kind. A page found by its own names stands among the terms already: for
 * one word the others go first. Of more words those that stand side by side are meant, and go before
 * those that are scattered.
 */
async function results(
  index: Instance,
  asked: readonly string[],
  filters: object,
): Promise<readonly Result[]> {
  const text = asked.join(' ');
  const { results } = await index.search(text, { filters });
  if (asked.length === 1) return results.toSorted((a, b) => named(a) - named(b));
  return byId([...(await index.search(`"${text}"`, { filters })).results, ...results]);
}

/** The filters for Pagefind: once for each kind, since a page goes before a widget before an event. */
function wanted({ kind, theme, level }: Filters): object[] {
  const rest = {
    ...(theme.length > 0 && { theme: { any: theme } }),
    ...(level.length > 0 && { level: { any: level } }),
  };
  const kinds = kind.length > 0 ? KINDS.filter((one) => kind.includes(one)) : ANY_KIND;
  return kinds.map((one) => ({ ...rest, kind: one }));
}

const ANY_KIND = [{ none: ['widget', 'event'] }, 'widget', 'event'];

function byId(results: readonly Result[]): Result[] {
  return [...new Map(results.map((result) => [result.id, result])).values()];
}

function named({ matchedMetaFields = [] }: Result): number {
  return matchedMetaFields.length > 0 ? 1 : 0;
}

function textHit(
  { url, meta, content, plain_excerpt, filters }: Fragment,
  asked: readonly string[],
): TextHit {
  // Angle brackets come escaped, and nothing else does.
  const excerpt = plain_excerpt.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const together = ` ${words(content).join(' ')} `.includes(` ${asked.join(' ')} `);
  const [kind = 'page', category = '', level = ''] = FACETS.map((facet) => filters[facet]?.[0]);
  return { url, title: meta.title ?? url, excerpt, together, kind, category, level };
}
