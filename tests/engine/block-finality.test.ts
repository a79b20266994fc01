import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attackBalance,
  attackBill,
  blockRace,
  blocksWait,
  catchUpProbability,
  challengeDays,
  confirmationsNeeded,
  finalityClock,
  meanSlotsToFinality,
  nakamotoBlocksNeeded,
  nakamotoReversal,
  reversalProbabilities,
  reversalProbability,
  slotsToFinality,
  valueInFlight,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const minority = between(0.001, 0.499);
const depth = fc.integer({ min: 1, max: 300 });
const relative = (a: number, b: number) => Math.abs(a / b - 1);

/** Rosenfeld’s own sum, in ratios of whole numbers: nothing is rounded before the end. */
function exactly(percent: number, n: number): number {
  const [q, p, scale] = [BigInt(percent), BigInt(100 - percent), 10n ** 60n];
  let [sum, choose] = [0n, 1n];
  for (let m = 0; m <= n; m += 1) {
    // C(m + n − 1, m), over a common denominator of 100^(2n).
    sum +=
      choose *
      (p ** BigInt(n) * q ** BigInt(m) - p ** BigInt(m) * q ** BigInt(n)) *
      100n ** BigInt(n - m);
    choose = (choose * BigInt(m + n)) / BigInt(m + 1);
  }
  const whole = 100n ** BigInt(2 * n);
  return Number(((whole - sum) * scale) / whole) / 1e60;
}

describe('reversalProbability', () => {
  test('is Rosenfeld’s sum in whole numbers, far into the tail', () => {
    for (const percent of [2, 10, 20, 30, 40, 45, 49])
      for (const n of [1, 2, 3, 6, 10, 20, 60]) {
        const expected = exactly(percent, n);
        // Below 10⁻⁴⁵ the scale of the check itself has too few digits.
        if (expected > 1e-45)
          expect(relative(reversalProbability(percent / 100, n), expected)).toBeLessThan(1e-12);
      }
  });

  test('falls with each confirmation and rises with the share', () => {
    fc.assert(
      fc.property(minority, depth, (q, n) => {
        const own = reversalProbability(q, n);
        expect(reversalProbability(q, n + 1)).toBeLessThanOrEqual(own);
        expect(reversalProbability(Math.min(0.5, q * 1.05), n)).toBeGreaterThanOrEqual(own);
        expect(own).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is certain without a confirmation, and twice the share after one', () => {
    fc.assert(
      fc.property(minority, (q) => {
        expect(reversalProbability(q, 0)).toBe(1);
        expect(relative(reversalProbability(q, 1), 2 * q)).toBeLessThan(1e-12);
      }),
    );
  });

  test('is certain from half of the work on, and impossible without any', () => {
    for (const q of [0.5, 0.6, 1]) expect(reversalProbability(q, 1000)).toBe(1);
    for (const n of [1, 6, 100]) expect(reversalProbability(0, n)).toBe(0);
  });

  test('goes on smoothly where complement and series meet', () => {
    // 45 %: the thousandth is between 538 and 539, and each step is alike.
    const [a = 0, b = 0, c = 0] = [537, 538, 539].map((n) => reversalProbability(0.45, n));
    expect(c / b).toBeCloseTo(b / a, 4);
    // p − q times one term apart, on either side and across.
    const all = reversalProbabilities(0.45, 600);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (n) => {
        return relative(all[n] ?? 0, reversalProbability(0.45, n)) < 1e-11;
      }),
    );
  });

  test('in a list is the same as one by one', () => {
    fc.assert(
      fc.property(minority, fc.integer({ min: 0, max: 120 }), (q, last) => {
        const all = reversalProbabilities(q, last);
        expect(all).toHaveLength(last + 1);
        all.forEach((value, n) => {
          expect(Math.abs(value - reversalProbability(q, n))).toBeLessThanOrEqual(1e-11 * value);
        });
      }),
      { numRuns: 30 },
    );
    expect(reversalProbabilities(0.7, 2)).toEqual([1, 1, 1]);
  });

  test('far beyond float64 it is nothing, never less', () => {
    expect(reversalProbability(0.01, 1000)).toBe(0);
    expect(reversalProbability(0.1, 30)).toBeGreaterThan(6.2e-15);
    // Its last term rounded to itself, and the sum never ended.
    expect(reversalProbability(0.2986507296448069, 7000)).toBe(0);
  });

  test('refuses parts of a block and shares beyond the whole', () => {
    expect(() => reversalProbability(0.1, 1.5)).toThrow('confirmations must be');
    expect(() => reversalProbability(0.1, -1)).toThrow('confirmations must be');
    expect(() => reversalProbability(1.1, 1)).toThrow('share must be');
    expect(() => reversalProbability(NaN, 1)).toThrow('share must be');
    expect(() => reversalProbabilities(0.1, 200_000)).toThrow('upTo must be');
  });
});

describe('nakamotoReversal', () => {
  /** The listing of the paper, as it is there. */
  function listing(q: number, z: number): number {
    const lambda = (z * q) / (1 - q);
    let sum = 1;
    for (let k = 0, poisson = Math.exp(-lambda); k <= z; k += 1) {
      sum -= poisson * (1 - (q / (1 - q)) ** (z - k));
      poisson *= lambda / (k + 1);
    }
    return sum;
  }

  test('is the listing of the paper, as far as that has digits', () => {
    fc.assert(
      fc.property(minority, fc.integer({ min: 0, max: 100 }), (q, z) => {
        expect(Math.abs(nakamotoReversal(q, z) - listing(q, z))).toBeLessThan(1e-13);
      }),
    );
  });

  test('keeps its digits where the listing has none', () => {
    // By the same sum with sixty digits.
    expect(listing(0.1, 40)).not.toBeCloseTo(nakamotoReversal(0.1, 40), 20);
    expect(nakamotoReversal(0.1, 40)).toBeGreaterThan(0);
    // From one sum of the factorial to the other: the ratio of steps is steady.
    const [a = 0, b = 0, c = 0] = [15, 16, 17].map((z) => nakamotoReversal(0.1, z));
    expect(c / b / (b / a)).toBeCloseTo(1, 2);
  });

  test('falls with depth and rises with the share', () => {
    fc.assert(
      fc.property(minority, depth, (q, z) => {
        const own = nakamotoReversal(q, z);
        expect(nakamotoReversal(q, z + 1)).toBeLessThanOrEqual(own * (1 + 1e-12));
        expect(nakamotoReversal(Math.min(0.5, 1.05 * q), z)).toBeGreaterThanOrEqual(
          own * (1 - 1e-12),
        );
      }),
    );
    expect(nakamotoReversal(0.3, 0)).toBe(1);
    expect(nakamotoReversal(0, 3)).toBe(0);
    expect(nakamotoReversal(0.5, 3)).toBe(1);
  });

  test('is above the exact chance at few blocks, and below it at more', () => {
    const last = { 0.1: 1, 0.3: 2, 0.35: 4, 0.4: 7, 0.45: 24 };
    for (const [share, until] of Object.entries(last)) {
      const q = Number(share);
      for (let n = 1; n <= 2 * until + 10; n += 1) {
        const above = nakamotoReversal(q, n) > reversalProbability(q, n);
        expect(`${share}, ${n}: ${above}`).toBe(`${share}, ${n}: ${n <= until}`);
      }
    }
  });

  test('is fast and finite at the deepest', () => {
    expect(nakamotoReversal(0.4999, 100_000)).toBeGreaterThan(0);
    expect(nakamotoReversal(0.1, 100_000)).toBe(0);
    expect(() => nakamotoReversal(0.1, 0.5)).toThrow('blocks must be');
  });
});

describe('confirmationsNeeded', () => {
  test('is the first depth below the bound, and the one before is not', () => {
    fc.assert(
      fc.property(between(0.001, 0.45), between(1e-12, 0.5), (q, risk) => {
        for (const [needed, chance] of [
          [confirmationsNeeded(q, risk), reversalProbability],
          [nakamotoBlocksNeeded(q, risk), nakamotoReversal],
        ] as const) {
          expect(chance(q, needed ?? 0)).toBeLessThan(risk);
          expect(chance(q, (needed ?? 0) - 1)).toBeGreaterThanOrEqual(risk);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('does not exist against a majority, nor beyond a hundred thousand blocks', () => {
    expect(confirmationsNeeded(0.5, 0.001)).toBeNull();
    expect(confirmationsNeeded(0.499, 1e-9)).toBeNull();
    expect(nakamotoBlocksNeeded(0.7, 0.001)).toBeNull();
    expect(() => confirmationsNeeded(0.1, 0)).toThrow('risk must be');
    expect(() => confirmationsNeeded(2, 0.1)).toThrow('share must be');
  });
});

describe('catchUpProbability', () => {
  test('is divided by the same factor for each block behind', () => {
    fc.assert(
      fc.property(minority, fc.integer({ min: 0, max: 40 }), (q, d) => {
        const ratio = catchUpProbability(q, d + 1) / catchUpProbability(q, d);
        expect(relative(ratio, q / (1 - q))).toBeLessThan(1e-12);
      }),
    );
    expect(catchUpProbability(0.5, 30)).toBe(1);
    expect(catchUpProbability(0.9, 3)).toBe(1);
    expect(() => catchUpProbability(0.1, 0.5)).toThrow('deficit must be');
  });
});

describe('a race drawn by chance', () => {
  test('is undone as often as the exact chance says', () => {
    const [races, share, confirmations] = [4000, 0.3, 3];
    let undone = 0;
    for (let seed = 0; seed < races; seed += 1)
      if (blockRace({ share, confirmations, most: 400, seed }).undone) undone += 1;
    const expected = reversalProbability(share, confirmations);
    const deviation = Math.sqrt((expected * (1 - expected)) / races);
    expect(Math.abs(undone / races - expected)).toBeLessThan(3 * deviation);
  });

  test('moves by one block, is believed at its depth, and ends level if undone', () => {
    fc.assert(
      fc.property(minority, fc.integer({ min: 0, max: 12 }), fc.nat(999), (share, n, seed) => {
        const { leads, believed, undone } = blockRace({ share, confirmations: n, most: 200, seed });
        expect(leads[0]).toBe(0);
        leads.slice(1).forEach((lead, i) => {
          expect(Math.abs(lead - (leads[i] ?? 0))).toBe(1);
        });
        if (undone) expect(leads.at(-1)).toBeLessThanOrEqual(0);
        if (believed !== null) expect(believed).toBeGreaterThanOrEqual(n);
      }),
    );
    expect(() => blockRace({ share: 0.1, confirmations: 1, most: 0, seed: 1 })).toThrow(
      'most must be',
    );
  });
});

describe('the clock of Ethereum', () => {
  const slots = Array.from({ length: 32 }, (_, slot) => slotsToFinality(slot));

  test('makes a block final after 64 to 95 slots, 79.5 on average', () => {
    expect(Math.min(...slots)).toBe(64);
    expect(Math.max(...slots)).toBe(95);
    expect(slots.reduce((sum, next) => sum + next) / 32).toBe(meanSlotsToFinality());
    expect(meanSlotsToFinality()).toBe(79.5);
  });

  test('is at a boundary at each of its moments, an epoch apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.nat(63), (perEpoch, at) => {
        const slot = at % perEpoch;
        const { covered, justified, final } = finalityClock(slot, perEpoch);
        expect(covered % perEpoch).toBe(0);
        expect(covered).toBeGreaterThanOrEqual(slot);
        expect([justified - covered, final - justified]).toEqual([perEpoch, perEpoch]);
        expect(slotsToFinality(slot, perEpoch)).toBe(final - slot);
      }),
    );
  });

  test('refuses a slot that the epoch does not have', () => {
    expect(() => slotsToFinality(32)).toThrow('slot must be');
    expect(() => slotsToFinality(0.5)).toThrow('slot must be');
    expect(() => meanSlotsToFinality(0)).toThrow('perEpoch must be');
  });
});

describe('waits and windows', () => {
  test('four blocks of ten minutes are 40 minutes, and 45 818 of twelve seconds 6.36 days', () => {
    expect(blocksWait(4, 600) / 60).toBe(40);
    expect(challengeDays(45_818, 12)).toBeCloseTo(6.3636, 4);
    expect(() => blocksWait(-1, 600)).toThrow('blocks must be');
    expect(() => challengeDays(1, 0)).toThrow('secondsPerBlock must be');
  });

  test('value in flight grows with flow and with the wait', () => {
    expect(valueInFlight(10, 960)).toBe(9600);
    expect(valueInFlight(0, 1e6)).toBe(0);
    expect(() => valueInFlight(1, -1)).toThrow('wait must be');
  });
});

describe('an attempt to undo a payment', () => {
  const attempt = fc.record({
    value: between(0, 1e9),
    probability: between(1e-12, 1),
    bill: between(1, 1e8),
    rewards: between(0, 1e6),
  });

  test('pays exactly from its value of break-even on', () => {
    fc.assert(
      fc.property(attempt, (given) => {
        const { breakEven, gain, profit, ratio } = attackBalance(given);
        expect(profit).toBeCloseTo(gain - given.bill, 6);
        expect(ratio).toBe(gain / given.bill);
        if (breakEven !== null && breakEven > 0) {
          const even = attackBalance({ ...given, value: breakEven });
          expect(relative(even.gain, given.bill)).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test('without a bill has no ratio, and without a chance no break-even', () => {
    expect(attackBalance({ value: 1, probability: 1, bill: 0 }).ratio).toBeNull();
    expect(attackBalance({ value: 1, probability: 0, bill: 1 }).breakEven).toBeNull();
    expect(() => attackBalance({ value: 1, probability: 2, bill: 1 })).toThrow(
      'probability must be',
    );
  });

  test('is billed for the time that the blocks take', () => {
    expect(attackBill({ perHour: 200_000, blocks: 6, secondsPerBlock: 600 })).toBe(200_000);
    expect(attackBill({ perHour: 100, blocks: 3, secondsPerBlock: 1200, premium: 0.5 })).toBe(150);
    expect(() => attackBill({ perHour: -1, blocks: 1, secondsPerBlock: 1 })).toThrow(
      'perHour must be',
    );
  });
});
