/*
 * Exact chance that a payment under proof of work is undone. Float64, with relative accuracy however
 * small: every sum below is of positive terms.
 */
import { real, unit } from '../domain.ts';
import { blocksOf, hasMajority } from './catch-up.ts';

/**
 * Exact probability that a payment with n confirmations is undone.
 *
 * Rosenfeld’s chance: the attacker starts one block ahead in secret, finds a negative binomial number
 * of blocks while the others find n, then races on without end. Time to spread a block, changing
 * difficulty and an attacker who gives up are left out.
 *
 * With p = 1 − q it equals 1 − Σ_{m ≤ n} C(m + n − 1, m)·(pⁿq^m − p^m qⁿ), which loses its digits to
 * cancellation; and I_{4pq}(n, ½) of Grunspan and Pérez-Marco; and, since Σ C(2m, m)·x^m is
 * 1/√(1 − 4x), (p − q)·Σ_{m ≥ n} C(2m, m)·(pq)^m, which is what is summed here.
 *
 * @param share the attacker’s share q of the work (0 to 1)
 * @param confirmations blocks n, the payment’s own being the first (a whole number from 0 to 100 000)
 * @returns the probability: 1 at n = 0 and from q = ½ on (0 to 1; below the range of float64 it is 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see rosenfeld-2014 and grunspan-perez-marco-2017
 */
export function reversalProbability(share: number, confirmations: number): number {
  const q = real('share', share, unit);
  const n = blocksOf('confirmations', confirmations);
  if (n === 0 || hasMajority(q)) return 1;
  const { head, next } = headOf(q, n);
  return probabilityOf(q, n, head, next);
}

/**
 * The same for every number of confirmations up to one.
 *
 * @param share the attacker’s share q of the work (0 to 1)
 * @param upTo last number of confirmations (a whole number from 0 to 100 000)
 * @returns the probabilities at 0, 1, …, `upTo`, as `reversalProbability` has them
 * @throws {DomainError} if an argument is outside its domain
 */
export function reversalProbabilities(share: number, upTo: number): readonly number[] {
  const q = real('share', share, unit);
  const last = blocksOf('upTo', upTo);
  if (hasMajority(q)) return Array.from({ length: last + 1 }, () => 1);
  const terms: number[] = [];
  const { head, next } = headOf(q, last, (term) => terms.push(term));
  const all = [probabilityOf(q, last, head, next)];
  // From the last one down each adds its term, so that nothing cancels.
  for (const term of terms.toReversed())
    all.push(Math.min(1, (all.at(-1) ?? 0) + (1 - 2 * q) * term));
  return all.toReversed();
}

const growth = (m: number): number => (2 * (2 * m + 1)) / (m + 1);

/** Σ_{m < n} C(2m, m)·(pq)^m, and the term that comes next. */
function headOf(
  q: number,
  n: number,
  each: (term: number) => void = () => undefined,
): { readonly head: number; readonly next: number } {
  const product = q * (1 - q);
  let head = 0;
  let next = 1;
  for (let m = 0; m < n; m += 1) {
    each(next);
    head += next;
    next *= product * growth(m);
  }
  return { head, next };
}

/** Above this the complement of the head has all the digits that are asked for. */
const LARGE = 1e-3;
/** Below it float64 loses digits, and a term times less than one may round to itself for ever. */
const SMALLEST = 2 ** -1022;

function probabilityOf(q: number, n: number, head: number, next: number): number {
  const complement = 1 - (1 - 2 * q) * head;
  if (complement > LARGE) return Math.min(1, complement);
  // Below it n is large against 1/(p − q)², so this tail is no longer than a few heads.
  const product = q * (1 - q);
  let tail = 0;
  for (let m = n, term = next; term > Math.max(SMALLEST, tail * 1e-18); m += 1) {
    tail += term;
    term *= product * growth(m);
  }
  return (1 - 2 * q) * tail;
}
