// Networks for tests: the glossary's own, and made ones of any size.
import type { Network } from '../../src/build/map/network.ts';
import { networkOf } from '../../src/build/map/network.ts';
import { relationTypes, type Term } from '../../src/build/schema.ts';
import { entry, relation } from '../build/glossary.ts';
import { written } from '../written.ts';

const content = written();

/** The glossary in the order in which the site has it. */
export const ours = {
  terms: [...content.terms].sort((a, b) => a.title.localeCompare(b.title, 'en')),
  categories: [...content.categories].sort((a, b) => a.order - b.order),
};
export const ourNetwork: Network = networkOf(ours);

const WORDS = ['Risk', 'Leverage', 'Liquidation', 'Upgradeability', 'of', 'Delta', 'Collateral'];

/** A glossary of so many terms, each with three relations and two terms to read first. */
export function made(count: number): { terms: Term[]; categories: typeof ours.categories } {
  const slug = (place: number) => `t${place % count}`;
  const terms = Array.from({ length: count }, (_, i) =>
    entry(slug(i), {
      title: [0, 1, 2].map((word) => WORDS[(i * (word + 3) + word) % WORDS.length]).join(' '),
      category: ours.categories[i % ours.categories.length]?.title ?? '',
      prerequisites: i > 8 ? [slug(i - 8), slug(i - 3)] : [],
      relations: [1, 5, 11].map((step) =>
        relation(relationTypes[(i + step) % relationTypes.length] ?? 'causes', slug(i + step)),
      ),
    }),
  );
  return { terms, categories: ours.categories };
}
