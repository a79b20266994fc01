/*
 * A StableSwap pool: between a constant sum, which holds every price at 1, and a constant product,
 * which lets go at once. Float64: it is the curve, not a transcription of a contract's integers.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** A pool of coins that promise the same. */
export interface StableswapPool {
  /** Balance of each coin, in units of what they promise: decimals and rates are the caller's (2 to 8, each > 0). */
  readonly balances: readonly number[];
  /** A as the pool's contract states it, n^(n − 1) times the A of the paper (> 0). */
  readonly amplification: number;
}

/** What a pool keeps while it trades. */
export interface StableswapInvariant {
  /** D: what the pool would hold in all if it were balanced at these terms. */
  readonly total: number;
  /** Ann: A of the contract times n. */
  readonly amplified: number;
}

const amplificationRange: Interval = {
  words: 'a number greater than 0 and no more than 10¹²',
  above: 0,
  to: 1e12,
};
const mostCoins = 8;
/** Beyond this the coins left in a pool are dust, and nobody quotes its price. */
const widest = 1e12;

/**
 * A as a contract states it, from the A of the paper.
 *
 * The paper writes A·nⁿ where contracts write A·n, so the same pool has two A: A·n^(n − 1) in its
 * contract. The factor is 2 for two coins and 9 for three.
 *
 * @param given A of the paper (> 0) and number of coins n (2 to 8)
 * @returns A of the contract
 * @throws {DomainError} if an argument is outside its domain
 * @see curvesim-pool in src/content/sources.yaml
 */
export function contractAmplification({
  paper,
  coins,
}: {
  readonly paper: number;
  readonly coins: number;
}): number {
  const n = coinsOf('coins', coins);
  return real('paper', paper, positive) * n ** (n - 1);
}

/**
 * Invariant of a StableSwap pool: Ann·S + D = Ann·D + Dⁿ⁺¹/(nⁿ·∏x), solved for D.
 *
 * Newton from D = S, which comes down on the root and never passes it; it ends where float64 has
 * no lower number. D lies between n·(∏x)^(1/n), reached as A goes to 0, and S.
 *
 * @param pool balances and the contract's A
 * @returns D (in the units of the balances) and Ann
 * @throws {DomainError} if an argument is outside its domain
 * @see curve-3pool-contract in src/content/sources.yaml
 */
export function stableswapInvariant(pool: StableswapPool): StableswapInvariant {
  const { balances, amplified, sum } = poolOf(pool);
  const shares = balances.map((balance) => balance / sum);
  let total = 1;
  for (let step = 0; step < mostSteps; step++) {
    const product = productOf(total, shares);
    const n = shares.length;
    const next =
      ((amplified + n * product) * total) / ((amplified - 1) * total + (n + 1) * product);
    if (!(next < total)) break;
    total = next;
  }
  return { total: total * sum, amplified };
}

/** Contracts stop here too; the widest pool takes fewer. */
const mostSteps = 255;

/** A coin of a pool, and the one it is priced in, by their places from 0. */
export interface PairOfCoins {
  readonly coin: number;
  readonly quote: number;
}

/**
 * Marginal price of one coin of a pool in another, before fees.
 *
 * (Ann + c/x_coin)/(Ann + c/x_quote) with c = Dⁿ⁺¹/(nⁿ·∏x): what an infinitely small sale
 * gets. A sale of any size gets less on average.
 *
 * @param pool balances, the contract's A, and the places of the two coins
 * @returns price (> 0): below 1 for the coin the pool has more of
 * @throws {DomainError} if an argument is outside its domain
 * @see curve-3pool-contract in src/content/sources.yaml
 */
export function stableswapPrice({ coin, quote, ...pool }: StableswapPool & PairOfCoins): number {
  const invariant = stableswapInvariant(pool);
  return priceIn(invariant, pool.balances, pairOf({ coin, quote }, pool.balances.length));
}

/** The same at a known invariant, which a sale keeps. */
export function priceIn(
  { total, amplified }: StableswapInvariant,
  balances: readonly number[],
  { coin, quote }: PairOfCoins,
): number {
  const product = productOf(total, balances);
  const weight = (place: number): number => amplified + product / (balances[place] ?? NaN);
  return weight(coin) / weight(quote);
}

/** Dⁿ⁺¹/(nⁿ·∏x), multiplied up so that neither the power nor the product leaves float64. */
function productOf(total: number, balances: readonly number[]): number {
  return balances.reduce((all, balance) => (all * total) / (balances.length * balance), total);
}

/** A number of coins, checked. */
export function coinsOf(parameter: string, value: number): number {
  if (!Number.isInteger(value) || value < 2 || value > mostCoins)
    throw new DomainError(parameter, value, `a whole number from 2 to ${mostCoins}`);
  return value;
}

/** Two places of a pool, checked. */
export function pairOf(pair: PairOfCoins, coins: number): PairOfCoins {
  for (const name of ['coin', 'quote'] as const) {
    const place = pair[name];
    if (!Number.isInteger(place) || place < 0 || place >= coins)
      throw new DomainError(name, place, `a place from 0 to ${coins - 1}`);
  }
  if (pair.coin === pair.quote) throw new DomainError('quote', pair.quote, 'another coin');
  return pair;
}

function poolOf({ balances, amplification }: StableswapPool) {
  const n = coinsOf('balances.length', balances.length);
  balances.forEach((balance, i) => real(`balances[${i}]`, balance, positive));
  const [least, most] = [Math.min(...balances), Math.max(...balances)];
  if (most > least * widest)
    throw new DomainError('balances', most / least, 'no more than 10¹² times as large as another');
  const amplified = n * real('amplification', amplification, amplificationRange);
  const sum = real(
    'balances',
    balances.reduce((all, balance) => all + balance, 0),
  );
  return { balances, amplified, sum };
}
