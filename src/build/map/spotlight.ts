import type { Network } from './network.ts';

/**
 * Rules for a map: a place that is pointed at, or has the focus, keeps its lines and its neighbours;
 * all else steps back. One pair of rules a node, since a selector cannot follow a line.
 */
export function spotlight({ nodes, links }: Network): string {
  const near = nodes.map((_, node) => [
    ...new Set(links.flatMap(({ from, to }) => (from === node ? [to] : to === node ? [from] : []))),
  ]);
  const rules = nodes.map((_, node) => {
    const lit = `.net:has(a.n${node}:is(:hover,:focus-visible))`;
    const kept = [node, ...(near[node] ?? [])].map((place) => `.n${place}`).join();
    return `${lit} g>g:not(.n${node}){opacity:.1}${lit} a:not(${kept}){opacity:.4}`;
  });
  // It may be the first style of its page, and the first to name a layer decides their order.
  return `@layer reset,tokens,base,prose,kit,site;@layer site{${rules.join('')}}`;
}
