// What the views tell: how often a distance is met, what a day meets under its rules, and what a shock does to a margin.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circuitBreakerLevels, toNumber } from '../../src/engine/index.ts';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import { FEWEST } from '../../src/components/widgets/how-often-would-it-fire/odds.ts';
import {
  clock,
  dayOf,
  playedOf,
  PRIOR_CLOSE,
  stagesOf,
} from '../../src/components/widgets/how-often-would-it-fire/days.ts';
import { marginsOf } from '../../src/components/widgets/how-often-would-it-fire/margin.ts';
import {
  calendarOf,
  chances,
  firings,
} from '../../src/components/widgets/how-often-would-it-fire/odds.ts';
import { times } from '../../src/components/widgets/how-often-would-it-fire/words.ts';
import { widget } from '../../src/components/widgets/how-often-would-it-fire/widget.ts';
import { widget as share } from '../../src/components/widgets/luld-pause/still.ts';
import { widget as alarm } from '../../src/components/widgets/alarm-or-miss/still.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const rows = (given: Given = {}) => widget.run(at(given));
const tenths = (min: number, max: number) =>
  fc.integer({ min: 10 * min, max: 10 * max }).map((n) => n / 10);
const threshold = fc.record({
  volatility: tenths(0.2, 20),
  distance: tenths(0.1, 50),
  window: fc.integer({ min: 1, max: 10_080 }),
  direction: fc.constantFrom('falls', 'both'),
  calendar: fc.constantFrom('always', 'shares'),
});

describe('how often', () => {
  test('a threshold is touched at least as often as it is closed beyond, and at most in every window', () => {
    fc.assert(
      fc.property(threshold, (given) => {
        const values = at(given);
        const { touch, close } = chances(values, values.distance);
        expect(touch).toBeGreaterThanOrEqual(close * (1 - 1e-9));
        expect(touch).toBeLessThanOrEqual(1);
        const { days, minutes } = calendarOf(values);
        expect(firings(values, values.distance).touch).toBeCloseTo(
          (touch * days * minutes) / values.window,
          6,
        );
      }),
    );
  });

  test('both ways is more often than falls alone, but for the drift of the logarithm', () => {
    fc.assert(
      fc.property(threshold, (given) => {
        const [one, both] = ['falls', 'both'].map((direction) => {
          const values = at({ ...given, direction });
          return chances(values, values.distance).touch;
        });
        expect((both ?? 0) + 0.05).toBeGreaterThanOrEqual(one ?? 1);
      }),
    );
  });

  test('as it opens: 7 % at 4 % a day, 26 times a year, and closed beyond half as often', () => {
    expect(widget.finding(at())).toMatch(/26 times a year$/);
    expect(widget.readout(at())).toContain('half as likely');
  });

  test('says a rare one in years, however rare', () => {
    expect(times(26.3)).toBe('26 times a year');
    expect(times(1)).toBe('about once a year');
    expect(times(0.1)).toBe('once in 10 years');
    expect(times(1e-9)).toBe('once in 1 billion years');
    expect(times(0)).toBe('next to never');
  });

  test('draws no curve below the foot of the figure', () => {
    fc.assert(
      fc.property(threshold, (given) => {
        const drawn = rows(given).flatMap(({ kind, touched, closed, fat }) =>
          kind === 'curve' ? [touched, closed, fat] : [],
        );
        return drawn.every((a) => a === null || a >= FEWEST);
      }),
    );
  });
});

describe('a day', () => {
  test('of the S&P 500 stops as it opens, for a quarter of an hour, and misses the second level', () => {
    const { timeline, looks } = playedOf(at({ view: 'day' }));
    expect(timeline.phases[0]).toMatchObject({ phase: 'paused', from: 570, to: 585 });
    expect(timeline).toMatchObject({ trading: 375, paused: 15, closed: null });
    const [, second = 0] = circuitBreakerLevels({
      priorClose: PRIOR_CLOSE,
      falls: ['0.07', '0.13'],
    }).map(toNumber);
    const close = Number(PRIOR_CLOSE) * (1 - (looks.at(-1)?.fall ?? 0));
    expect(close - second).toBeCloseTo(27.55, 6);
  });

  test('of the CSI 300 has fourteen minutes of trading', () => {
    const { timeline } = playedOf(at({ view: 'day', path: 'china' }));
    expect(timeline).toMatchObject({ trading: 14, paused: 15, closed: 599 });
    expect(widget.finding(at({ view: 'day', path: 'china' }))).toContain('14 minutes of trading');
  });

  test('of bitcoin would have been closed by eleven, and fell on', () => {
    const { timeline, day } = playedOf(at({ view: 'day', path: 'bitcoin' }));
    expect(clock(timeline.closed ?? 0)).toBe('11:00');
    expect(day.deepest).toBeCloseTo(1 - 4410 / 7934.58, 12);
  });

  test('played to a look knows nothing of what comes after it', () => {
    const path = fc.constantFrom('sp500', 'china', 'bitcoin', 'drawn');
    fc.assert(
      fc.property(path, fc.integer({ min: 0, max: 24 }), fc.nat(500), (name, played, seed) => {
        const values = at({ view: 'day', path: name, played, seed: seed + 1, volatility: 10 });
        const { looks, until, timeline } = playedOf(values);
        const whole = playedOf({ ...values, played: 24 });
        expect(whole.looks.slice(0, looks.length)).toEqual(looks);
        expect(looks.every(({ minute }) => minute <= until)).toBe(true);
        const known = timeline.phases.slice(0, -1);
        expect(whole.timeline.phases.slice(0, known.length)).toEqual(known);
        expect(stagesOf(values)).toBeLessThanOrEqual(24);
      }),
    );
  });

  test('traded no price while it was stopped', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.constantFrom('us', 'china', 'cme'), (seed, rules) => {
        const given = { view: 'day', path: 'drawn', seed: seed + 1, volatility: 15, rules };
        const stops = playedOf(at(given)).timeline.phases.filter(
          ({ phase }) => phase !== 'trading',
        );
        const traded = rows(given).filter(
          ({ kind, traded: price }) => kind === 'look' && price !== null,
        );
        return traded.every(({ minute }) =>
          stops.every(({ from, to }) => (minute ?? 0) <= from || (minute ?? 0) >= to),
        );
      }),
    );
  });

  test('has its levels in order', () => {
    for (const path of ['sp500', 'china', 'bitcoin', 'drawn']) {
      const falls = dayOf(at({ path })).rules.map(({ fall }) => fall);
      expect(falls).toEqual(falls.toSorted((a, b) => a - b));
    }
  });
});

describe('margin', () => {
  test('rises by 56 % after a day of five deviations, at any volatility', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), (volatility) => {
        const { from, to } = marginsOf(at({ view: 'margin', volatility, shock: 5 * volatility }));
        expect(to / from).toBeCloseTo(Math.sqrt(0.94 + 0.06 * 25), 12);
      }),
    );
  });

  test('with any guard jumps no more than without', () => {
    const guard = fc.constantFrom('floor', 'buffer', 'none');
    fc.assert(
      fc.property(
        guard,
        tenths(0.2, 20),
        fc.integer({ min: 0, max: 60 }),
        (name, volatility, shock) => {
          const { jump, guardedJump } = marginsOf(at({ guard: name, volatility, shock }));
          expect(guardedJump).toBeLessThanOrEqual(jump * (1 + 1e-12));
        },
      ),
    );
  });
});

describe('the figures of the text', () => {
  test('a share that falls by 7 % within a minute pauses, one that falls by 3 % does not', () => {
    expect(share.finding({ fall: 7 })).toMatch(/^15 seconds .* 5 minutes/);
    expect(share.finding({ fall: 3 })).toMatch(/stays inside/);
  });

  test('a stricter threshold rings more on ordinary days and misses fewer crash days', () => {
    const values = { distance: 7, volatility: 4, crash: 12 };
    const curve = alarm.run(values).filter(({ kind }) => kind === 'curve');
    curve.slice(1).forEach(({ alarm: rings, miss }, i) => {
      expect(rings).toBeLessThanOrEqual(Number(curve[i]?.alarm));
      expect(miss).toBeGreaterThanOrEqual(Number(curve[i]?.miss));
    });
  });
});
