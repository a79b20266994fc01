import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeOutFall,
  fractionText,
  openInterestMargin,
  proposalPasses,
  proposalTimeline,
  stewardPath,
  toNumber,
} from '../../src/engine/index.ts';
import { utcMinutes } from '../../src/engine/models/utc-minutes.ts';
import { magnitude, minus, over, plus, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

describe('openInterestMargin', () => {
  const market = fc
    .record({
      base: decimals(0, 1, 3),
      lower: decimals(0, 100, 1),
      width: decimals(0, 100, 1),
      openInterest: decimals(0, 250, 1),
    })
    .map(({ width, ...rest }) => ({ ...rest, upper: plus(r(rest.lower), r(width)) }));

  test('lies between its base and 1, and never falls as the market fills', () => {
    fc.assert(
      fc.property(market, decimals(0, 50, 1), (given, more) => {
        const here = openInterestMargin(given);
        const fuller = plus(r(given.openInterest), r(more));
        const there = openInterestMargin({ ...given, openInterest: fuller });
        return atMost(given.base, here) && atMost(here, there) && atMost(there, 1);
      }),
    );
  });

  test('is the base up to the lower cap and 1 from the upper on', () => {
    fc.assert(
      fc.property(market, (given) => {
        expect(equal(openInterestMargin({ ...given, openInterest: given.lower }), given.base)).toBe(
          true,
        );
        const full = plus(given.upper, r('0.1'));
        expect(equal(openInterestMargin({ ...given, openInterest: full }), 1)).toBe(true);
      }),
    );
  });

  test('is halfway up halfway between', () => {
    fc.assert(
      fc.property(market, (given) => {
        const middle = over(plus(r(given.lower), given.upper), r(2));
        fc.pre(!equal(given.lower, given.upper));
        const halfway = over(plus(r(given.base), r(1)), r(2));
        return equal(openInterestMargin({ ...given, openInterest: middle }), halfway);
      }),
    );
  });

  test('steps up where the caps are the same, and stays where there are none', () => {
    const at = (openInterest: number, cap: number | null) =>
      toNumber(openInterestMargin({ base: '0.05', lower: cap, upper: cap, openInterest }));
    expect([at(40, 40), at(40.1, 40), at(1e9, null)]).toEqual([0.05, 1, 0.05]);
  });

  // dYdX Chain documentation: the Mid-Cap tier, in millions.
  test('is 52.5 % at 70 million of a market between 40 and 100 million', () => {
    const midCap = { base: '0.05', lower: 40, upper: 100, openInterest: 70 };
    expect(toNumber(openInterestMargin(midCap))).toBe(0.525);
  });
});

describe('stewardPath', () => {
  const change = fc.record({
    from: decimals(0, 1, 4),
    to: decimals(0, 1, 4),
    maxStep: decimals(0.001, 0.1, 4),
    minDelay: decimals(0, 30, 1),
  });

  test('takes the fewest whole steps that are small enough', () => {
    fc.assert(
      fc.property(change, (given) => {
        const { steps } = stewardPath(given);
        const distance = magnitude(minus(r(given.to), r(given.from)));
        const reach = (n: number) => times(r(n), r(given.maxStep));
        expect(Number.isInteger(steps)).toBe(true);
        expect(atMost(distance, reach(steps))).toBe(true);
        expect(steps === 0 || !atMost(distance, reach(steps - 1))).toBe(true);
      }),
    );
  });

  test('arrives, no step larger than allowed and none sooner than allowed', () => {
    fc.assert(
      fc.property(change, (given) => {
        const { path, daysFirstImmediate, daysIfWaitFirst, steps } = stewardPath(given);
        expect(path.length).toBe(steps);
        expect(equal(path.at(-1)?.value ?? given.from, given.to)).toBe(true);
        expect(equal(path.at(-1)?.day ?? 0, daysFirstImmediate)).toBe(true);
        expect(equal(daysIfWaitFirst, times(r(steps), r(given.minDelay)))).toBe(true);
        path.forEach(({ value, day }, i) => {
          const before = path[i - 1];
          const step = magnitude(minus(value, before?.value ?? r(given.from)));
          expect(atMost(step, given.maxStep)).toBe(true);
          expect(!before || equal(minus(day, before.day), given.minDelay)).toBe(true);
        });
      }),
    );
  });

  // Aave’s stewards: half a percentage point every three days. In float64 it takes a step more.
  test('takes 57 days from 80 % to 70 % by half a point every three days', () => {
    const path = stewardPath({ from: '0.8', to: '0.7', maxStep: '0.005', minDelay: 3 });
    expect(path.steps).toBe(20);
    expect(numbers([path.daysFirstImmediate, path.daysIfWaitFirst])).toEqual([57, 60]);
    expect(path.path.slice(0, 2).map(({ value }) => toNumber(value))).toEqual([0.795, 0.79]);
  });

  test('takes no step and no day where there is nothing to change', () => {
    const still = stewardPath({ from: '0.8', to: '0.8', maxStep: '0.005', minDelay: 3 });
    expect(still.steps).toBe(0);
    expect(numbers([still.daysFirstImmediate, still.daysIfWaitFirst])).toEqual([0, 0]);
  });

  test.each([
    [{ maxStep: 0 }, 'maxStep'],
    [{ maxStep: '0.0000001' }, 'maxStep'],
    [{ minDelay: -1 }, 'minDelay'],
    [{ from: 'x' }, 'from'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { from: '0.8', to: '0.7', maxStep: '0.005', minDelay: 3 };
    expect(() => stewardPath({ ...given, ...wrong })).toThrow(`${parameter} must be`);
  });
});

describe('proposalTimeline', () => {
  const aave = {
    created: '2024-11-06T10:17',
    votingStart: '2024-11-07T10:41',
    votingEnd: '2024-11-10T10:41',
    executed: '2024-11-12T04:46',
  };

  // Aave, proposal 197: one real vote.
  test('of Aave’s proposal 197 is 5.77 days', () => {
    const { delay, voting, timelock, total } = proposalTimeline(aave);
    expect(delay).toBeCloseTo(1.0166667, 7);
    expect(voting).toBe(3);
    expect(timelock).toBeCloseTo(1.7534722, 7);
    expect(total).toBeCloseTo(delay + voting + timelock, 12);
  });

  test('counts as the calendar does, leap years included', () => {
    const moment = fc.date({
      min: new Date('1600-01-01T00:00:00Z'),
      max: new Date('2399-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const minutes = (date: Date) => utcMinutes('moment', date.toISOString());
        const apart = (b.getTime() - a.getTime()) / 60_000;
        expect(minutes(b) - minutes(a)).toBeCloseTo(apart, 5);
      }),
    );
  });

  test.each([
    [{ created: '2024-11-06' }, 'created'],
    [{ created: '2023-02-29T00:00' }, 'created'],
    [{ created: '2024-13-01T00:00' }, 'created'],
    [{ created: '2024-11-06T24:00' }, 'created'],
    [{ votingStart: '2024-11-06T10:16' }, 'votingStart'],
    [{ executed: '2024-11-10T10:40:59Z' }, 'executed'],
  ])('refuses %o by name', (wrong, parameter) => {
    expect(() => proposalTimeline({ ...aave, ...wrong })).toThrow(`${parameter} must be`);
  });
});

describe('proposalPasses', () => {
  const vote = fc.record({
    votesFor: decimals(0, 100, 1),
    votesAgainst: decimals(0, 100, 1),
    quorum: decimals(0, 100, 1),
    differential: decimals(0, 50, 1),
  });

  test('with its quorum reached and more for than against by more than the differential', () => {
    fc.assert(
      fc.property(vote, (cast) => {
        const lead = minus(r(cast.votesFor), r(cast.votesAgainst));
        const passes = atMost(cast.quorum, cast.votesFor) && !atMost(lead, cast.differential);
        return proposalPasses(cast) === passes;
      }),
    );
  });

  test('at exactly its quorum, but not at exactly the differential', () => {
    const tie = { votesFor: '320.1', votesAgainst: '240.1', quorum: '320.1', differential: 80 };
    expect(proposalPasses(tie)).toBe(false);
    expect(proposalPasses({ ...tie, differential: '79.9' })).toBe(true);
    expect(proposalPasses({ ...tie, differential: 0, quorum: '320.2' })).toBe(false);
  });

  test('refuses a negative vote by name', () => {
    const given = { votesFor: -1, votesAgainst: 0, quorum: 0, differential: 0 };
    expect(() => proposalPasses(given)).toThrow('votesFor must be');
  });
});

describe('closeOutFall', () => {
  // ESMA 2018, close-out at half of the required margin: a fall of 25 % at 2:1.
  test.each([
    [2, '1/4'],
    [30, '1/60'],
  ])('at %i:1 and half of the margin is %s', (maxLeverage, fall) => {
    expect(fractionText(closeOutFall({ maxLeverage, closeOut: '0.5' }))).toBe(fall);
  });

  test('takes the margin whole where none of it is kept, and nothing where all is', () => {
    expect(fractionText(closeOutFall({ maxLeverage: 4, closeOut: 0 }))).toBe('1/4');
    expect(fractionText(closeOutFall({ maxLeverage: 4, closeOut: 1 }))).toBe('0');
    expect(() => closeOutFall({ maxLeverage: 4, closeOut: 2 })).toThrow('closeOut must be');
    expect(() => closeOutFall({ maxLeverage: 0, closeOut: 0 })).toThrow('maxLeverage must be');
  });
});

test.each([
  [{ base: 2 }, 'base'],
  [{ lower: -1 }, 'lower'],
  [{ upper: 39 }, 'upper'],
  [{ openInterest: -1 }, 'openInterest'],
])('openInterestMargin refuses %o by name', (wrong, parameter) => {
  const given = { base: '0.05', lower: 40, upper: 100, openInterest: 70 };
  expect(() => openInterestMargin({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
