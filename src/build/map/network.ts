import { anchor } from '../anchor.ts';
import { path, termPath } from '../paths.ts';
import type { Content } from '../rule.ts';
import { relationTypes, type RelationType, type Term } from '../schema.ts';

/** How one term bears on another: a relation, or that it is to be read before. */
export type LinkType = RelationType | 'before';

/** What can be told apart on a map, in the order of its legend, with its meaning in words. */
export const linkTypes: Readonly<Record<LinkType, string>> = {
  causes: 'brings about',
  amplifies: 'makes worse',
  mitigates: 'makes rarer or smaller',
  'part-of': 'is a component of',
  measures: 'puts a number on',
  before: 'makes it easier to follow',
};

/** What has a place on a map. */
export interface Node {
  readonly id: string;
  readonly title: string;
  /** Left out where it would lead to the page it stands on. */
  readonly href?: string;
  /** Its theme, as a place in `groups`. */
  readonly group: number;
}

/** A line on a map, between two places in `nodes`. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
  /** How many it stands for. */
  readonly count: number;
}

export interface Network {
  readonly groups: readonly string[];
  readonly nodes: readonly Node[];
  readonly links: readonly Link[];
}

/** More terms than this no picture of the size of a page can name and link legibly. */
export const MOST = 40;

/**
 * The terms and all that links them; where they are too many, the themes and how often each acts. A
 * draft has no place before something links it.
 */
export function networkOf({
  terms: all,
  categories,
}: Pick<Content, 'terms' | 'categories'>): Network {
  const linked = new Set([...stated(all)].flatMap(({ from, to }) => [from, to]));
  const content = {
    terms: all.filter(({ draft, slug }) => !draft || linked.has(slug)),
    categories,
  };
  return content.terms.length > MOST ? themes(content) : terms(content);
}

/** Where a term stands on the map, or the map itself where it draws themes. */
export const mapPath = ({ slug }: Term, terms: readonly Term[]): string =>
  path(terms.length > MOST ? 'map/' : `map/#${slug}`);

type Stated = Readonly<{ from: string; to: string; type: LinkType }>;

/** Each relation once, from where it is stated; then what is to be read before what. */
function* stated(terms: readonly Term[]): Generator<Stated> {
  for (const type of relationTypes)
    for (const term of terms)
      for (const relation of term.relations)
        if (relation.type === type) yield { from: term.slug, to: relation.to, type };
  for (const term of terms)
    for (const first of term.prerequisites) yield { from: first, to: term.slug, type: 'before' };
}

function terms({ terms, categories }: Pick<Content, 'terms' | 'categories'>): Network {
  const groups = categories.map(({ title }) => title);
  const places = new Map(terms.map(({ slug }, place) => [slug, place]));
  return {
    groups,
    nodes: terms.map(({ slug, title, category }) => ({
      id: slug,
      title,
      href: termPath(slug),
      group: groups.indexOf(category),
    })),
    links: [...stated(terms)].flatMap(({ from, to, type }) => {
      const [start, end] = [places.get(from), places.get(to)];
      return start === undefined || end === undefined
        ? []
        : [{ from: start, to: end, type, count: 1 }];
    }),
  };
}

function themes({ terms, categories }: Pick<Content, 'terms' | 'categories'>): Network {
  const groups = categories.map(({ title }) => title);
  const groupOf = new Map(terms.map(({ slug, category }) => [slug, groups.indexOf(category)]));
  const counts = new Map<string, Link>();
  for (const { from, to, type } of stated(terms)) {
    const [start, end] = [groupOf.get(from), groupOf.get(to)];
    // What goes on within a theme is told by its terms.
    if (start === undefined || end === undefined || start === end) continue;
    const key = `${type} ${start} ${end}`;
    const { count } = counts.get(key) ?? { count: 0 };
    counts.set(key, { from: start, to: end, type, count: count + 1 });
  }
  return {
    groups,
    nodes: groups.map((title, group) => ({
      id: anchor(title),
      title,
      href: path(`#${anchor(title)}`),
      group,
    })),
    links: [...counts.values()],
  };
}
