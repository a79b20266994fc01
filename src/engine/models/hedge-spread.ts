/*
 * Hedge spread: the average and the scatter of what a payoff leaves its owner, not hedged, hedged once, and
 * hedged again and again by its own delta. The price has no drift, so that no hedge changes the
 * average: only the scatter. Float64: a closed form where there is one, else a quadrature.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import { normalDensity } from './normal-distribution.ts';
import {
  averagePayoff,
  moneyDelta,
  payoffAt,
  squaredPayoff,
  withUnits,
  type Payoff,
} from './piecewise-power.ts';

/** Average profit and standard deviations, as shares of the value at entry. */
export interface HedgeSpread {
  /** The same for all three. */
  readonly mean: number;
  readonly unhedged: number;
  readonly once: number;
  readonly hedged: number;
}

/** A horizon, and how often the hedge is set until then: 1 is once. */
export interface HedgePlan {
  /** Volatility per root of a unit of time (≥ 0). */
  readonly volatility: number;
  /** Horizon in that unit (≥ 0). */
  readonly time: number;
  /** Times that the hedge is set, at equal intervals from the entry on (a whole number of 1 or more). */
  readonly rehedges: number;
}

/**
 * Average and scatter of liquidity over all prices, hedged by its delta.
 *
 * Every interval costs V·(√R − 1)²/2, R the ratio of its prices; the moments of sums of these are known
 * exactly for a normal log price. Set once, that is the impermanent loss in money.
 *
 * @param plan volatility, horizon and number of hedges
 * @returns mean and deviations
 * @throws {DomainError} if an argument is outside its domain
 * @see alexander-fritz-2024 in src/content/sources.yaml
 */
export function poolHedgeSpread(plan: HedgePlan): HedgeSpread {
  const { variance, rehedges } = checked(plan);
  const mean = Math.expm1(-variance / 8);
  const hedged = Math.sqrt(Math.max(0, squareOfCosts(variance, rehedges) - mean * mean));
  const once = Math.sqrt(Math.max(0, squareOfCosts(variance, 1) - mean * mean));
  return { mean, unhedged: Math.sqrt(-Math.expm1(-variance / 4)), once, hedged };
}

// E[(Σ Vᵢyᵢ/2)²] with y = (√R − 1)². A later V is the earlier one times roots, so products of two
// costs are geometric in the distance between them. By expm1: the parts cancel to second order.
function squareOfCosts(variance: number, n: number): number {
  const step = variance / n;
  const root = Math.expm1(-step / 8);
  const cube = Math.expm1((3 * step) / 8);
  const own = Math.expm1(step) - 4 * cube - 4 * root;
  const sumOfRoots = root === 0 ? n : Math.expm1(-variance / 8) / root;
  return (n * own + 4 * (cube + root) * (n - sumOfRoots)) / 4;
}

/**
 * Average and scatter of any payoff in pieces, hedged by its own delta.
 *
 * Shorting the first delta for good turns the payoff into another one, W, whose moments are closed
 * forms. What later corrections add is a sum over the times at which they are made, of
 * E[(e^s − 1)·m² − 2m·(w(P·e^s) − w(P))]: m the money delta of W, w its average as seen from there, and s the
 * variance of an interval. Long sums are taken by quadrature, to about three digits of the scatter.
 *
 * @param payoff what is held, as a function of the price at any time; its price now is 1
 * @param plan volatility, horizon and number of hedges
 * @returns mean and deviations, as shares of the value at a price of 1
 * @throws {DomainError} if an argument is outside its domain, or the payoff is not worth anything
 * @see kamal-derman-1999 in src/content/sources.yaml, for what a hedge at intervals leaves
 */
export function payoffHedgeSpread(payoff: Payoff, plan: HedgePlan): HedgeSpread {
  const { variance, rehedges } = checked(plan);
  const value = real('payoff', payoffAt(payoff, 1), positive);
  const rest = withUnits(payoff, -moneyDelta(payoff, 1));
  const deviation = Math.sqrt(variance);
  const once = varianceOf(rest, deviation);
  const step = variance / rehedges;
  const corrections = sumOver(rehedges, (i) => correction(rest, i * step, variance, step));
  const share = (square: number) => Math.sqrt(Math.max(0, square)) / value;
  return {
    mean: averagePayoff(payoff, 1, deviation) / value - 1,
    unhedged: share(varianceOf(payoff, deviation)),
    once: share(once),
    hedged: share(once + corrections),
  };
}

function varianceOf(payoff: Payoff, deviation: number): number {
  const mean = averagePayoff(payoff, 1, deviation);
  return averagePayoff(squaredPayoff(payoff), 1, deviation) - mean * mean;
}

/** How far out prices are looked at, in deviations, in stretches of so many at most. */
const FAR = 7;
const STRETCH = 4;
const LOOKS = gaussLegendre(8);

// What the correction after so much variance adds to that of the whole.
function correction(rest: Payoff, past: number, variance: number, step: number): number {
  const deviation = Math.sqrt(past);
  const left = Math.sqrt(Math.max(0, variance - past));
  const growth = Math.expm1(step);
  const added = (z: number): number => {
    const price = Math.exp(deviation * z - past / 2);
    const money = moneyDelta(rest, price);
    const higher = averagePayoff(rest, price * (1 + growth), left);
    const drift = higher - averagePayoff(rest, price, left);
    return normalDensity(z) * money * (growth * money - 2 * drift);
  };
  // Twice as far up by the spread: squares grow with the price.
  const place = (level: number): number =>
    Math.min(FAR + 2 * deviation, Math.max(-FAR, Math.log(level) / deviation + deviation / 2));
  return rest.reduce((sum, { from, to }) => sum + integral(added, place(from), place(to)), 0);
}

function integral(of: (z: number) => number, from: number, to: number): number {
  const stretches = Math.ceil((to - from) / STRETCH);
  const width = (to - from) / stretches;
  let sum = 0;
  for (let i = 0; i < stretches; i++)
    for (let look = 0; look < LOOKS.nodes.length; look++)
      sum += (LOOKS.weights[look] ?? 0) * of(from + width * (i + (LOOKS.nodes[look] ?? 0)));
  return sum * width || 0;
}

/** So many are added one by one; of more, the first, and the others by their shape. */
const FEW = 32;
const FIRST = 4;
const SHAPE = gaussLegendre(10);

// Σ of i from 1 to n − 1. In √i, as corrections change fastest at first, while the price is still near.
function sumOver(n: number, of: (i: number) => number): number {
  const exact = n <= FEW ? n - 1 : FIRST;
  let sum = 0;
  for (let i = 1; i <= exact; i++) sum += of(i);
  if (exact === n - 1) return sum;
  const [a, b] = [Math.sqrt(exact + 0.5), Math.sqrt(n - 0.5)];
  SHAPE.nodes.forEach((node, k) => {
    const root = a + (b - a) * node;
    sum += 2 * root * (b - a) * (SHAPE.weights[k] ?? 0) * of(root * root);
  });
  // Euler and Maclaurin: a sum is the integral from half a step before it to half a step behind, less this.
  return sum - (of(n) - of(n - 1) - of(exact + 1) + of(exact)) / 24;
}

function checked({ volatility, time, rehedges }: HedgePlan) {
  const sigma = real('volatility', volatility, nonNegative);
  const variance = sigma * sigma * real('time', time, nonNegative);
  if (variance > 100) throw new DomainError('time', time, 'so short that σ√T is 10 at most');
  if (!Number.isInteger(rehedges) || rehedges < 1)
    throw new DomainError('rehedges', rehedges, 'a whole number of 1 or more');
  return { variance, rehedges };
}
