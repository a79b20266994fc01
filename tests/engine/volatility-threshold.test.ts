import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  always,
  bandExitProbability,
  closeProbability,
  ewmaMemory,
  ewmaVolatility,
  firingsPerYear,
  normalFall,
  procyclicality,
  studentFall,
  touchProbability,
  touchSimulation,
  usShares,
  volatilityMargins,
} from '../../src/engine/index.ts';
import { advance, estimates, noSamples } from '../../src/engine/models/monte-carlo.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const passage = (fall: number, volatility: number, years: number, drift = 0) => ({
  price: 1,
  barrier: 1 - fall,
  direction: 'down' as const,
  volatility,
  drift,
  years,
});

describe('a threshold', () => {
  test('is touched less the farther it is, and more with volatility and time', () => {
    // Without a drift of the logarithm: with one, a longer wait may also lead away.
    fc.assert(
      fc.property(between(0.01, 0.6), between(0.005, 0.2), between(0.01, 7), (h, s, t) => {
        const touch = (fall: number, v: number, years: number) =>
          touchProbability(passage(fall, v, years, (v * v) / 2));
        const own = touch(h, s, t);
        expect(touch(h + 0.05, s, t)).toBeLessThanOrEqual(own);
        expect(touch(h, 1.1 * s, t)).toBeGreaterThanOrEqual(own - 1e-15);
        expect(touch(h, s, 1.1 * t)).toBeGreaterThanOrEqual(own - 1e-15);
        // Only σ√T counts.
        expect(touch(h, s / 2, 4 * t)).toBeCloseTo(own, 12);
      }),
    );
  });

  test('is touched at least as often as the day closes beyond it, twice as often without drift', () => {
    fc.assert(
      fc.property(between(0.01, 0.6), between(0.005, 0.2), between(-0.1, 0.1), (h, s, drift) => {
        const at = passage(h, s, 1, drift);
        expect(touchProbability(at)).toBeGreaterThanOrEqual(closeProbability(at));
        const still = passage(h, s, 1, (s * s) / 2);
        const twice = 2 * closeProbability(still);
        expect(Math.abs(touchProbability(still) - twice)).toBeLessThanOrEqual(1e-12 * twice);
      }),
    );
  });

  test('fires in as many windows as their chance says', () => {
    expect(firingsPerYear(1, 1440, always)).toBe(365);
    expect(firingsPerYear(0.5, 390, usShares)).toBe(126);
    expect(firingsPerYear(1, 60, always)).toBe(8760);
    expect(() => firingsPerYear(1.1, 60, always)).toThrow('probability must be');
    expect(() => firingsPerYear(1, 0, always)).toThrow('window must be');
  });
});

describe('bandExitProbability', () => {
  const edge = between(0.01, 1);
  const one = (distance: number, spread: number) =>
    touchProbability(passage(-Math.expm1(-distance), spread, 1, (spread * spread) / 2));

  test('is at most that of one edge and that of the other, and at least that of either', () => {
    fc.assert(
      fc.property(edge, edge, between(0.01, 3), (down, up, spread) => {
        const exit = bandExitProbability({ down, up, spread });
        const [a, b] = [one(down, spread), one(up, spread)];
        expect(exit).toBeLessThanOrEqual((a + b) * (1 + 1e-12));
        expect(exit).toBeGreaterThanOrEqual(Math.max(a, b) * (1 - 1e-12));
        expect(bandExitProbability({ down: up, up: down, spread })).toBeCloseTo(exit, 14);
      }),
    );
  });

  test('goes on smoothly from one series to the other', () => {
    fc.assert(
      fc.property(edge, edge, (down, up) => {
        const [below, above] = [0.5 - 1e-12, 0.5 + 1e-12].map((share) =>
          bandExitProbability({ down, up, spread: share * (down + up) }),
        );
        expect(below).toBeCloseTo(above ?? NaN, 10);
      }),
    );
  });

  test('keeps its digits far out: the two tails of the normal distribution', () => {
    const exit = bandExitProbability({ down: 1, up: 1, spread: 0.1 });
    // 4 Φ(−10).
    expect(exit / (4 * 7.619853024160525e-24)).toBeCloseTo(1, 12);
  });

  test('is what a simulation finds', () => {
    const simulation = touchSimulation({
      price: 1,
      lower: 0.95,
      upper: 1.06,
      volatility: 0.04,
      drift: 0.0008,
      years: 1,
      seed: 3,
    });
    const { touched } = estimates(simulation, advance(simulation, noSamples(simulation), 40_000));
    const exit = bandExitProbability({ down: -Math.log(0.95), up: Math.log(1.06), spread: 0.04 });
    expect(Math.abs((touched?.mean ?? NaN) - exit)).toBeLessThan(0.005);
  });

  test('is none without a swing, and refuses a band without width', () => {
    expect(bandExitProbability({ down: 0.1, up: 0.1, spread: 0 })).toBe(0);
    expect(bandExitProbability({ down: 1e-9, up: 1e-9, spread: 1e9 })).toBe(1);
    expect(() => bandExitProbability({ down: 0, up: 1, spread: 1 })).toThrow('down must be');
    expect(() => bandExitProbability({ down: 1, up: 1, spread: NaN })).toThrow('spread must be');
  });
});

describe('a day that closes far down', () => {
  test('with three degrees of freedom has the closed form of the distribution', () => {
    fc.assert(
      fc.property(between(0.001, 0.5), between(0.005, 0.2), (fall, deviation) => {
        const u = fall / deviation;
        // ½ − [u/(1 + u²) + atan u]/π, written so that its tail keeps its digits.
        const closed = (Math.atan2(1, u) - u / (1 + u * u)) / Math.PI;
        const found = studentFall(fall, deviation, 3);
        expect(Math.abs(found - closed)).toBeLessThan(1e-9 * found + 1e-15);
      }),
    );
  });

  test('nears the normal one as the degrees grow, and is likelier far out', () => {
    expect(studentFall(0.07, 0.03, 1e6) / normalFall(0.07, 0.03)).toBeCloseTo(1, 4);
    fc.assert(
      fc.property(between(4, 30), between(2.5, 30), (deviations, degrees) => {
        return studentFall(deviations / 100, 0.01, degrees) > normalFall(deviations / 100, 0.01);
      }),
    );
  });

  test('of 7 % at 1 % a day comes once in three billion years of normal days', () => {
    expect(1 / (252 * normalFall(0.07, 0.01)) / 1e9).toBeCloseTo(3.1, 1);
  });

  test.each([2, 1, NaN])('has no deviation with %d degrees of freedom', (degrees) => {
    expect(() => studentFall(0.07, 0.01, degrees)).toThrow('degrees must be');
  });
});

describe('ewmaVolatility', () => {
  const returns = fc.array(between(-0.5, 0.5), { minLength: 1, maxLength: 30 });

  test('stays between the smallest and the largest of what it has seen', () => {
    fc.assert(
      fc.property(between(0, 0.5), between(0.5, 0.999), returns, (start, decay, list) => {
        const seen = [start, ...list.map(Math.abs)];
        const path = ewmaVolatility({ start, decay, returns: list });
        expect(Math.min(...path)).toBeGreaterThanOrEqual(Math.min(...seen));
        expect(Math.max(...path)).toBeLessThanOrEqual(Math.max(...seen));
      }),
    );
  });

  test('is the recursion of the squares', () => {
    fc.assert(
      fc.property(
        between(0.001, 0.5),
        between(0.5, 0.999),
        between(-0.5, 0.5),
        (start, decay, x) => {
          const [, after = NaN] = ewmaVolatility({ start, decay, returns: [x] });
          expect(after).toBeCloseTo(Math.sqrt(decay * start ** 2 + (1 - decay) * x ** 2), 14);
        },
      ),
    );
  });

  test('stays exactly where every day is as large as itself', () => {
    const path = ewmaVolatility({ start: 0.03, decay: 0.94, returns: [0.03, -0.03, 0.03] });
    expect(path).toEqual([0.03, 0.03, 0.03, 0.03]);
  });

  test('forgets half in a half-life', () => {
    const days = ewmaMemory(0.94, 0.5);
    expect(0.94 ** days).toBeCloseTo(0.5, 14);
    expect(() => ewmaMemory(1, 0.5)).toThrow('decay must be');
    expect(() => ewmaVolatility({ start: -1, decay: 0.9, returns: [] })).toThrow('start must be');
  });
});

describe('volatilityMargins', () => {
  const volatilities = fc.array(between(0.001, 0.5), { minLength: 1, maxLength: 20 });
  const plan = (list: readonly number[]) => ({ volatilities: list, deviations: 2.326 });

  test('is never below its floor, and jumps less with it', () => {
    fc.assert(
      fc.property(volatilities, between(0.001, 0.5), (list, volatility) => {
        const free = volatilityMargins(plan(list));
        const floored = volatilityMargins({ ...plan(list), guard: { kind: 'floor', volatility } });
        expect(Math.min(...floored)).toBeGreaterThanOrEqual(2.326 * volatility * (1 - 1e-15));
        expect(procyclicality(floored)).toBeLessThanOrEqual(procyclicality(free) * (1 + 1e-12));
      }),
    );
  });

  test('jumps less with a buffer to use up, and with a weight for stressed days', () => {
    fc.assert(
      fc.property(between(0.01, 0.1), between(1, 4), between(0, 1), (calm, times, share) => {
        const list = [calm, calm * times];
        const jump = procyclicality(volatilityMargins(plan(list)));
        const guards = [
          { kind: 'buffer', share },
          { kind: 'stress', volatility: 0.2, weight: share },
        ] as const;
        for (const guard of guards) {
          const guarded = volatilityMargins({ ...plan(list), guard });
          expect(procyclicality(guarded)).toBeLessThanOrEqual(jump * (1 + 1e-12));
        }
      }),
    );
  });

  test('grows with the square root of the days', () => {
    const [day = 0] = volatilityMargins(plan([0.03]));
    expect(volatilityMargins({ ...plan([0.03]), days: 4 })[0]).toBeCloseTo(2 * day, 14);
    expect(() => volatilityMargins({ ...plan([0.03]), days: 0 })).toThrow('days must be');
    expect(() => procyclicality([])).toThrow('margins must be');
    expect(() => procyclicality([0])).toThrow('margin must be');
  });
});
