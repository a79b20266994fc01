import { real } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** A matrix by its rows. */
export type Matrix = readonly (readonly number[])[];

const squarings = 60;

/**
 * Largest eigenvalue of a symmetric matrix without negative eigenvalues.
 *
 * What decides whether repeating a linear round dies out. By squaring the matrix again and
 * again: tr(G^(2^k))^(1/2^k) lies between the eigenvalue and n^(1/2^k) times it, so after
 * sixty squarings only rounding is left, however close the next eigenvalue is.
 *
 * @param matrix a symmetric positive semidefinite matrix, such as Y·Yᵀ; only that gives a
 *   meaningful result
 * @returns its spectral radius (≥ 0)
 * @throws {DomainError} if the matrix is not square or an element not finite
 * @see Golub, Van Loan, “Matrix Computations”, 4th edition, 7.3 (power iteration)
 */
export function spectralRadius(matrix: Matrix): number {
  let power = matrix.map((row) => {
    if (row.length !== matrix.length) throw new DomainError('matrix', matrix, 'a square matrix');
    return row.map((element) => real('matrix', element));
  });
  let logarithm = 0;
  for (let k = 0; k < squarings; k++) {
    const trace = power.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
    // Without a trace there is no eigenvalue but 0.
    if (!(trace > 0)) return 0;
    logarithm += Math.log(trace) / 2 ** k;
    const unit = power.map((row) => row.map((element) => element / trace));
    power = product(unit, unit);
  }
  return Math.exp(logarithm);
}

function product(a: Matrix, b: Matrix): number[][] {
  return a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, x, k) => sum + x * (b[k]?.[j] ?? 0), 0)),
  );
}
