/*
 * Information shares of up to five markets: Cholesky’s factor of their noises in every order. Float64.
 */
import { nonNegative, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Several markets that come back to one price. */
export interface ManyMarkets {
  /** Weights of the prices in the common one (finite), one to five. */
  readonly weights: readonly number[];
  /** Deviation of each one’s noise a step (≥ 0). */
  readonly noise: readonly number[];
  /** Correlations of the noises, row by row: symmetric, 1 on the diagonal, no negative variance. */
  readonly correlations: readonly (readonly number[])[];
}

const MOST = 5;
/** Squares below this part of a variance are rounding. */
const NOTHING = 1e-12;
const within: Interval = { words: 'a number from −1 to 1', from: -1, to: 1 };

/**
 * Least and largest information share of each market over all orders of their noises.
 *
 * @param markets weights, noises and correlations
 * @returns the shares of each market (0 to 1), or null where the common price never moves
 * @throws {DomainError} if there are not one to five markets, if lengths differ, or if the correlations
 *   are none
 * @see hasbrouck-1995 in src/content/sources.yaml
 */
export function informationShareBounds(
  markets: ManyMarkets,
): readonly { readonly low: number; readonly high: number }[] | null {
  const { weights, noise, correlations } = readMany(markets);
  const all = orders(weights.map((_, i) => i)).map((order) =>
    sharesInOrder(order, weights, noise, correlations),
  );
  if (all.some((shares) => shares === null)) return null;
  return weights.map((_, i) => {
    const own = all.map((shares) => shares?.[i] ?? 0);
    return { low: Math.min(...own), high: Math.max(...own) };
  });
}

/** Shares with the noises in one order: (g′F)ⱼ² over their sum, F lower triangular. */
function sharesInOrder(
  order: readonly number[],
  weights: readonly number[],
  noise: readonly number[],
  correlations: readonly (readonly number[])[],
): readonly number[] | null {
  const at = (i: number, j: number) => correlations[order[i] ?? 0]?.[order[j] ?? 0] ?? 0;
  const factor: number[][] = [];
  order.forEach((_, i) => {
    const row: number[] = [];
    factor.push(row);
    for (let j = 0; j <= i; j++) {
      const known = row
        .slice(0, j)
        .reduce((sum, value, k) => sum + value * (factor[j]?.[k] ?? 0), 0);
      const rest = at(i, j) - known;
      if (i === j) row.push(rootOf(rest));
      else row.push(divided(rest, factor[j]?.[j] ?? 0));
    }
  });
  const loads = order.map((_, j) =>
    order.reduce(
      (sum, market, i) =>
        sum + (weights[market] ?? 0) * (noise[market] ?? 0) * (factor[i]?.[j] ?? 0),
      0,
    ),
  );
  const size = Math.hypot(...loads);
  if (size === 0) return null;
  const shares = order.map(() => 0);
  order.forEach((market, j) => (shares[market] = ((loads[j] ?? 0) / size) ** 2));
  return shares;
}

function rootOf(rest: number): number {
  if (rest < -NOTHING) throw new DomainError('correlations', rest, 'such as can occur together');
  return rest < NOTHING ? 0 : Math.sqrt(rest);
}

/** A noise that is a copy of those before it adds nothing of its own. */
function divided(rest: number, pivot: number): number {
  if (pivot > 0) return rest / pivot;
  if (Math.abs(rest) > Math.sqrt(NOTHING))
    throw new DomainError('correlations', rest, 'such as can occur together');
  return 0;
}

function orders(of: readonly number[]): readonly (readonly number[])[] {
  if (of.length <= 1) return [of];
  return of.flatMap((first) =>
    orders(of.filter((other) => other !== first)).map((rest) => [first, ...rest]),
  );
}

function readMany({ weights, noise, correlations }: ManyMarkets): ManyMarkets {
  const n = weights.length;
  if (n < 1 || n > MOST) throw new DomainError('markets', n, 'from 1 to 5');
  if (noise.length !== n || correlations.length !== n)
    throw new DomainError('noise', noise.length, 'as many as the weights, and so the correlations');
  weights.forEach((weight, i) => real(`weights[${i}]`, weight));
  noise.forEach((own, i) => real(`noise[${i}]`, own, nonNegative));
  correlations.forEach((row, i) => {
    for (let j = 0; j < n; j++) {
      const value = real(`correlations[${i}][${j}]`, row[j], within);
      if (i === j ? value !== 1 : value !== correlations[j]?.[i])
        throw new DomainError('correlations', value, 'symmetric, with 1 on the diagonal');
    }
  });
  return { weights, noise, correlations };
}
