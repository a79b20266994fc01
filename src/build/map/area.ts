import { beside, middle, type Grid } from './grid.ts';

/** Between the grounds of two themes, px. */
const GAP = 10;

/**
 * The common ground of some cells as a path: each cell, and the bridges between those that share a
 * side, a little over both. Filled in one colour they are one shape.
 */
export function areaOf(cells: readonly number[], grid: Grid): string {
  const [width, height] = grid.cell;
  const [w, h] = [width - GAP, height - GAP];
  return cells
    .flatMap((cell) => {
      const [x, y] = middle(cell, grid);
      const next = beside(cell, grid).filter((other) => other > cell && cells.includes(other));
      const square =
        [cell + 1, cell + grid.columns, cell + grid.columns + 1].every((other) =>
          cells.includes(other),
        ) && next.includes(cell + 1);
      return [
        rectangle(x - w / 2, y - h / 2, w, h),
        ...next.map((other) =>
          other === cell + 1
            ? rectangle(x + w / 2 - 1, y - h / 2, GAP + 2, h)
            : rectangle(x - w / 2, y + h / 2 - 1, w, GAP + 2),
        ),
        ...(square ? [rectangle(x + w / 2, y + h / 2, GAP, GAP)] : []),
      ];
    })
    .join('');
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h-${Math.round(width)}z`;
