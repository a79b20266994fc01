// Keys that are asked together, a council against code, and what a delay leaves of itself.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  atLeastProbability,
  deadlockProbability,
  exitProbability,
  exitWindow,
  overYears,
  selectorClashProbability,
  stageCrossovers,
  stageFailures,
  takeoverProbability,
  withSharedFailure,
} from '../../src/engine/index.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const days = fc.double({ min: 0, max: 60, noNaN: true });
const group = fc
  .record({ signers: fc.integer({ min: 1, max: 20 }), share: chance, chance })
  .map(({ signers, share, chance: p }) => ({
    signers,
    needed: 1 + Math.floor(share * (signers - 1e-9)),
    chance: p,
  }));

describe('atLeastProbability', () => {
  test('is what counting every outcome gives', () => {
    const few = fc.array(chance, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 9 }), (chances, needed) => {
        let sum = 0;
        for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
          const broken = chances.map((_, i) => ((outcome >> i) & 1) === 1);
          if (broken.filter(Boolean).length < needed) continue;
          sum += chances.reduce((all, p, i) => all * (broken[i] ? p : 1 - p), 1);
        }
        expect(atLeastProbability(needed, chances)).toBeCloseTo(sum, 12);
      }),
    );
  });

  test('with the chance of fewer makes one, by breaking turned round', () => {
    fc.assert(
      fc.property(group, ({ needed, signers, chance: p }) => {
        const alike = (value: number) => Array.from({ length: signers }, () => value);
        const fewer = atLeastProbability(signers - needed + 1, alike(1 - p));
        expect(atLeastProbability(needed, alike(p)) + fewer).toBeCloseTo(1, 12);
      }),
    );
  });

  test('of none is certain, and of more than there are impossible', () => {
    expect(atLeastProbability(0, [0.1])).toBe(1);
    expect(atLeastProbability(-2, [])).toBe(1);
    expect(atLeastProbability(3, [1, 1])).toBe(0);
    expect(atLeastProbability(2, [1, 1])).toBe(1);
  });

  test('refuses half a signature, and chances that are none', () => {
    expect(() => atLeastProbability(1.5, [0.1])).toThrow('needed must be a whole number');
    expect(() => atLeastProbability(1, [0.1, 1.1])).toThrow('chances[1] must be a number from 0');
    expect(() => atLeastProbability(1, new Array<number>(1001).fill(0))).toThrow('at most 1,000');
  });
});

describe('takeoverProbability', () => {
  test('keeps the digits of the rarest: all of fifteen, one in a thousand each', () => {
    const rare = takeoverProbability({ needed: 15, signers: 15, chance: 0.001 });
    expect(rare / 1e-45).toBeCloseTo(1, 12);
  });

  test('falls with every signature more, and rises with the chance', () => {
    fc.assert(
      fc.property(group, chance, ({ needed, signers, chance: p }, other) => {
        const at = (k: number, q: number) => takeoverProbability({ needed: k, signers, chance: q });
        expect(at(needed + 1, p)).toBeLessThanOrEqual(at(needed, p));
        const [low, high] = [Math.min(p, other), Math.max(p, other)];
        expect(at(needed, high)).toBeGreaterThanOrEqual(at(needed, low) * (1 - 1e-12));
      }),
    );
  });

  test('and deadlock move against each other as more signatures are needed', () => {
    fc.assert(
      fc.property(group, (of) => {
        const more = { ...of, needed: of.needed + 1 };
        expect(takeoverProbability(more)).toBeLessThanOrEqual(takeoverProbability(of));
        expect(deadlockProbability(more)).toBeGreaterThanOrEqual(deadlockProbability(of));
      }),
    );
  });

  test('and deadlock are alike where one signer more than half is needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), chance, (half, p) => {
        const of = { signers: 2 * half + 1, needed: half + 1, chance: p };
        expect(takeoverProbability(of)).toBe(deadlockProbability(of));
      }),
    );
  });

  test('is in hundreds of thousandths for 6 of 8, with a deadlock once in 26', () => {
    const of = { needed: 6, signers: 8, chance: 0.1 };
    expect(takeoverProbability(of) / 2.341e-5).toBeCloseTo(1, 12);
    expect(deadlockProbability(of) / 0.03809179).toBeCloseTo(1, 12);
  });

  test('refuses a number of signers that is none', () => {
    expect(() => takeoverProbability({ needed: 1, signers: 2.5, chance: 0 })).toThrow('signers');
    expect(() => deadlockProbability({ needed: 1, signers: 2, chance: -1 })).toThrow('chance');
  });
});

describe('withSharedFailure', () => {
  test('is at least either part, and no more than their sum', () => {
    fc.assert(
      fc.property(chance, chance, (independent, shared) => {
        const both = withSharedFailure(independent, shared);
        expect(both).toBeGreaterThanOrEqual(Math.max(independent, shared) * (1 - 1e-15));
        expect(both).toBeLessThanOrEqual(Math.min(1, independent + shared) * (1 + 1e-15));
      }),
    );
  });
});

describe('overYears', () => {
  test('of one year is the chance itself, and of more is more', () => {
    fc.assert(
      fc.property(chance, fc.double({ min: 0, max: 50, noNaN: true }), (yearly, years) => {
        expect(overYears(yearly, 1)).toBeCloseTo(yearly, 14);
        const all = overYears(yearly, years);
        expect(all >= 0 && all <= 1).toBe(true);
        expect(overYears(yearly, years + 1)).toBeGreaterThanOrEqual(all);
      }),
    );
    expect(overYears(1, 0)).toBe(0);
    expect(() => overYears(0.1, -1)).toThrow('years must be');
  });
});

describe('stageFailures', () => {
  test('are equal for neighbours at the crossovers, and each stage is best on its side', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.45, noNaN: true }), (member) => {
        const { from0to1, from1to2 } = stageCrossovers(member);
        const upper = stageFailures(from0to1 ?? 1, member);
        const lower = stageFailures(from1to2, member);
        expect(upper.stage0 / upper.stage1).toBeCloseTo(1, 9);
        expect(lower.stage1 / lower.stage2).toBeCloseTo(1, 9);
        const between = stageFailures(Math.sqrt((from0to1 ?? 1) * from1to2), member);
        expect(between.stage1).toBeLessThanOrEqual(Math.min(between.stage0, between.stage2));
      }),
    );
  });

  test('have no border between 0 and 1 where the council never fails, or always', () => {
    expect(stageCrossovers(0)).toEqual({ from0to1: null, from1to2: 0 });
    expect(stageCrossovers(1).from0to1).toBeNull();
    expect(() => stageFailures(0.1, 2)).toThrow('member must be');
    expect(() => stageFailures(-0.1, 0.1)).toThrow('proof must be');
  });
});

describe('exitProbability', () => {
  test('is below one, none without a window, and half of the users after the median', () => {
    expect(exitProbability({ delay: 5, exit: 3 }, 2)).toBeCloseTo(0.5, 14);
    expect(exitProbability({ delay: 7, exit: 7 }, 2)).toBe(0);
    expect(exitProbability({ delay: 3, exit: 7 }, 2)).toBe(0);
    expect(exitWindow({ delay: 3, exit: 7 })).toBe(0);
  });

  test('rises with the delay and falls with the way out', () => {
    fc.assert(
      fc.property(days, days, days, (delay, exit, more) => {
        const at = exitProbability({ delay, exit }, 2);
        expect(at >= 0 && at <= 1).toBe(true);
        expect(exitProbability({ delay: delay + more, exit }, 2)).toBeGreaterThanOrEqual(at);
        expect(exitProbability({ delay, exit: exit + more }, 2)).toBeLessThanOrEqual(at);
      }),
    );
    expect(() => exitProbability({ delay: -1, exit: 0 }, 2)).toThrow('delay must be');
    expect(() => exitProbability({ delay: 1, exit: 0 }, 0)).toThrow('median must be');
  });
});

describe('selectorClashProbability', () => {
  test('is that of birthdays in a year of 2³² days', () => {
    expect(selectorClashProbability(0)).toBe(0);
    expect(selectorClashProbability(1)).toBe(0);
    expect(selectorClashProbability(2) * 2 ** 32).toBeCloseTo(1, 9);
    expect(selectorClashProbability(77_164)).toBeCloseTo(0.5, 4);
    expect(selectorClashProbability(2 ** 33)).toBe(1);
    expect(() => selectorClashProbability(1.5)).toThrow('functions must be a whole number');
  });
});
