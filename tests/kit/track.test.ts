import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberParam } from '../../src/components/kit/define.ts';
import { kept, moved } from '../../src/components/kit/keys.ts';
import { position, range, share, valueAt } from '../../src/components/kit/track.ts';

const base = { kind: 'number', label: 'L', unit: '' } as const;

/** Params as widgets have them: ends that need not lie on a step, a track that may be nearer. */
const param = fc
  .record({
    step: fc.constantFrom(0.01, 0.05, 0.1, 0.5, 1, 5),
    from: fc.integer({ min: -400, max: 400 }),
    steps: fc.integer({ min: 2, max: 4000 }),
    off: fc.constantFrom(0, 0.3),
    log: fc.boolean(),
  })
  .map(({ step, from, steps, off, log }): NumberParam => {
    const low = log ? Math.max(1, Math.abs(from)) * step : from * step;
    const [min, max] = [low + off * step, low + (steps + off) * step].map((x) =>
      Number(x.toFixed(6)),
    );
    const ends = { min: min ?? 0, max: max ?? 1 };
    return { ...base, ...ends, step, default: ends.min, ...(log && { scale: 'log' as const }) };
  });

const shareOf = fc.double({ min: 0, max: 1, noNaN: true });

test('a value kept is within the range and on a step, or at an end', () => {
  fc.assert(
    fc.property(param, fc.double({ min: -1e7, max: 1e7, noNaN: true }), (of, value) => {
      const at = kept(of, value);
      expect(at).toBeGreaterThanOrEqual(of.min);
      expect(at).toBeLessThanOrEqual(of.max);
      const steps = at / of.step;
      const onStep = Math.abs(steps - Math.round(steps)) < 1e-6;
      expect(onStep || at === of.min || at === of.max).toBe(true);
      expect(kept(of, at)).toBe(at);
      expect(Object.is(at, -0)).toBe(false);
    }),
  );
});

test('a track reaches both ends, whatever the steps', () => {
  fc.assert(
    fc.property(param, (of) => {
      const { min, max } = range(of);
      expect(valueAt(of, min)).toBe(of.min);
      expect(valueAt(of, max)).toBe(of.max);
      expect([share(of, of.min), share(of, of.max)]).toEqual([0, 1]);
    }),
  );
});

test('a value on a step keeps its place: position and value are inverse', () => {
  fc.assert(
    fc.property(param, shareOf, (of, s) => {
      const value = kept(of, of.min + s * (of.max - of.min));
      expect(valueAt(of, position(of, value))).toBeCloseTo(value, 6);
    }),
  );
});

test('a track nearer than the range ends there, and a value beyond stands at its end', () => {
  const of: NumberParam = { ...base, min: -100, max: 100, step: 0.1, default: 0, track: [-30, 30] };
  expect(range(of)).toEqual({ min: -30, max: 30, step: 0.1 });
  expect([position(of, -80), position(of, 80)]).toEqual([-30, 30]);
  expect([moved('Home', of, 5), moved('End', of, 5)]).toEqual([-30, 30]);
});

test('an arrow always moves, until the end', () => {
  fc.assert(
    fc.property(param, shareOf, fc.boolean(), (of, s, snapped) => {
      const raw = of.min + s * (of.max - of.min);
      const value = snapped ? kept(of, raw) : raw;
      const [up, down] = [moved('ArrowRight', of, value), moved('ArrowDown', of, value)];
      if (value < of.max) expect(up).toBeGreaterThan(value);
      if (value > of.min) expect(down).toBeLessThan(value);
    }),
  );
});

test('arrows alone lead from one end to the other', () => {
  fc.assert(
    fc.property(param, (of) => {
      let value = of.min;
      for (let i = 0; i < 5000 && value < of.max; i++) value = moved('ArrowUp', of, value) ?? NaN;
      expect(value).toBe(of.max);
    }),
    { numRuns: 30 },
  );
});

test('pages are ten steps, on a log scale a doubling', () => {
  const of: NumberParam = { ...base, min: 1, max: 125, step: 0.5, default: 10 };
  expect([moved('PageUp', of, 10), moved('PageDown', of, 10)]).toEqual([15, 5]);
  const log = { ...of, scale: 'log' as const };
  expect([moved('PageUp', log, 10), moved('PageDown', log, 10)]).toEqual([20, 5]);
  expect(moved('Tab', of, 10)).toBeUndefined();
  // A name every object has is no key.
  expect(moved('toString', of, 10)).toBeUndefined();
});
