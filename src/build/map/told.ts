import { linkTypes, type LinkType, type Network } from './network.ts';
import type { Term } from '../schema.ts';

/** What one node does to others, in words. */
export interface Told {
  readonly node: number;
  readonly links: readonly {
    readonly type: LinkType;
    readonly to: number;
    /** The reason, or how many relations it stands for. */
    readonly words: string | undefined;
  }[];
}

const names: Readonly<Record<LinkType, string>> = {
  causes: 'causes',
  amplifies: 'amplifies',
  mitigates: 'mitigates',
  'part-of': 'is part of',
  measures: 'measures',
  before: 'is read before',
};

/** A link as the verb of a sentence between its ends. */
export const verb = (type: LinkType): string => names[type];

/** The types that a network has, each with its meaning and how many there are. */
export function kindsOf({ links }: Network): { type: LinkType; meaning: string; count: number }[] {
  return Object.entries(linkTypes)
    .map(([type, meaning]) => ({
      type: type as LinkType,
      meaning,
      count: links.reduce((sum, link) => sum + (link.type === type ? link.count : 0), 0),
    }))
    .filter(({ count }) => count > 0);
}

/** The picture in words: for each node, all that leaves it, in the order of the nodes. */
export function told(network: Network, bySlug: ReadonlyMap<string, Term>): Told[] {
  const { nodes, links } = network;
  const leaving = Map.groupBy(links, ({ from }) => from);
  return nodes.map(({ id }, node) => ({
    node,
    links: (leaving.get(node) ?? []).map(({ type, to, count }) => ({
      type,
      to,
      words: bySlug.has(id)
        ? bySlug.get(id)?.relations.find((relation) => relation.to === nodes[to]?.id)?.because
        : `${count} ${count === 1 ? 'relation' : 'relations'}`,
    })),
  }));
}
