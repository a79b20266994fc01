// What the views tell: whose the discovery is, what a late copy looks like, and what one venue’s price does to a loan.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import { widget as quotes } from '../../src/components/widgets/crossed-quotes/still.ts';
import { widget as closeup } from '../../src/components/widgets/discovery-closeup/still.ts';
import { widget as night } from '../../src/components/widgets/one-venue-alone/still.ts';
import { widget as ticks } from '../../src/components/widgets/overlapping-ticks/still.ts';
import { loanOf } from '../../src/components/widgets/which-market-knows/loan.ts';
import { pairOf, pathsOf } from '../../src/components/widgets/which-market-knows/pair.ts';
import { widget } from '../../src/components/widgets/which-market-knows/widget.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const rows = (given: Given = {}) => widget.run(at(given));
const hundredths = (min: number, max: number) =>
  fc.integer({ min: 100 * min, max: 100 * max }).map((n) => n / 100);

describe('two markets', () => {
  test('as it opens: 67 to 99 %, halves in 3.1 steps, within 1.7 bp', () => {
    expect(widget.finding(at())).toBe('Market A holds 67–99\u202f% of the discovery');
    expect(widget.readout(at())).toMatch(/halves in 3\.1 steps and is usually within 1\.7\u202fbp/);
  });

  test('the bar is the interval of the model, and its point the component share', () => {
    fc.assert(
      fc.property(hundredths(0, 0.9), hundredths(0.01, 0.9), (followA, followB) => {
        const given = { followA, followB };
        const { shares } = pairOf(at(given));
        const bar = rows(given).find(({ kind }) => kind === 'share');
        expect(bar?.low).toBe(100 * (shares?.low[0] ?? NaN));
        expect(bar?.high).toBe(100 * (shares?.high[0] ?? NaN));
        const point = rows(given).find(({ kind }) => kind === 'weight');
        expect(point?.low).toBeCloseTo((100 * followB) / (followA + followB), 10);
      }),
    );
  });

  test('without arbitrage have no shares, and the same noises as with it', () => {
    const off = rows({ arbitrage: 'off' });
    expect(off.some(({ kind }) => kind === 'share')).toBe(false);
    expect(off.some(({ kind }) => kind === 'no-shares')).toBe(true);
    expect(widget.finding(at({ arbitrage: 'off' }))).toMatch(/square root of time$/);
    // Before there is a gap there is nothing to pull.
    expect(pathsOf(at({ arbitrage: 'off' })).first[1]).toBe(pathsOf(at()).first[1]);
    // What is not followed is not there either.
    expect(rows({ followA: 0, followB: 0 })).toEqual(off);
  });

  test('whose gap changes sides are said to close it within a step, and beyond', () => {
    expect(widget.readout(at({ followA: 0.6, followB: 0.6 }))).toMatch(
      /within one step, and beyond/,
    );
  });

  test('of the New York exchange in 1988 have its published component share', () => {
    const { shares } = pairOf(at({ followA: 0.05, followB: 0.13 }));
    expect(100 * (shares?.component[0] ?? NaN)).toBeCloseTo(72.2, 1);
  });
});

describe('short horizons', () => {
  test('a copy looks unrelated up to its lag, and half related at twice of it', () => {
    expect(widget.finding(at({ view: 'horizon', lag: 50, horizon: 50 }))).toMatch(/unrelated$/);
    expect(widget.finding(at({ view: 'horizon' }))).toMatch(/correlation of 0\.50$/);
  });

  test('the corner of the curve is one of its points', () => {
    const corner = rows({ view: 'horizon', lag: 37 }).filter(({ kind }) => kind === 'curve');
    expect(corner.some(({ horizon, correlation }) => horizon === 37 && correlation === 0)).toBe(
      true,
    );
  });
});

describe('one venue', () => {
  const loan = fc.record({
    view: fc.constant('venue'),
    price: hundredths(0.05, 30),
    priced: fc.constantFrom('debt', 'collateral'),
    debt: fc.integer({ min: 5, max: 1000 }),
    threshold: fc.integer({ min: 10, max: 98 }),
  });

  test('a loan is due there just when its debt is beyond the edge there', () => {
    fc.assert(
      fc.property(loan, (given) => {
        const { there, edgeThere, edgeElsewhere, elsewhere, wrongly } = loanOf(at(given));
        expect(there).toBeCloseTo(edgeThere / given.debt, 9);
        expect(elsewhere).toBeCloseTo(edgeElsewhere / given.debt, 9);
        if (wrongly) expect(edgeThere).toBeLessThan(edgeElsewhere);
      }),
    );
  });

  test('DAI at 1.30 makes a debt of 70 % due, and USDe at 0.65 too', () => {
    const dai = loanOf(at({ view: 'venue' }));
    expect(dai).toMatchObject({ wrongly: true });
    expect(dai.edgeThere).toBeCloseTo(80 / 1.3, 10);
    const usde = loanOf(at({ view: 'venue', price: 0.65, priced: 'collateral', threshold: 90 }));
    expect(usde.edgeThere).toBeCloseTo(58.5, 10);
    expect(usde.premium).toBeCloseTo(-35, 10);
  });

  test('a price driven up spares a loan that is due elsewhere', () => {
    const mango = { view: 'venue', price: 23.82, priced: 'collateral', debt: 629 };
    expect(widget.readout(at(mango))).toMatch(/spared, though it is due elsewhere/);
  });
});

describe('the figures of the text', () => {
  test('USDe was at 0.65 in one place at 21:54, and above 0.995 in the other', () => {
    expect(night.readout({ level: 0.97 })).toMatch(/0\.65 at Binance at 21:54.*above 0\.995/);
    const { below } = night.quantities;
    expect(below?.of({ level: 0.97 })).toBe(70);
  });

  test('of news in the leader nine tenths stay, of news in the follower one', () => {
    const stays = (part: 'leader' | 'follower') => closeup.quantities.stays?.of({ part });
    expect(stays('leader')).toBeCloseTo(9, 12);
    expect(stays('follower')).toBeCloseTo(1, 12);
    const ends = closeup
      .run({ part: 'leader' })
      .filter(({ kind }) => kind === 'path')
      .at(-1);
    expect(ends?.first).toBeCloseTo(9, 1);
  });

  test('overlap finds three where the grid finds nothing', () => {
    expect(ticks.quantities.overlap?.of({ lag: 0 })).toBe(3);
    expect(ticks.quantities.grid?.of({ lag: 0 })).toBe(0);
    expect(ticks.quantities.overlap?.of({ lag: -2 })).toBe(7);
  });

  test('a late quote crosses the market, locks it, or leaves it in order', () => {
    expect(quotes.finding({ behind: 2, fee: 1 })).toBe('B bids 2 cents more than C asks');
    expect(quotes.finding({ behind: 0, fee: 1 })).toBe('B bids just what C asks');
    expect(quotes.finding({ behind: -1, fee: 1 })).toBe('No bid meets an ask');
  });
});
