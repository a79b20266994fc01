// What the views tell: a feed at work stays in its band, a stopped one gives away a put, a stuck one pays below the loan.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import {
  mixedOf,
  stoppedOf,
  stuckOf,
} from '../../src/components/widgets/how-wrong-is-the-price/feed.ts';
import {
  hourAxis,
  lengthOf,
  pathOf,
} from '../../src/components/widgets/how-wrong-is-the-price/stretch.ts';
import { widget } from '../../src/components/widgets/how-wrong-is-the-price/widget.ts';
import { oneIn, span } from '../../src/components/widgets/how-wrong-is-the-price/words.ts';
import { widget as age } from '../../src/components/widgets/feed-age/still.ts';
import { widget as chained } from '../../src/components/widgets/feeds-chained/still.ts';
import { widget as law } from '../../src/components/widgets/update-law/still.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const rows = (given: Given = {}) => widget.run(at(given));
const scenario = (id: string) => at(widget.scenarios.find((s) => s.id === id)?.values ?? {});
const whole = (min: number, max: number) => fc.integer({ min, max });
const feed = fc.record({
  volatility: whole(5, 300),
  deviation: whole(1, 60).map((n) => n / 20),
  heartbeat: whole(600, 86_400),
  seed: whole(1, 999),
});

describe('a feed that works', () => {
  test('as it opens writes every 20 minutes and is typically 0.20 % off', () => {
    expect(widget.finding(at())).toMatch(/about every 20 minutes, .* typically 0\.20\s%/u);
    expect(widget.readout(at())).toContain('72 times a day');
  });

  test('is drawn inside its band wherever it has no delay', () => {
    fc.assert(
      fc.property(feed, (given) => {
        const values = at({ ...given, delay: 0 });
        const { market, chain } = pathOf(values);
        return market.every(
          (price, i) =>
            Math.abs(Math.log(price / (chain[i] ?? 1))) < values.deviation / 100 + 1e-12,
        );
      }),
      { numRuns: 30 },
    );
  });

  test('has a dot at each write, on the line of the market', () => {
    fc.assert(
      fc.property(feed, (given) => {
        const all = rows(given);
        const spot = (r: (typeof all)[number]) => `${r.hours} ${r.market}`;
        const line = new Set(all.filter(({ kind }) => kind === 'market').map(spot));
        const dots = all.filter(({ kind }) => kind === 'deviation' || kind === 'heartbeat');
        expect(dots.length).toBeLessThanOrEqual(121);
        return pathOf(at(given)).writes.length > 120 || dots.every((dot) => line.has(spot(dot)));
      }),
      { numRuns: 30 },
    );
  });

  test('is shown for a dozen writes, or a month', () => {
    fc.assert(
      fc.property(feed, (given) => {
        const seconds = lengthOf(at(given));
        const interval = widget.quantities.interval?.of(at(given)) ?? 0;
        return seconds >= 12 * interval || seconds === 30 * 86_400;
      }),
    );
  });

  test('in a calm market is written by its heartbeat alone', () => {
    const calm = rows({ volatility: 1, deviation: 2 });
    expect(calm.some(({ kind }) => kind === 'deviation')).toBe(false);
    expect(calm.some(({ kind }) => kind === 'heartbeat')).toBe(true);
  });
});

describe('a feed that stops', () => {
  test('as it opens is still safe, and is not at 200 %', () => {
    expect(widget.finding(at({ view: 'stopped' }))).toContain('1 in 18 million');
    expect(widget.finding(at({ view: 'stopped', swing: 200 }))).toMatch(
      /0\.55 USD of each 1\s000/u,
    );
  });

  test('takes the volatility of the working feed until it is given one', () => {
    expect(at({ view: 'stopped', volatility: 120 }).swing).toBe(120);
    expect(at({ view: 'stopped', volatility: 120, swing: 60 }).swing).toBe(60);
  });

  test('gives away more the longer it is silent', () => {
    fc.assert(
      fc.property(whole(10, 500), whole(10, 95), whole(0, 2000), (swing, loan, minutes) => {
        const values = at({ view: 'stopped', swing, loan, age: minutes });
        const longer = stoppedOf(values, minutes + 100).value;
        expect(longer).toBeGreaterThanOrEqual(stoppedOf(values).value * (1 - 1e-12));
      }),
    );
  });

  test('an hour late alone gives next to nothing away', () => {
    expect(widget.readout(scenario('maker-2020'))).toContain('next to nothing');
  });
});

describe('a feed that is stuck', () => {
  test('on LUNA’s prices lends 5.9 cents on a token for one', () => {
    const { overvaluation, borrow, profit, rate } = stuckOf(scenario('luna-2022'));
    expect([overvaluation, borrow, profit, rate]).toEqual([10.7, 0.05885, 0.04885, 4.885]);
  });

  test('pays below the loan and nowhere else', () => {
    fc.assert(
      fc.property(whole(1, 2000), whole(1, 2000), whole(10, 95), (market, price, lent) => {
        const values = at({ view: 'stuck', market: market / 1000, feed: price / 1000, lent });
        const pays = market * 100 < price * lent;
        expect(stuckOf(values).profit > 0).toBe(pays);
        expect(widget.finding(values).includes('is left with')).toBe(pays);
      }),
    );
  });
});

describe('reports', () => {
  test('of two sources of the won are averaged to half a thousand', () => {
    expect(mixedOf(scenario('synthetix-2019')).mean).toBe(500.5);
  });

  test('have a right median while fewer than half are wrong', () => {
    fc.assert(
      fc.property(whole(1, 9), whole(0, 9), whole(2, 10_000), (reports, wrong, factor) => {
        const { median, mean } = mixedOf(at({ view: 'reports', reports, wrong, factor }));
        if (2 * wrong < reports) expect(median).toBe(1);
        expect(mean).toBeLessThanOrEqual(factor);
        expect(mean).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('words', () => {
  test('say a span of time in one unit, and a chance as one in so many', () => {
    expect(span(1)).toBe('1 second');
    expect(span(1197)).toBe('20 minutes');
    expect(span(86_400)).toBe('24 hours');
    expect(span(44_160)).toBe('12 hours');
    expect(oneIn(0)).toBe('next to never');
    expect(oneIn(0.5)).toMatch(/50\s% of the time/u);
    expect(oneIn(1 / 1234)).toMatch(/1 in 1\s200/u);
  });

  test('an axis of time has between two and nine ticks in one unit', () => {
    for (const hours of [1 / 6, 1, 2, 3, 6, 12, 24, 30, 48, 72, 168, 336, 720]) {
      const { ticks, say } = hourAxis(hours);
      expect(ticks.length).toBeGreaterThan(2);
      expect(ticks.length).toBeLessThan(9);
      expect(new Set(ticks.map(say)).size).toBe(ticks.length);
    }
  });
});

describe('the figures of the text', () => {
  test('a day of silence is worth twenty times a feed that works', () => {
    expect(Math.round(age.quantities.times?.of({ volatility: 80 }) ?? 0)).toBe(21);
    expect(age.finding({ volatility: 80 })).toMatch(/0\.20\s% off, one silent for a day 4\.2\s%/u);
  });

  test('twice the volatility is four times as many writes, once the heartbeat is out of it', () => {
    const writes = (volatility: number) => law.quantities.writes?.of({ volatility }) ?? 0;
    expect(writes(300) / writes(150)).toBeCloseTo(4, 3);
    expect(writes(5)).toBeCloseTo(24, 2);
  });

  test('a ratio of two feeds is worse than their product', () => {
    const both = { first: 0.5, second: 0.5 };
    expect(chained.quantities.product?.of(both)).toBeCloseTo(1.0025, 10);
    expect(chained.quantities.ratio?.of(both)).toBeCloseTo(200 / 199, 10);
  });
});
