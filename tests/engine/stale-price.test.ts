import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandExitProbability,
  bandStayProbability,
  boundedAnswer,
  composedDeviation,
  deviationTrigger,
  europeanOption,
  exitClock,
  feedGap,
  feedPace,
  feedPath,
  feedSilence,
  fixedPointPrice,
  fractionText,
  meanReport,
  medianReport,
  priceAge,
  staleBorrow,
  stoppedGap,
  thresholdGap,
  toDecimal,
  toNumber,
  trimmedReport,
  walkAwayPut,
  YEAR_SECONDS,
} from '../../src/engine/index.ts';
import { gaussLegendre } from '../../src/engine/models/gauss-legendre.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const feed = fc.record({
  volatility: between(0.01, 5),
  deviation: between(0.0005, 0.05),
  heartbeat: between(20, 86_400),
});
const eth = { volatility: 0.8, deviation: 0.005, heartbeat: 3600 };

describe('exitClock', () => {
  test('is the chance to be still inside, integrated over time, and its area that of the square', () => {
    const { nodes, weights } = gaussLegendre(64);
    const over = (until: number, f: (t: number) => number) =>
      nodes.reduce((sum, node, i) => sum + until * (weights[i] ?? 0) * f(until * node), 0);
    for (const until of [0.05, 0.3, 0.8, 0.999, 1.001, 1.5, 3]) {
      const stays = (t: number) => bandStayProbability({ down: 1, up: 1, spread: Math.sqrt(t) });
      const { time, area } = exitClock(until);
      expect(time / over(until, stays)).toBeCloseTo(1, 10);
      // E[W²; still inside] = E[time until t] − P(left by t).
      const square = (t: number) => exitClock(t).time - (1 - stays(t));
      expect(area / over(until, square)).toBeCloseTo(1, 9);
    }
  });

  test('goes on smoothly from one form to the other', () => {
    const [below, above] = [exitClock(1 - 1e-12), exitClock(1 + 1e-12)];
    expect(below.time).toBeCloseTo(above.time, 11);
    expect(below.area).toBeCloseTo(above.area, 11);
  });

  test('is at most the clock, at most one, and grows with the clock', () => {
    fc.assert(
      fc.property(between(0, 50), between(0, 5), (until, more) => {
        const { time, area } = exitClock(until);
        expect(time).toBeLessThanOrEqual(Math.min(until, 1));
        expect(area).toBeLessThanOrEqual(1 / 6 + 1e-16);
        expect(exitClock(until + more).time).toBeGreaterThanOrEqual(time - 1e-15);
        expect(exitClock(until + more).area).toBeGreaterThanOrEqual(area - 1e-15);
      }),
    );
    expect(exitClock(0)).toEqual({ time: 0, area: 0 });
    expect(() => exitClock(-1)).toThrow('clock must be');
  });
});

describe('a push feed', () => {
  test('writes at least as often as its heartbeat and its threshold ask', () => {
    fc.assert(
      fc.property(feed, (at) => {
        const { interval, toThreshold, byHeartbeat, perDay } = feedPace(at);
        expect(interval).toBeLessThanOrEqual(at.heartbeat * (1 + 1e-14));
        expect(interval).toBeLessThanOrEqual((toThreshold ?? Infinity) * (1 + 1e-14));
        expect(perDay * interval).toBeCloseTo(86_400, 6);
        expect(byHeartbeat).toBeGreaterThanOrEqual(0);
        expect(byHeartbeat).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is silent for ever less likely the longer', () => {
    fc.assert(
      fc.property(feed, between(0, 90_000), between(0, 10_000), (at, seconds, more) => {
        expect(feedSilence(at, seconds + more)).toBeLessThanOrEqual(feedSilence(at, seconds));
        expect(feedSilence(at, 0)).toBe(1);
      }),
    );
  });

  test('is typically off by at most d/√6 and σ√(H/2)', () => {
    fc.assert(
      fc.property(feed, between(0, 3600), (at, delay) => {
        const gap = feedGap(at);
        expect(gap).toBeLessThanOrEqual(thresholdGap(at.deviation) * (1 + 1e-12));
        expect(gap).toBeLessThanOrEqual(stoppedGap(at.volatility, at.heartbeat / 2) * (1 + 1e-12));
        const late = stoppedGap(at.volatility, delay);
        expect(feedGap(at, delay)).toBeCloseTo(Math.sqrt(gap * gap + late * late), 14);
      }),
    );
  });

  test('of a market that stands still speaks by its heartbeat alone, and is right', () => {
    const still = { ...eth, volatility: 0 };
    expect(feedPace(still)).toEqual({
      toThreshold: null,
      interval: 3600,
      byHeartbeat: 1,
      perDay: 24,
    });
    expect(feedGap(still, 40)).toBe(0);
    expect(feedPace({ ...eth, volatility: 1e-12 }).interval).toBeCloseTo(3600, 9);
  });

  test('with a threshold next to none writes all the time', () => {
    expect(feedPace({ ...eth, deviation: 1e-9 }).interval).toBeLessThan(1e-9);
    expect(feedGap({ ...eth, deviation: 1e-9 })).toBeCloseTo(1e-9 / Math.sqrt(6), 20);
  });

  test('keeps its digits where hardly a path is still inside', () => {
    const late = bandStayProbability({ down: 1, up: 1, spread: 8 });
    expect(late / ((4 / Math.PI) * Math.exp((-64 * Math.PI ** 2) / 8))).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(between(0.1, 2), between(0.1, 2), between(0, 4), (down, up, spread) => {
        const band = { down, up, spread };
        expect(bandStayProbability(band) + bandExitProbability(band)).toBeCloseTo(1, 14);
      }),
    );
  });

  test('says what is wrong', () => {
    expect(() => feedPace({ ...eth, volatility: -1 })).toThrow('volatility must be');
    expect(() => feedPace({ ...eth, deviation: 0 })).toThrow('deviation must be');
    expect(() => feedPace({ ...eth, heartbeat: 0 })).toThrow('heartbeat must be');
    expect(() => feedGap(eth, -1)).toThrow('delay must be');
    expect(() => stoppedGap(0.8, NaN)).toThrow('seconds must be');
  });
});

describe('a drawn path', () => {
  const stretch = fc.record({
    volatility: between(0.05, 3),
    deviation: between(0.002, 0.05),
    heartbeat: between(600, 86_400),
    delay: between(0, 600),
    seconds: between(3600, 86_400),
    looks: fc.integer({ min: 50, max: 2000 }),
    seed: fc.nat(1000),
  });

  test('writes as soon as a look is beyond the threshold or the heartbeat is over', () => {
    fc.assert(
      fc.property(stretch, (at) => {
        const { market, writes } = feedPath(at);
        const step = at.seconds / at.looks;
        writes.slice(1).forEach(({ seen, price, trigger }, i) => {
          const before = writes[i];
          if (before === undefined) return;
          const look = Math.round(seen / step);
          expect(price).toBe(market[look]);
          const moved = Math.abs(Math.log(price / before.price));
          if (trigger === 'deviation') expect(moved).toBeGreaterThanOrEqual(at.deviation - 1e-12);
          // The look before was within the band.
          const last = market[look - 1] ?? NaN;
          expect(Math.abs(Math.log(last / before.price))).toBeLessThan(at.deviation + 1e-12);
          expect(seen - before.seen).toBeLessThan(at.heartbeat + step + 1e-6);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('without delay is on chain within the threshold at every look', () => {
    fc.assert(
      fc.property(stretch, (at) => {
        const { market, chain } = feedPath({ ...at, delay: 0 });
        return market.every(
          (price, i) => Math.abs(Math.log(price / (chain[i] ?? 1))) < at.deviation + 1e-12,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('with delay shows a price no sooner', () => {
    const at = { ...eth, seconds: 86_400, looks: 8640, seed: 3 };
    const [now, late] = [feedPath(at), feedPath({ ...at, delay: 100 })];
    expect(late.market).toEqual(now.market);
    expect(late.chain.slice(10)).toEqual(now.chain.slice(0, -10));
  });

  test('of many days agrees with the law, but for what a look overshoots', () => {
    const days = 40;
    let [writes, square] = [0, 0];
    for (let seed = 1; seed <= days; seed++) {
      const path = feedPath({ ...eth, seconds: 86_400, looks: 8640, seed });
      writes += path.writes.length - 1;
      square += path.market.reduce(
        (sum, price, i) => sum + Math.log(price / (path.chain[i] ?? 1)) ** 2 / 8641,
        0,
      );
    }
    // The looks of 10 s push the threshold out by 0.58 σ√10.
    const pushed = 0.005 + 0.5826 * stoppedGap(0.8, 10);
    const { perDay } = feedPace({ ...eth, deviation: pushed });
    expect(Math.abs(writes / days / perDay - 1)).toBeLessThan(0.05);
    expect(Math.sqrt(square / days)).toBeGreaterThan(0.0018);
    expect(Math.sqrt(square / days)).toBeLessThan(0.0023);
  });

  test('says what is wrong', () => {
    const at = { ...eth, seconds: 60, looks: 6, seed: 1 };
    expect(() => feedPath({ ...at, looks: 0 })).toThrow('looks must be');
    expect(() => feedPath({ ...at, seconds: 0 })).toThrow('seconds must be');
    expect(() => feedPath({ ...at, delay: -1 })).toThrow('delay must be');
  });
});

describe('walkAwayPut', () => {
  test('is less than the loan, and grows with volatility, age and loan', () => {
    const loan = fc.record({
      volatility: between(0.05, 5),
      age: between(0, 200_000),
      loanToValue: between(0.1, 0.99),
    });
    fc.assert(
      fc.property(loan, (at) => {
        const { value, chance } = walkAwayPut(at);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(at.loanToValue);
        expect(chance).toBeLessThanOrEqual(1);
        const more = (change: Partial<typeof at>) => walkAwayPut({ ...at, ...change }).value;
        const floor = value * (1 - 1e-12);
        expect(more({ volatility: at.volatility * 1.1 })).toBeGreaterThanOrEqual(floor);
        expect(more({ age: at.age * 1.1 })).toBeGreaterThanOrEqual(floor);
        expect(more({ loanToValue: at.loanToValue * 1.01 })).toBeGreaterThanOrEqual(floor);
      }),
    );
  });

  test('is the put of Black and Scholes', () => {
    const at = { volatility: 2, age: 86_400, loanToValue: 0.8 };
    expect(walkAwayPut(at).value).toBe(
      europeanOption({
        type: 'put',
        price: 1,
        strike: 0.8,
        rate: 0,
        volatility: 2,
        years: 86_400 / YEAR_SECONDS,
      }).value,
    );
  });

  test('of a fresh price is nothing, or what is lent beyond it', () => {
    expect(walkAwayPut({ volatility: 0.8, age: 0, loanToValue: 0.8 })).toEqual({
      value: 0,
      chance: 0,
    });
    const over = walkAwayPut({ volatility: 0, age: 60, loanToValue: 1.25 });
    expect(over).toEqual({ value: 0.25, chance: 1 });
    expect(() => walkAwayPut({ volatility: 1, age: 1, loanToValue: 0 })).toThrow('loanToValue');
    expect(() => walkAwayPut({ volatility: 1, age: -1, loanToValue: 0.5 })).toThrow('age must be');
  });
});

describe('a stale price lent against', () => {
  const cents = fc.integer({ min: 1, max: 100_000 }).map((n) => String(n / 1000));

  test('pays where the market is below what is lent, and nowhere else', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 100 }), (feed, market, share) => {
        const at = { feed, market, loanToValue: String(share / 100) };
        const { borrow, profit, returnOnCost } = staleBorrow(at);
        const pays = toNumber(borrow) > Number(market);
        expect(toNumber(profit) > 0).toBe(pays);
        expect(toNumber(returnOnCost) > 0).toBe(pays);
        if (share > 0)
          expect(fractionText(staleBorrow({ ...at, market: borrow }).profit)).toBe('0');
      }),
    );
  });

  test('says what is wrong', () => {
    const at = { feed: '1', market: '1', loanToValue: '0.5' };
    expect(() => staleBorrow({ ...at, market: '0' })).toThrow('market must be');
    expect(() => staleBorrow({ ...at, feed: '-1' })).toThrow('feed must be');
    expect(() => staleBorrow({ ...at, loanToValue: '1.1' })).toThrow('loanToValue must be');
  });
});

describe('reports', () => {
  const reports = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 9 });

  test('have a median among them, and a mean between them', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const median = toNumber(medianReport(all));
        expect(all).toContain(median);
        const mean = toNumber(meanReport(all));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...all));
        expect(mean).toBeLessThanOrEqual(Math.max(...all));
        expect(fractionText(trimmedReport(all, 0))).toBe(fractionText(meanReport(all)));
      }),
    );
  });

  test('of three or more keep their median within the others, whatever one says', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 90, max: 110 }), { minLength: 2, maxLength: 8 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (honest, wrong) => {
          const median = toNumber(medianReport([...honest, wrong]));
          expect(median).toBeGreaterThanOrEqual(Math.min(...honest));
          expect(median).toBeLessThanOrEqual(Math.max(...honest));
        },
      ),
    );
  });

  test('of an even number give the upper of the two in the middle', () => {
    expect(toNumber(medianReport(['1', '2', '3', '4']))).toBe(3);
    expect(toNumber(trimmedReport(['1', '2', '3', '1000'], 1))).toBe(2.5);
  });

  test('beyond a bound are refused, and the answer stands', () => {
    const luna = { last: '0.107', lowest: '0.10', highest: '1000' };
    expect(toDecimal(boundedAnswer(luna, '0.01').answer).toString()).toBe('0.107');
    expect(boundedAnswer(luna, '0.01').taken).toBe(false);
    expect(toDecimal(boundedAnswer(luna, '0.10').answer).toString()).toBe('0.1');
    expect(() => boundedAnswer({ ...luna, lowest: '2000' }, '1')).toThrow('lowest must be');
  });

  test('say what is wrong', () => {
    expect(() => meanReport([])).toThrow('reports must be');
    expect(() => medianReport(['1', '0'])).toThrow('report must be');
    expect(() => trimmedReport(['1', '2'], 1)).toThrow('cut must be');
  });
});

describe('thresholds, ages and digits', () => {
  const share = fc.integer({ min: 1, max: 500 }).map((n) => String(n / 10_000));

  test('two feeds may be off by more than the sum of their thresholds, a ratio by more than a product', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const gap = composedDeviation(one, other);
        const [product, ratio] = [toNumber(gap.product), toNumber(gap.ratio)];
        expect(product).toBeGreaterThan(Number(one) + Number(other));
        expect(ratio).toBeGreaterThan(product);
      }),
    );
    expect(() => composedDeviation('1', '0')).toThrow('first must be');
  });

  test('a look at the edge writes, and one inside does not', () => {
    fc.assert(
      fc.property(share, (deviation) => {
        const { low, high } = deviationTrigger('100', deviation, '100');
        expect(deviationTrigger('100', deviation, low).writes).toBe(true);
        expect(deviationTrigger('100', deviation, high).writes).toBe(true);
        expect(deviationTrigger('100', deviation, '100').writes).toBe(false);
      }),
    );
    expect(() => deviationTrigger('0', '0.01', '1')).toThrow('last must be');
  });

  test('a price is as old as its timestamp, and never from the future', () => {
    expect(priceAge(4000, 400, 3600)).toEqual({ age: 3600, fresh: true });
    expect(priceAge(4001, 400, 3600)).toEqual({ age: 3601, fresh: false });
    expect(() => priceAge(400, 401, 3600)).toThrow('writtenAt must be a time not after 400');
  });

  test('whole numbers are read without a float between', () => {
    const at = { price: '6054312345678901', confidence: '0', exponent: -8 };
    expect(toDecimal(fixedPointPrice(at).price).toString()).toBe('60543123.45678901');
    expect(toDecimal(fixedPointPrice({ ...at, exponent: 2 }).price).toFixed()).toBe(
      '605431234567890100',
    );
    expect(() => fixedPointPrice({ ...at, price: '1.5' })).toThrow('price must be');
    expect(() => fixedPointPrice({ ...at, price: '0' })).toThrow('price must be');
    expect(() => fixedPointPrice({ ...at, price: '-5' })).toThrow('price must be');
    expect(() => fixedPointPrice({ ...at, exponent: 0.5 })).toThrow('exponent must be');
  });
});
