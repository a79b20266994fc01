// Our deck in a reader of Anki packages that is not ours: npm’s anki-reader, over SQLite in WebAssembly.
import { join } from 'node:path';
import { finding, type Host } from './host.ts';
import { imported, install } from './use/packages.ts';
import { termsOf, type Term } from './use/terms.ts';

const versions = { 'anki-reader': '0.3.0' } as const;

export const host: Host = {
  id: 'anki',
  name: 'anki-reader',
  prove: async ({ home, cache }) => {
    const folder = join(cache, 'anki');
    install(folder, versions);
    const { readAnkiPackage } = (await imported(folder, 'anki-reader')) as Reader;
    const deck = await fetch(`${home}glossary.apkg`);
    const { collection } = await readAnkiPackage(
      new File([await deck.arrayBuffer()], 'glossary.apkg'),
    );
    const cards = Object.values(collection.getDecks())
      .flatMap((one) => Object.values(one.getCards()))
      .map((card) => card.getFields());
    const terms = await termsOf(home);
    return {
      version: versions['anki-reader'],
      findings: [
        await finding(
          'Every term is a card: its name in front, its definition and the way to its page behind.',
          () =>
            terms.length > 0 &&
            terms.every(({ title, definition, url }) =>
              cards.some(
                (card) =>
                  card.Term === title &&
                  card.Definition === definition &&
                  card.Page?.endsWith(new URL(url).pathname) === true,
              ),
            ),
        ),
        await finding(
          'Every question of every page is a card: its options in front, the answer with its reason behind.',
          async () => (await Promise.all(terms.map((term) => isAsked(term, cards)))).every(Boolean),
        ),
        await finding('The deck holds no other card, and none twice.', async () => {
          const asked = await Promise.all(terms.map(questionsOf));
          const fronts = new Set(cards.map((card) => card.Question ?? card.Term));
          return (
            fronts.size === cards.length && cards.length === terms.length + asked.flat().length
          );
        }),
      ],
    };
  },
};

/** What a page asks, as its HTML has it. */
async function questionsOf({ url }: Term): Promise<string[]> {
  const page = await (await fetch(url)).text();
  return [...page.matchAll(/<fieldset class="quiz"[\s\S]*?<legend>([\s\S]*?)<\/legend>/g)].map(
    ([, legend = '']) => words(legend),
  );
}

async function isAsked(term: Term, cards: readonly Fields[]): Promise<boolean> {
  const own = cards.filter(({ Question, Term }) => Question && Term === term.title);
  const asked = await questionsOf(term);
  return (
    asked.length > 0 &&
    asked.every((question) =>
      own.some(
        (card) =>
          words(card.Question ?? '') === question &&
          (card.Options?.match(/<li>/g) ?? []).length > 1 &&
          /^<p><b>.+<\/b><br>.+<\/p>$/.test(card.Answer ?? ''),
      ),
    )
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const words = (html: string): string =>
  html
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

type Fields = Readonly<Partial<Record<string, string>>>;

interface Reader {
  readAnkiPackage: (file: File) => Promise<{
    collection: {
      getDecks: () => Record<
        string,
        { getCards: () => Record<string, { getFields: () => Fields }> }
      >;
    };
  }>;
}
