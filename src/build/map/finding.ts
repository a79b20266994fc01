import type { Network } from './network.ts';

/** How many others act on each node. What is to be read before it does not. */
const actors = ({ nodes, links }: Network): number[] =>
  nodes.map((_, node) => {
    const from = links.flatMap((link) =>
      link.to === node && link.type !== 'before' ? [link.from] : [],
    );
    return new Set(from).size;
  });

/** The node on which most others act, the first of equals; none where nothing acts. */
export function mostActedOn(network: Network): number | undefined {
  const counts = actors(network);
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

/**
 * What a map shows at a glance, as its title: on which node most others act.
 *
 * @param things what the nodes are, in the plural
 */
export function finding(network: Network, things: string): string {
  const counts = actors(network);
  const node = mostActedOn(network);
  if (node === undefined) return `None of these ${things} acts on another`;
  const most = counts[node] ?? 0;
  const equals = counts.filter((count) => count === most).length > 1;
  return (
    `${most} of ${counts.length - 1} other ${things} act on ${network.nodes[node]?.title ?? ''}, ` +
    (equals ? 'as many as on any' : 'more than on any other')
  );
}
