import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NumberParam } from '../../src/components/kit/define.ts';
import { makeWalk, PACE, stage } from '../../src/components/kit/walk.ts';

const param: NumberParam = {
  kind: 'number',
  label: 'Stage',
  unit: '',
  min: 0,
  max: 5,
  step: 1,
  default: 5,
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A walk, and what it did. */
function walking(start: number, end: number) {
  const at = { value: start, end, seen: true, playing: false, settled: 0 };
  const went: number[] = [];
  const walk = makeWalk({
    param,
    value: () => at.value,
    end: () => at.end,
    seen: () => at.seen,
    settle: () => at.settled++,
    onPlaying: (playing) => (at.playing = playing),
    put: (value) => {
      at.value = value;
      went.push(value);
      walk.onInput();
    },
  });
  return { at, went, walk };
}

test('a step leads one stage on or back, and never beyond the beginning or the end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 5 }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (end, value) => {
        const [on, back] = [stage(param, value, end, 1), stage(param, value, end, -1)];
        expect(on).toBeLessThanOrEqual(end);
        expect(back).toBeGreaterThanOrEqual(0);
        if (value < end) expect(on).toBeGreaterThan(value);
        if (Math.min(value, end) > 0) expect(back).toBeLessThan(Math.min(value, end));
      },
    ),
  );
});

test('from beyond the end, a step back shows the stage before the end', () => {
  expect(stage(param, 5, 3, -1)).toBe(2);
});

test('a walk takes a stage at a time from where it stands, and rests at the end', () => {
  const { at, went, walk } = walking(1, 4);
  walk.toggle();
  expect([went, at.playing, at.settled]).toEqual([[2], true, 0]);
  vi.advanceTimersByTime(PACE - 1);
  expect(went).toEqual([2]);
  vi.advanceTimersByTime(1);
  expect(went).toEqual([2, 3]);
  vi.advanceTimersByTime(10 * PACE);
  expect([went, at.playing, at.settled]).toEqual([[2, 3, 4], false, 1]);
});

test('from the end, or beyond it, a walk begins at the beginning', () => {
  for (const start of [2, 5]) {
    const { went, walk } = walking(start, 2);
    walk.toggle();
    vi.advanceTimersByTime(10 * PACE);
    expect(went).toEqual([0, 1, 2]);
  }
});

test('toggled again it stops where it is, and goes on from there', () => {
  const { at, went, walk } = walking(0, 5);
  walk.toggle();
  walk.toggle();
  vi.advanceTimersByTime(10 * PACE);
  expect([went, at.playing, at.settled]).toEqual([[1], false, 1]);
  walk.toggle();
  expect(went).toEqual([1, 2]);
});

test('another input ends a walk, and what it set is left alone', () => {
  const { at, went, walk } = walking(0, 5);
  walk.toggle();
  at.value = 4;
  walk.onInput();
  vi.advanceTimersByTime(10 * PACE);
  expect([went, at.value, at.playing, at.settled]).toEqual([[1], 4, false, 0]);
});

test('out of sight a walk stops before its next stage', () => {
  const { at, went, walk } = walking(0, 5);
  walk.toggle();
  at.seen = false;
  vi.advanceTimersByTime(10 * PACE);
  expect([went, at.playing, at.settled]).toEqual([[1], false, 1]);
});

test('an end that comes nearer on the way is the end', () => {
  const { at, went, walk } = walking(0, 5);
  walk.toggle();
  at.end = 2;
  vi.advanceTimersByTime(10 * PACE);
  expect(went).toEqual([1, 2]);
});
