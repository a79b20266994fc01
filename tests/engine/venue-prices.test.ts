import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  consolidatedBook,
  crossingProfit,
  laggedCopyCorrelation,
  overlapCorrelation,
  overlapCovariance,
  paperProfit,
  previousTickCovariance,
  realisedVariance,
  shockedLoan,
  toNumber,
  venuePremium,
  type Ticks,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const ticks = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 90, max: 110 })), {
    minLength: 2,
    maxLength: 20,
  })
  .map((steps) => {
    let time = 0;
    return {
      times: steps.map(([wait]) => (time += wait)),
      prices: steps.map(([, price]) => price),
    };
  });

describe('laggedCopyCorrelation', () => {
  test('is within 0 and 1, grows with the horizon, and sees no unit', () => {
    fc.assert(
      fc.property(between(0, 1e3), between(1e-3, 1e4), between(1, 10), (lag, horizon, more) => {
        const own = laggedCopyCorrelation(lag, horizon);
        expect(own).toBeGreaterThanOrEqual(0);
        expect(own).toBeLessThanOrEqual(1);
        expect(laggedCopyCorrelation(lag, horizon * more)).toBeGreaterThanOrEqual(own);
        expect(laggedCopyCorrelation(8 * lag, 8 * horizon)).toBe(own);
      }),
    );
  });

  test('is none up to the lag, and half at twice the lag', () => {
    expect(laggedCopyCorrelation(50, 50)).toBe(0);
    expect(laggedCopyCorrelation(50, 100)).toBe(0.5);
    expect(laggedCopyCorrelation(0, 1)).toBe(1);
    expect(() => laggedCopyCorrelation(1, 0)).toThrow('horizon must be');
    expect(() => laggedCopyCorrelation(-1, 1)).toThrow('lag must be');
  });
});

describe('overlapCovariance', () => {
  const naive = (a: Ticks, b: Ticks, lag: number) => {
    let sum = 0;
    for (let i = 1; i < a.times.length; i++)
      for (let j = 1; j < b.times.length; j++) {
        const start = Math.max(a.times[i - 1] ?? 0, (b.times[j - 1] ?? 0) + lag);
        const end = Math.min(a.times[i] ?? 0, (b.times[j] ?? 0) + lag);
        if (start < end)
          sum +=
            ((a.prices[i] ?? 0) - (a.prices[i - 1] ?? 0)) *
            ((b.prices[j] ?? 0) - (b.prices[j - 1] ?? 0));
      }
    return sum;
  };
  const toy = {
    first: { times: [0, 2, 5, 7, 10], prices: [100, 101, 100, 103, 102] },
    second: { times: [0, 1, 4, 6, 9, 10], prices: [50, 50, 51, 50, 52, 51] },
  };

  test('is the sum over all pairs of intervals that overlap, at any lag', () => {
    fc.assert(
      fc.property(ticks, ticks, fc.integer({ min: -20, max: 20 }), (a, b, lag) => {
        expect(overlapCovariance(a, b, lag)).toBe(naive(a, b, lag));
        expect(overlapCovariance(b, a, -lag)).toBe(overlapCovariance(a, b, lag));
      }),
    );
  });

  test('does not see another look at a price that stays', () => {
    // Within a move it would: the look says in which part of the interval the move was.
    fc.assert(
      fc.property(ticks, ticks, (a, b) => {
        const [time = 0, price = 0] = [a.times.at(-1), a.prices.at(-1)];
        const later = { times: [...a.times, time + 2], prices: [...a.prices, price] };
        const more = { times: [...a.times, time + 1, time + 2], prices: [...later.prices, price] };
        expect(overlapCovariance(later, b)).toBe(overlapCovariance(a, b));
        expect(overlapCovariance(more, b)).toBe(overlapCovariance(a, b));
        expect(realisedVariance(more)).toBe(realisedVariance(a));
      }),
    );
  });

  test('of a price with itself is its realised variance', () => {
    fc.assert(
      fc.property(ticks, (a) => {
        expect(overlapCovariance(a, a)).toBe(realisedVariance(a));
      }),
    );
  });

  test('finds 3 where a grid of 5 finds nothing, and the first to lead by 2', () => {
    const { first, second } = toy;
    expect(overlapCovariance(first, second)).toBe(3);
    expect(previousTickCovariance(first, second, 5)).toBe(0);
    const lags = [-3, -2, -1, 0, 1, 2, 3];
    const all = lags.map((lag) => overlapCovariance(first, second, lag));
    expect(lags[all.indexOf(Math.max(...all))]).toBe(-2);
    expect(overlapCorrelation(first, second)).toBeCloseTo(3 / Math.sqrt(84), 14);
  });

  test('has no correlation where a price never moves, and refuses times that do not rise', () => {
    const still = { times: [0, 1], prices: [1, 1] };
    expect(overlapCorrelation(still, toy.first)).toBeNull();
    expect(() => overlapCovariance({ times: [0, 0], prices: [1, 1] }, still)).toThrow('later than');
    expect(() => overlapCovariance({ times: [0], prices: [1] }, still)).toThrow('two or more');
    expect(() => previousTickCovariance(still, still, 0)).toThrow('grid must be');
    expect(() => previousTickCovariance(still, still, 1e-9)).toThrow('grid must be');
  });
});

describe('consolidatedBook', () => {
  const cents = fc.integer({ min: 9_900, max: 10_100 });
  const quotes = fc.array(
    fc.tuple(cents, fc.integer({ min: 1, max: 20 })).map(([bid, spread]) => ({
      venue: 'one',
      bid: `${bid / 100}`,
      ask: `${(bid + spread) / 100}`,
    })),
    { minLength: 1, maxLength: 6 },
  );

  test('has the highest bid and the lowest ask, and says which state they are in', () => {
    fc.assert(
      fc.property(quotes, (all) => {
        const book = consolidatedBook(all);
        expect(toNumber(book.bid)).toBe(Math.max(...all.map(({ bid }) => Number(bid))));
        expect(toNumber(book.ask)).toBe(Math.min(...all.map(({ ask }) => Number(ask))));
        const over = toNumber(book.bid) - toNumber(book.ask);
        expect(book.state).toBe(over > 0 ? 'crossed' : over === 0 ? 'locked' : 'normal');
        expect(toNumber(book.crossedBy)).toBeCloseTo(Math.max(0, over), 10);
        if (all.length === 1) expect(book.state).toBe('normal');
      }),
    );
  });

  test('is locked at equality exactly, and the first of equal venues counts', () => {
    const book = consolidatedBook([
      { venue: 'A', bid: '0.3', ask: '0.4' },
      { venue: 'B', bid: '0.1', ask: '0.3' },
      { venue: 'C', bid: '0.3', ask: '0.5' },
    ]);
    expect(book).toMatchObject({ state: 'locked', bidVenue: 'A', askVenue: 'B' });
    expect(() => consolidatedBook([])).toThrow('one or more');
    expect(() => consolidatedBook([{ venue: 'A', bid: 0, ask: 1 }])).toThrow('quotes[0].bid');
  });

  test('pays only beyond the fees of both sides', () => {
    const book = consolidatedBook([
      { venue: 'B', bid: '100.03', ask: '100.06' },
      { venue: 'C', bid: '99.98', ask: '100.01' },
    ]);
    expect(toNumber(crossingProfit(book, 0))).toBe(0.02);
    expect(toNumber(crossingProfit(book, '0.0001'))).toBeCloseTo(-0.000004, 12);
    expect(() => crossingProfit(book, 2)).toThrow('fee must be');
  });
});

describe('a price on one venue', () => {
  const price = fc.integer({ min: 1, max: 400 }).map((n) => n / 100);
  const loan = fc.record({
    collateral: fc.constant(100),
    debt: fc.integer({ min: 1, max: 120 }),
    liquidationThreshold: fc.integer({ min: 1, max: 100 }).map((n) => n / 100),
  });

  test('has a premium that is exact, and a discount is negative', () => {
    expect(toNumber(venuePremium({ venue: '1.3', fair: 1 }))).toBe(0.3);
    expect(toNumber(venuePremium({ venue: '0.65', fair: 1 }))).toBe(-0.35);
    expect(() => venuePremium({ venue: 0, fair: 1 })).toThrow('venue must be');
  });

  test('liquidates wrongly only what it liquidates, and nothing where it is fair', () => {
    fc.assert(
      fc.property(loan, price, fc.constantFrom('collateral', 'debt'), (own, venue, priced) => {
        const shocked = shockedLoan(own, { venue, fair: 1 }, priced);
        if (shocked.wrongly) expect(shocked.liquidated).toBe(true);
        expect(shockedLoan(own, { venue, fair: venue }, priced).wrongly).toBe(false);
        const due = own.liquidationThreshold * 100 < own.debt;
        expect(shocked.elsewhere && toNumber(shocked.elsewhere) < 1).toBe(due);
      }),
    );
  });

  test('of the debt acts like the other way round of the pledge', () => {
    const own = { collateral: 100, debt: 65, liquidationThreshold: '0.8' };
    const debt = shockedLoan(own, { venue: '1.25', fair: 1 }, 'debt');
    const pledge = shockedLoan(own, { venue: '0.8', fair: 1 }, 'collateral');
    expect(debt).toEqual(pledge);
    expect(debt).toMatchObject({ liquidated: true, wrongly: true });
    // At exactly 1 nothing happens.
    const edge = shockedLoan({ ...own, debt: 64 }, { venue: '1.25', fair: 1 }, 'debt');
    expect(edge).toMatchObject({ liquidated: false });
    expect(shockedLoan({ ...own, debt: 0 }, { venue: 2, fair: 1 }, 'debt').liquidated).toBe(false);
  });

  test('makes a paper profit of 421 million of a position worth 18', () => {
    const { multiple, cost, profit } = paperProfit({
      contracts: '483000000',
      entry: '0.0382',
      peak: '0.91',
    });
    expect(toNumber(multiple)).toBeCloseTo(23.82, 2);
    expect(toNumber(cost)).toBe(18_450_600);
    expect(toNumber(profit)).toBe(421_079_400);
    expect(() => paperProfit({ contracts: 1, entry: 0, peak: 1 })).toThrow('entry must be');
  });
});
