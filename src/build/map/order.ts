import type { Network } from './network.ts';

/**
 * The nodes in one line, theme by theme, so that linked ones stand near each other: two neighbours
 * change places, themes or nodes of a theme, for as long as that shortens the lines.
 *
 * @returns places in `network.nodes`, from top to bottom
 */
export function order({ nodes, groups, links }: Network): number[] {
  let themes = groups
    .map((_, group) => [...nodes.keys()].filter((node) => nodes[node]?.group === group))
    .filter((theme) => theme.length > 0);
  let length = lengthOf(themes, links);
  for (;;) {
    const shorter = changes(themes)
      .map((changed) => ({ changed, length: lengthOf(changed, links) }))
      .sort((a, b) => a.length - b.length)[0];
    if (shorter === undefined || shorter.length >= length) return themes.flat();
    ({ changed: themes, length } = shorter);
  }
}

/** All that differ by one exchange: of two themes, or of two nodes of one. */
function changes(themes: readonly number[][]): number[][][] {
  const within = themes.flatMap((theme, place) =>
    exchanges(theme).map((changed) => themes.with(place, changed)),
  );
  return [...exchanges(themes), ...within];
}

function exchanges<T>(list: readonly T[]): T[][] {
  return list.flatMap((one, i) =>
    list.slice(i + 1).map((other, j) => list.with(i, other).with(i + 1 + j, one)),
  );
}

function lengthOf(themes: readonly (readonly number[])[], links: Network['links']): number {
  const places = new Map(themes.flat().map((node, place) => [node, place]));
  const of = (node: number): number => places.get(node) ?? 0;
  return links.reduce((sum, { from, to, type }) => {
    return type === 'before' ? sum : sum + Math.abs(of(from) - of(to));
  }, 0);
}
