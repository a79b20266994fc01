// What the two views tell: the loop too many, the cliff of the ring, and that nothing is lost on the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fractionText, toNumber } from '../../src/engine/index.ts';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import { clearingAt } from '../../src/components/widgets/how-thin-is-the-last-link/clearing.ts';
import { curveOf } from '../../src/components/widgets/how-thin-is-the-last-link/curve.ts';
import { chain } from '../../src/components/widgets/how-thin-is-the-last-link/loop.ts';
import { losses } from '../../src/components/widgets/how-thin-is-the-last-link/losses.ts';
import { params } from '../../src/components/widgets/how-thin-is-the-last-link/params.ts';
import { widget } from '../../src/components/widgets/how-thin-is-the-last-link/widget.ts';

const at = (given: Given = {}) => resolve(params, given);
const network = fc.constantFrom(...params.network.options.map(({ value }) => value));
const shock = fc.integer({ min: 0, max: 120 }).map((halves) => halves / 2);
const cost = fc.integer({ min: 0, max: 100 }).map((halves) => halves / 2);

describe('the loop', () => {
  test('of five is the first that a fall of 15 % ends; four hold', () => {
    expect(chain(at()).tooMany).toBe(5);
    expect(chain(at({ loops: 4 })).shaken.liquidatable).toBe(false);
    expect(chain(at({ loops: 5 })).shaken.liquidatable).toBe(true);
  });

  // Two independent methods: exact fractions and floating point.
  test('of twenty at 93 % and 95 % is ended by 4.2 %, and at any length by 2.1 %', () => {
    const { now } = chain(at({ ltv: 93, gap: 2, loops: 20 }));
    expect(toNumber(now.drop)).toBeCloseTo(0.041574738565671475, 12);
    expect(toNumber(now.dropLimit)).toBeCloseTo(0.021052631578947368, 12);
  });

  test('is liquidated from some length on by every fall beyond the limit, and at none below it', () => {
    fc.assert(
      fc.property(shock, fc.integer({ min: 1, max: 97 }), (fall, ltv) => {
        const values = at({ shock: fall, ltv, loops: 30 });
        const { tooMany, now, stairs } = chain(values);
        if (fall / 100 <= toNumber(now.dropLimit)) expect(tooMany).toBeNull();
        const ended = stairs.filter(({ drop }) => fall > drop + 1e-9);
        expect(ended.every(({ loop }) => loop >= (tooMany ?? Infinity))).toBe(true);
      }),
    );
  });

  test('without a loan has no health factor, and no fall ends it', () => {
    for (const given of [{ loops: 0 }, { ltv: 0 }]) {
      const { now, shaken } = chain(at({ ...given, shock: 60 }));
      expect([now.healthFactor, shaken.liquidatable]).toEqual([null, false]);
    }
    expect(chain(at({ ltv: 0, shock: 60 })).tooMany).toBeNull();
  });

  test('names what stays unpaid where no sale brings the debt', () => {
    const values = at({ loops: 20, shock: 10, impact: 20 });
    expect(chain(values).unwind.sold).toBeNull();
    expect(widget.readout(values)).toContain('stays unpaid');
  });
});

describe('the ring of three', () => {
  const clearing = (fall: number) => clearingAt(at({ view: 'network', shock: fall })).clearing;

  // The inputs are Barucca’s; exact fractions, independent of ours.
  test('bears a fall of 10 % with one failure, and falls whole at 15 %', () => {
    expect(clearing(10).payments.map(fractionText)).toEqual(['3', '3', '2']);
    expect(clearing(15).payments.map(fractionText)).toEqual(['1/2', '0', '1/2']);
    expect([5, 10, 15].map((fall) => clearing(fall).defaults.length)).toEqual([0, 1, 3]);
  });

  test('fails bank by bank, beyond 5, 10 and 14 %; at exactly that each has enough', () => {
    expect(curveOf(at()).failsBeyond).toEqual([5, 10, 14]);
    const { paid, owed } = clearingAt(at({ view: 'network', shock: 14 }));
    expect(Math.round((100 * paid) / owed)).toBe(62);
    expect([5, 10, 14].map((fall) => clearing(fall).defaults.length)).toEqual([0, 1, 2]);
  });
});

describe('every web', () => {
  test('loses what the fall takes and nothing on the way, until bankruptcies cost', () => {
    fc.assert(
      fc.property(network, shock, cost, (name, fall, lost) => {
        const at0 = at({ network: name, shock: fall });
        const at1 = at({ network: name, shock: fall, cost: lost });
        const assets = clearingAt(at0).network.outsideAssets.reduce((sum, asset) => sum + asset, 0);
        expect(losses(at0).lost).toBeCloseTo((assets * fall) / 100, 9);
        expect(losses(at0).made).toBeCloseTo(0, 9);
        expect(losses(at1).lost - losses(at1).made).toBeCloseTo(losses(at0).lost, 9);
        expect(clearingAt(at1).paid).toBeLessThanOrEqual(clearingAt(at0).paid + 1e-9);
      }),
    );
  });

  test('has a curve whose lines run through the exact payments at every half of a point', () => {
    fc.assert(
      fc.property(network, shock, fc.constantFrom(0, 0.5, 3, 5, 20), (name, fall, lost) => {
        const values = at({ network: name, shock: fall, cost: lost });
        const { paid, owed } = clearingAt(values);
        const { points } = curveOf(values);
        const after = points.findIndex((one) => one.shock >= fall);
        const [b, a] = [points[after], points[after - 1] ?? points[after]];
        const run = (b?.shock ?? 0) - (a?.shock ?? 0);
        const part = run === 0 ? 0 : (fall - (a?.shock ?? 0)) / run;
        const drawn = (a?.paid ?? 0) + part * ((b?.paid ?? 0) - (a?.paid ?? 0));
        expect(drawn).toBeCloseTo((100 * paid) / owed, 1);
      }),
    );
  });

  test('never pays more after a larger fall', () => {
    fc.assert(
      fc.property(network, cost, (name, lost) => {
        const { points } = curveOf(at({ network: name, cost: lost }));
        expect(points.every(({ paid }, i) => paid <= (points[i - 1]?.paid ?? 100) + 1e-9)).toBe(
          true,
        );
      }),
    );
  });

  test('that spreads the debts bears more than a ring, and then falls all at once', () => {
    expect(curveOf(at({ network: 'ring-of-four' })).failsBeyond[1]).toBe(10);
    const [first, ...others] = curveOf(at({ network: 'web-of-four' })).failsBeyond;
    expect([first, ...others]).toEqual([5, 12.5, 12.5, 12.5]);
    const ring = curveOf(at({ network: 'ring-of-six' })).failsBeyond;
    expect(ring.map((fall) => fall?.toFixed(3))).toEqual(
      [5, 10, 35 / 3, 12.5, 13, 40 / 3].map((fall) => fall.toFixed(3)),
    );
  });
});
