import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../src/engine/random.ts';
import { normalDistribution } from './normal-distribution.ts';

// Fixed seeds: each bound is one that a right generator exceeds once in a thousand runs or less.
describe('uniform deviates', () => {
  const n = 200_000;
  const { uniform } = makeRandom(2026, 1);
  const sample = Float64Array.from({ length: n }, uniform).sort();

  test('lie between 0 and 1, ends excluded', () => {
    expect(sample[0]).toBeGreaterThan(0);
    expect(sample[n - 1]).toBeLessThan(1);
  });

  test('are uniform (Kolmogorov–Smirnov)', () => {
    expect(kolmogorovSmirnov(sample, (u) => u)).toBeLessThan(1.95);
  });
});

describe('normal deviates', () => {
  const n = 400_000;
  const sample = new Float64Array(n);
  makeRandom(2026).fill(sample);

  test.each([
    [1, 0, 1],
    [2, 1, 2],
    [3, 0, 15],
    [4, 3, 96],
    [6, 15, 10_170],
  ])('have the moment of order %i, %i', (order, moment, variance) => {
    const error = mean(sample, (x) => x ** order) - moment;
    expect(Math.abs(error)).toBeLessThan(3.3 * Math.sqrt(variance / n));
  });

  test('are normal (Kolmogorov–Smirnov)', () => {
    const sorted = sample.slice().sort();
    expect(kolmogorovSmirnov(sorted, normalDistribution)).toBeLessThan(1.95);
  });

  test('fall into a thousand equal cells equally (chi-square)', () => {
    const cells = new Float64Array(1000);
    for (const x of sample) {
      const cell = Math.floor(normalDistribution(x) * 1000);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const chiSquare = mean(cells, (count) => (count - n / 1000) ** 2 / (n / 1000)) * 1000;
    // 999 degrees of freedom: 99.9 % of right samples lie within these.
    expect(chiSquare).toBeGreaterThan(859);
    expect(chiSquare).toBeLessThan(1151);
  });

  test.each([3, 3.6541528853610088, 4])('go beyond %d as often as they should', (x) => {
    for (const way of [1, -1]) {
      const beyond = mean(sample, (z) => (way * z > x ? 1 : 0));
      const p = 1 - normalDistribution(x);
      expect(Math.abs(beyond - p)).toBeLessThan(3.3 * Math.sqrt(p / n));
    }
  });

  test('are normal in the tail, which has a method of its own (Kolmogorov–Smirnov)', () => {
    const from = 3.6541528853610088;
    const random = makeRandom(2026, 2);
    const buffer = new Float64Array(100_000);
    const tail: number[] = [];
    for (let batch = 0; batch < 200; batch++) {
      random.fill(buffer);
      tail.push(...buffer.filter((x) => Math.abs(x) > from));
    }
    const sizes = Float64Array.from(tail, (x) => -Math.abs(x)).sort();
    const all = normalDistribution(-from);
    expect(kolmogorovSmirnov(sizes, (x) => normalDistribution(x) / all)).toBeLessThan(1.95);
    const negative = tail.filter((x) => x < 0).length / tail.length;
    expect(Math.abs(negative - 0.5)).toBeLessThan(1.65 / Math.sqrt(tail.length));
  });

  test('do not follow from the one before: neither value nor size', () => {
    const following = sample.subarray(1);
    const lag = (of: (x: number) => number) =>
      mean(following.map((x, i) => of(x) * of(sample[i] ?? 0)));
    expect(Math.abs(lag((x) => x))).toBeLessThan(3.3 / Math.sqrt(n));
    expect(Math.abs(lag((x) => x * x - 1))).toBeLessThan(6.6 / Math.sqrt(n));
  });

  test('are as good across streams as along one', () => {
    const random = makeRandom(2026);
    const first = Float64Array.from({ length: 100_000 }, (_, stream) => {
      random.restart(stream);
      return random.normal();
    });
    const neighbours = mean(first.subarray(1).map((x, i) => x * (first[i] ?? 0)));
    expect(Math.abs(neighbours)).toBeLessThan(3.3 / Math.sqrt(first.length));
    expect(kolmogorovSmirnov(first.sort(), normalDistribution)).toBeLessThan(1.95);
  });
});

/** √n times the largest distance between a sorted sample's distribution and the true one. */
function kolmogorovSmirnov(sorted: Float64Array, distribution: (x: number) => number): number {
  const n = sorted.length;
  const distances = sorted.map((x, i) => {
    const p = distribution(x);
    return Math.max((i + 1) / n - p, p - i / n);
  });
  return Math.sqrt(n) * distances.reduce((a, b) => Math.max(a, b), 0);
}

function mean(values: Float64Array, of = (x: number) => x): number {
  let sum = 0;
  for (const x of values) sum += of(x);
  return sum / values.length;
}
