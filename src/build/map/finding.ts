import type { Network } from './network.ts';

/** How many others act on each node. What is to be read before it does not. */
const actors = ({ nodes, links }: Network): number[] =>
  nodes.map((_, node) => {
    const from = links.flatMap((link) =>
      link.to === node && link.type !== 'before' ? [link.from] : [],
    );
    return new Set(from).size;
  });

/**
 * What a map shows at a glance, as its title: on which node most others act, the first of equals.
 *
 * @param things what the nodes are, in the plural
 */
export function finding(network: Network, things: string): string {
  const counts = actors(network);
  const most = Math.max(0, ...counts);
  if (most === 0) return `None of these ${things} acts on another`;
  const { title = '' } = network.nodes[counts.indexOf(most)] ?? {};
  const rank =
    counts.filter((count) => count === most).length > 1
      ? 'as many as on any'
      : 'more than on any other';
  return `${most} of ${counts.length - 1} other ${things} act on ${title}, ${rank}`;
}
