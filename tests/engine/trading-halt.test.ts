import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  circuitBreakerLevels,
  haltedDay,
  haltTimeline,
  toNumber,
  type HaltRule,
} from '../../src/engine/index.ts';

const [OPEN, CLOSE, CUTOFF] = [570, 960, 925];
const us: readonly HaltRule[] = [
  { fall: 0.07, pause: 15, before: CUTOFF },
  { fall: 0.13, pause: 15, before: CUTOFF },
  { fall: 0.2, pause: 'rest of day' },
];
const session = (looks: readonly (readonly [number, number])[], rules = us) =>
  haltTimeline({
    open: OPEN,
    close: CLOSE,
    rules,
    looks: looks.map(([minute, fall]) => ({ minute, fall })),
  });
const phases = (...args: Parameters<typeof session>) =>
  session(...args).phases.map(({ phase, from, to, rule }) => [phase, from, to, rule]);

const looks = fc
  .array(
    fc.tuple(
      fc.integer({ min: OPEN, max: CLOSE }),
      fc.double({ min: -0.3, max: 0.5, noNaN: true }),
    ),
  )
  .map((list) => list.toSorted(([a], [b]) => a - b));

describe('circuitBreakerLevels', () => {
  const close = fc.integer({ min: 100, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
  const falls = ['0.07', '0.13', '0.20'];

  test('are below the close and below one another, at the cent or less below the exact level', () => {
    fc.assert(
      fc.property(close, (priorClose) => {
        const levels = circuitBreakerLevels({ priorClose, falls }).map(toNumber);
        const [first = 0, second = 0, third = 0] = levels;
        expect(first > second && second > third && first < Number(priorClose)).toBe(true);
        levels.forEach((level, i) => {
          const gap = Number(priorClose) * (1 - Number(falls[i])) - level;
          expect(gap).toBeGreaterThan(-1e-6);
          expect(gap).toBeLessThan(0.01 + 1e-6);
        });
      }),
    );
  });

  test('of 5 August 2024 were cut to the cent, not rounded', () => {
    const levels = circuitBreakerLevels({ priorClose: '5346.56', falls }).map(toNumber);
    expect(levels).toEqual([4972.3, 4651.5, 4277.24]);
  });

  test.each(['0', '-1', 'x'])('refuse a close of %s', (priorClose) => {
    expect(() => circuitBreakerLevels({ priorClose, falls })).toThrow('priorClose must be');
  });

  test.each(['0', '1', '1.2'])('refuse a fall of %s', (fall) => {
    expect(() => circuitBreakerLevels({ priorClose: 100, falls: [fall] })).toThrow('fall must be');
  });
});

describe('haltTimeline', () => {
  test('of a quiet day is one phase', () => {
    expect(phases([[600, 0.03]])).toEqual([['trading', OPEN, CLOSE, null]]);
  });

  test('stops at exactly the level, and not just above it', () => {
    expect(phases([[600, 0.07]])[1]).toEqual(['paused', 600, 615, 0]);
    expect(phases([[600, 0.0699999]])).toHaveLength(1);
  });

  test('of two levels in one look takes the deeper, once', () => {
    const found = phases([
      [600, 0.14],
      [620, 0.08],
      [630, 0.14],
    ]);
    expect(found).toEqual([
      ['trading', OPEN, 600, null],
      ['paused', 600, 615, 1],
      ['trading', 615, CLOSE, null],
    ]);
  });

  test('reaches nothing while it is paused, and may stop again as it reopens', () => {
    expect(
      phases([
        [600, 0.08],
        [610, 0.15],
        [614, 0.08],
      ]),
    ).toHaveLength(3);
    expect(
      phases([
        [600, 0.08],
        [615, 0.15],
      ]),
    ).toEqual([
      ['trading', OPEN, 600, null],
      ['paused', 600, 615, 0],
      ['paused', 615, 630, 1],
      ['trading', 630, CLOSE, null],
    ]);
  });

  test('lets 15:25 pass, but not 15:24, and the last level at any time', () => {
    expect(phases([[CUTOFF, 0.08]])).toHaveLength(1);
    expect(phases([[CUTOFF - 1, 0.08]])).toHaveLength(3);
    expect(phases([[CUTOFF, 0.2]])).toEqual([
      ['trading', OPEN, CUTOFF, null],
      ['closed', CUTOFF, CLOSE, 2],
    ]);
  });

  test('may stop as it opens, and pauses no longer than the session', () => {
    expect(phases([[OPEN, 0.0814]])[0]).toEqual(['paused', OPEN, OPEN + 15, 0]);
    expect(phases([[950, 0.08]], [{ fall: 0.07, pause: 15 }]).at(-1)).toEqual([
      'paused',
      950,
      CLOSE,
      0,
    ]);
  });

  test('fills the session: trading, paused and closed time are all of it', () => {
    fc.assert(
      fc.property(looks, (list) => {
        const { phases: all, trading, paused, closed } = session(list);
        expect(all[0]?.from).toBe(OPEN);
        expect(all.at(-1)?.to).toBe(CLOSE);
        all.slice(1).forEach(({ from }, i) => {
          expect(from).toBe(all[i]?.to);
        });
        expect(trading + paused + (closed === null ? 0 : CLOSE - closed)).toBeCloseTo(
          CLOSE - OPEN,
          9,
        );
      }),
    );
  });

  test('knows each level once a day at most, and nothing after the last', () => {
    fc.assert(
      fc.property(looks, (list) => {
        const fired = session(list).phases.flatMap(({ rule }) => (rule === null ? [] : [rule]));
        expect(fired).toEqual([...new Set(fired)].toSorted());
      }),
    );
  });

  test('refuses levels and looks that are out of order, with a sentence', () => {
    expect(() =>
      session([
        [600, 0],
        [590, 0],
      ]),
    ).toThrow('minute must be');
    expect(() => session([[500, 0]])).toThrow('minute must be');
    expect(() => session([[600, NaN]])).toThrow('fall must be');
    expect(() => session([], [...us].reverse())).toThrow('fall must be more than');
    expect(() => session([], [{ fall: 0.1, pause: 0 }])).toThrow('pause must be');
  });
});

describe('haltedDay', () => {
  const day = { volatility: 0.08, minutes: 390, open: OPEN, rules: us };

  test('is the same for a seed, and another for another', () => {
    expect(haltedDay({ ...day, seed: 7 })).toEqual(haltedDay({ ...day, seed: 7 }));
    expect(haltedDay({ ...day, seed: 7 })).not.toEqual(haltedDay({ ...day, seed: 8 }));
  });

  test('pulls only within reach of a level: until then the day is the one without a magnet', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.double({ min: 0, max: 2, noNaN: true }), (seed, magnet) => {
        const [free, pulled] = [haltedDay({ ...day, seed }), haltedDay({ ...day, seed, magnet })];
        const first = free.looks.findIndex(({ fall }) => fall > 0.05);
        const same = first < 0 ? free.looks.length : first + 1;
        expect(pulled.looks.slice(0, same)).toEqual(free.looks.slice(0, same));
      }),
    );
  });

  test('ends as far from the start as its volatility says', () => {
    const calm = { ...day, rules: [] };
    const ends = Array.from({ length: 2000 }, (_, seed) =>
      Math.log(1 - (haltedDay({ ...calm, seed }).looks.at(-1)?.fall ?? NaN)),
    );
    const square = ends.reduce((sum, log) => sum + log * log, 0) / ends.length;
    expect(Math.sqrt(square) / day.volatility).toBeGreaterThan(0.95);
    expect(Math.sqrt(square) / day.volatility).toBeLessThan(1.05);
  });

  test.each([0, 1.5, 20_000])('refuses a session of %d minutes', (minutes) => {
    expect(() => haltedDay({ ...day, minutes, seed: 1 })).toThrow('minutes must be');
  });
});
