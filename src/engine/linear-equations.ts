/*
 * Linear equations in ratios: solved without loss, for systems small enough to be drawn.
 */
import { DomainError } from './errors.ts';
import { minus, over, signOf, times, zero } from './rational.ts';
import type { Rational } from './rational.ts';

/**
 * Solution of a square system of linear equations, exactly.
 *
 * By elimination down the diagonal, without exchanging rows. That suffices for what leads from
 * shares of payments, 1 less a share on the diagonal and nothing positive beside it: each
 * element of the diagonal stays positive on the way.
 *
 * @param matrix the coefficients, row by row
 * @param right the right side, an element a row
 * @returns the unknowns
 * @throws {DomainError} if an element of the diagonal becomes 0 on the way
 */
export function solution(
  matrix: readonly (readonly Rational[])[],
  right: readonly Rational[],
): readonly Rational[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? zero]);
  rows.forEach((pivot, k) => {
    const diagonal = pivot[k] ?? zero;
    if (signOf(diagonal) === 0)
      throw new DomainError('matrix', matrix, 'one that elimination down its diagonal can solve');
    for (let i = k + 1; i < rows.length; i++) eliminate(rows[i] ?? [], pivot, k);
  });
  return rows.reduceRight<readonly Rational[]>((known, row, k) => {
    const later = known.map((value, i) => times(row[k + 1 + i] ?? zero, value));
    const rest = later.reduce(minus, row[rows.length] ?? zero);
    return [over(rest, row[k] ?? zero), ...known];
  }, []);
}

// Takes so much of the pivot's row away that nothing is left in its column.
function eliminate(row: Rational[], pivot: readonly Rational[], k: number): void {
  const first = row[k] ?? zero;
  if (signOf(first) === 0) return;
  const factor = over(first, pivot[k] ?? zero);
  for (let j = k; j < row.length; j++)
    row[j] = minus(row[j] ?? zero, times(factor, pivot[j] ?? zero));
}
