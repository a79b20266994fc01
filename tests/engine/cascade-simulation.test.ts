import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  cascadeProbability,
  cascadeSimulation,
  estimates,
  feedbackSimulation,
  makeRandom,
  noSamples,
} from '../../src/engine/index.ts';
import type { Estimate, Simulation } from '../../src/engine/index.ts';
import { forcedAlong, newCourse } from '../../src/engine/models/feedback-path.ts';
import { pressingBook } from '../../src/engine/models/feedback-simulation.ts';
import { drawSteps, lowestLook, stepping } from '../../src/engine/models/stepped-path.ts';

const book = [
  [97, 10],
  [96, 20],
  [94, 20],
  [90, 30],
  [80, 50],
].map(([liquidationPrice = 0, quantity = 0]) => ({ liquidationPrice, quantity }));
const week = { price: 100, volatility: 0.6, years: 7 / 365, seed: 7, book };
// A unit takes off a thousandth of what is left: the same law in both simulations.
const lasting = { law: 'exponential', floor: 0, depth: 1000 } as const;
const crashes = { rate: 40, mean: -0.03, deviation: 0.02 };

const found = (simulation: Simulation, samples: number): Readonly<Record<string, Estimate>> =>
  estimates(simulation, advance(simulation, noSamples(simulation), samples));
const gap = (a?: Estimate, b?: Estimate | number) => {
  const [mean, error] = typeof b === 'number' ? [b, 0] : [b?.mean ?? NaN, b?.standardError ?? NaN];
  return Math.abs((a?.mean ?? NaN) - mean) / Math.hypot(a?.standardError ?? NaN, error);
};

describe('cascadeSimulation', () => {
  test.each([50, 80, 130])('ignites as often as the closed form says, for %d units', (amount) => {
    const impact = { law: 'linear', perUnit: '0.1' } as const;
    const { ignited } = found(cascadeSimulation({ ...week, impact, amount }), 5000);
    expect(gap(ignited, cascadeProbability({ ...week, impact, amount }))).toBeLessThan(4);
  });

  test('forces, on average, what the chances of the steps add up to', () => {
    const impact = { law: 'linear', perUnit: '0.1' } as const;
    const { forced } = found(cascadeSimulation({ ...week, impact, amount: 1 }), 20_000);
    // 50 of 130 units at one shock, 30 and 50 more at others.
    const mean = [50, 30, 50].reduce((sum, units, i) => {
      const amount = [50, 80, 130][i] ?? 0;
      return sum + (units / 130) * cascadeProbability({ ...week, impact, amount });
    }, 0);
    expect(gap(forced, mean)).toBeLessThan(4);
  });

  test('knows a cascade that runs already, and one that no book holds', () => {
    const running = { ...week, price: 95, impact: lasting };
    expect(found(cascadeSimulation({ ...running, amount: 10 }), 10).ignited?.mean).toBe(1);
    expect(found(cascadeSimulation({ ...running, amount: 999 }), 10).ignited?.mean).toBe(0);
    const nothing = { ...week, book: [], impact: lasting, amount: 1 };
    expect(found(cascadeSimulation(nothing), 10).forced?.mean).toBe(0);
  });

  test('refuses an amount of nothing', () => {
    expect(() => cascadeSimulation({ ...week, impact: lasting, amount: 0 })).toThrow(
      'amount must be',
    );
  });
});

describe('feedbackSimulation', () => {
  const setting = { ...week, depth: 1000, amount: 80, steps: 200, bridged: true };

  test('with sales that weigh for good is the cascade of the lowest undisturbed price', () => {
    const walked = found(feedbackSimulation(setting), 3000);
    const looked = found(cascadeSimulation({ ...week, impact: lasting, amount: 80 }), 20_000);
    expect(gap(walked.ignited, looked.ignited)).toBeLessThan(4);
    expect(gap(walked.forced, looked.forced)).toBeLessThan(4);
  });

  test('so too with jumps', () => {
    const walked = found(feedbackSimulation({ ...setting, jumps: crashes }), 3000);
    const risk = { ...week, jumps: crashes, impact: lasting, amount: 80 };
    const looked = found(cascadeSimulation(risk), 20_000);
    expect(gap(walked.ignited, looked.ignited)).toBeLessThan(4);
    expect(gap(walked.forced, looked.forced)).toBeLessThan(4);
  });

  test('path by path, one look at the lowest price replaces the steps, if nothing fades', () => {
    // Falls alone, so that a look before a jump finds nothing lower than the look after it.
    const falls = { rate: 150, mean: -0.01, deviation: 0 };
    const seen = { ...setting, bridged: false, jumps: falls };
    const paths = stepping(seen, seen.steps);
    const pressed = pressingBook(seen);
    // The highest undisturbed price at which each position and all before it go.
    const levels: number[] = [];
    pressed.pushes.forEach((_, i) => {
      const weight = pressed.pushes.subarray(0, i).reduce((sum, push) => sum + push, 0);
      levels.push(Math.min(levels[i - 1] ?? Infinity, (pressed.levels[i] ?? NaN) + weight));
    });
    const random = makeRandom(5);
    fc.assert(
      fc.property(fc.nat(1e6), fc.constantFrom(1, -1), (path, mirror) => {
        random.restart(path);
        drawSteps(paths, random);
        const lowest = lowestLook(paths, mirror);
        fc.pre(levels.every((level) => Math.abs(level - lowest) > 1e-12));
        const positions = levels.filter((level) => lowest <= level).length;
        const forced = forcedAlong({ paths, book: pressed, mirror, random }, newCourse());
        expect(forced).toBe(pressed.sold[positions]);
      }),
      { numRuns: 500 },
    );
  });

  test('forces less the sooner the sales’ weight fades, and less than with looks between steps', () => {
    const forced = (more: object) =>
      found(feedbackSimulation({ ...setting, ...more }), 1500).forced?.mean;
    const hour = 1 / 365 / 24;
    const means = [1e9, 24 * hour, hour, 0.01 * hour].map((halfLife) => forced({ halfLife }));
    expect([...means].sort((a = 0, b = 0) => b - a)).toEqual(means);
    expect(forced({ bridged: false })).toBeLessThan(means[0] ?? 0);
    // Without a push a book is forced out by the path alone.
    const calm = found(feedbackSimulation({ ...setting, depth: 1e12 }), 1500);
    const alone = found(
      cascadeSimulation({ ...week, impact: { ...lasting, depth: 1e12 }, amount: 80 }),
      5000,
    );
    expect(gap(calm.forced, alone.forced)).toBeLessThan(4);
  });

  test('tells how deep the price went, sales included', () => {
    const { deepest } = found(feedbackSimulation(setting), 1500);
    const { deepest: calm } = found(feedbackSimulation({ ...setting, depth: 1e12 }), 1500);
    expect(calm?.mean).toBeGreaterThan(0.04);
    expect(deepest?.mean).toBeGreaterThan((calm?.mean ?? 0) + 0.02);
  });

  test('leaves a position without a liquidation price alone', () => {
    const never = { ...setting, book: [{ liquidationPrice: 0, quantity: 5 }], amount: 5 };
    expect(found(feedbackSimulation(never), 50).forced?.mean).toBe(0);
    expect(found(feedbackSimulation({ ...setting, book: [] }), 50).forced?.mean).toBe(0);
  });

  test.each([
    [{ depth: 0 }, 'depth'],
    [{ halfLife: 0 }, 'halfLife'],
    [{ amount: 0 }, 'amount'],
    [{ steps: 0 }, 'steps'],
    [{ price: -1 }, 'price'],
    [{ book: [{ liquidationPrice: -1, quantity: 1 }] }, 'liquidationPrice'],
    [{ book: [{ liquidationPrice: 1, quantity: Number.NaN }] }, 'quantity'],
  ])('refuses %o by name', (wrong, parameter) => {
    expect(() => feedbackSimulation({ ...setting, ...wrong })).toThrow(`${parameter} must be`);
  });
});
