/**
 * A glossary of any size that could be somebody's: names that share words, definitions, relations,
 * prerequisites, prose with links and, on every fourth page, a live widget of ours. The same count
 * and seed give the same glossary; the works, events and themes are those of the real one.
 */
import { makeRandom, type Random } from '../../../src/engine/index.ts';
import type { Content } from '../../../src/build/rule.ts';
import { levels, relationTypes, type Term } from '../../../src/build/schema.ts';
import { makeNames, type Names } from './names.ts';
import { makeProse, type Prose } from './prose.ts';
import { pick } from './words.ts';

/** Live widgets a page may show; all are inline, so that no page waits for a simulation. */
const WIDGETS = ['how-far-from-the-edge', 'do-the-fees-pay', 'is-one-still-one'] as const;
const REVIEWED = '2026-11-25';

/**
 * @param count how many terms (≥ 1)
 * @param real what works, events, themes and reading paths are taken from
 */
export function syntheticGlossary(count: number, real: Content, seed = 1): Content {
  const random = makeRandom(seed, count);
  const names = makeNames(count, random);
  const prose = makeProse(count, random);
  const terms = names.map((own, place) => term(own, place, { names, real, random, prose }));
  const paths = real.paths.map((path, way) => ({
    ...path,
    terms: terms
      .filter((_, place) => place % real.paths.length === way)
      .slice(0, 8)
      .map(slugOf),
  }));
  return { ...real, terms, paths };
}

const slugOf = ({ slug }: { readonly slug: string }): string => slug;

interface Around {
  readonly names: readonly Names[];
  readonly real: Content;
  readonly random: Random;
  readonly prose: Prose;
}

function term(own: Names, place: number, { names, real, random, prose }: Around): Term {
  // Only what stands before is named, so nothing needs itself and no relation is stated twice.
  const before = (most: number): string[] => {
    const drawn = Array.from({ length: most }, () => Math.floor(random.uniform() * place));
    return place === 0 ? [] : [...new Set(drawn)].map((i) => names[i]?.slug ?? '');
  };
  const sources = [...new Set([pick(random, real.sources).id, pick(random, real.sources).id])];
  const widget = place % 4 === 0 ? WIDGETS[(place / 4) % WIDGETS.length] : undefined;
  const linked = before(8).map((slug) => ({ slug, text: slug.replaceAll('-', ' ') }));
  return {
    ...own,
    section: 'definition',
    category: pick(random, real.categories).title,
    level: pick(random, levels),
    definition: prose.definition(),
    meaning: prose.meaning(),
    prerequisites: before(2),
    relations: before(3).map((to) => ({
      type: pick(random, relationTypes),
      to,
      because: prose.clause(),
    })),
    related: before(3),
    discover: before(2),
    ...(widget && { widget }),
    events: [],
    sources,
    reviewed: REVIEWED,
    revisions: [{ date: REVIEWED, change: 'First version.' }],
    body: prose.body({ linked, sources, widget }),
  };
}
