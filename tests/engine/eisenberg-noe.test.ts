import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eisenbergNoe, fractionText } from '../../src/engine/index.ts';
import type { Clearing, DebtNetwork, Ratio, Rational } from '../../src/engine/index.ts';
import { solution } from '../../src/engine/linear-equations.ts';
import {
  compare,
  greatest,
  least,
  minus,
  negative,
  one,
  over,
  plus,
  signOf,
  sum,
  times,
  zero,
} from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { indebted, network } from './debt-networks.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

const owedBy = ({ liabilities }: DebtNetwork) => liabilities.map((row) => sum(row.map(r)));

/** Share of what i pays that j receives. */
const shareOf = (web: DebtNetwork, i: number, j: number): Rational => {
  const total = owedBy(web)[i] ?? zero;
  return signOf(total) === 0 ? zero : over(r(web.liabilities[i]?.[j] ?? 0), total);
};

/** What nodes would pay if the others paid so much: the map whose fixed points clear. */
function next(web: DebtNetwork, payments: readonly Rational[]): readonly Rational[] {
  return owedBy(web).map((owed, i) => {
    const received = sum(payments.map((payment, j) => times(payment, shareOf(web, j, i))));
    const assets = plus(r(web.outsideAssets[i] ?? 0), received);
    const senior = r(web.outsideDebts?.[i] ?? 0);
    if (compare(assets, plus(owed, senior)) >= 0) return owed;
    const left = minus(times(r(web.recovery ?? 1), assets), senior);
    return greatest(zero, least(owed, left));
  });
}

const clears = ({ payments }: Clearing, web: DebtNetwork) =>
  next(web, payments).every((payment, i) => equal(payment, payments[i] ?? -1));

describe('eisenbergNoe', () => {
  test('lets everybody pay what they owe, or all that they have', () => {
    fc.assert(fc.property(network, (web) => clears(eisenbergNoe(web), web)));
    fc.assert(fc.property(indebted, (web) => clears(eisenbergNoe(web), web)));
  });

  test('lets nobody pay less than nothing or more than they owe', () => {
    fc.assert(
      fc.property(indebted, (web) => {
        const { payments, owed, recoveries } = eisenbergNoe(web);
        return payments.every((payment, i) => {
          const debt = owed[i] ?? zero;
          const recovery = recoveries[i];
          return (
            signOf(payment) >= 0 &&
            atMost(payment, debt) &&
            (recovery ? equal(times(recovery, debt), payment) : signOf(debt) === 0)
          );
        });
      }),
    );
  });

  test('leaves nothing to the owners of a defaulter', () => {
    fc.assert(
      fc.property(indebted, (web) => {
        const { equities, defaults, payments, owed } = eisenbergNoe(web);
        expect(defaults).toEqual(
          owed.flatMap((debt, i) => (compare(payments[i] ?? zero, debt) < 0 ? i : [])),
        );
        expect(defaults.every((i) => equal(equities[i] ?? 1, 0))).toBe(true);
        expect(equities.every((equity) => signOf(equity) >= 0)).toBe(true);
      }),
    );
  });

  test('pays the most that is possible: paying from the top down never falls below it', () => {
    fc.assert(
      fc.property(indebted, (web) => {
        const { payments } = eisenbergNoe(web);
        let above: readonly Rational[] = owedBy(web);
        for (let step = 0; step < 12; step++) {
          expect(above.every((payment, i) => atMost(payments[i] ?? zero, payment))).toBe(true);
          above = next(web, above).map((value, i) => least(value, above[i] ?? value));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('is where paying from the top down ends', () => {
    fc.assert(
      fc.property(network, (web) => {
        const shares = owedBy(web).map((_, i) =>
          owedBy(web).map((__, j) => numbers([shareOf(web, i, j)])[0] ?? 0),
        );
        const owed = numbers(owedBy(web));
        let payments = owed;
        for (let step = 0; step < 5000; step++)
          payments = owed.map((debt, i) => {
            const received = payments.reduce((all, x, j) => all + x * (shares[j]?.[i] ?? 0), 0);
            return Math.min(debt, Number(web.outsideAssets[i]) + received);
          });
        const ours = numbers(eisenbergNoe(web).payments);
        ours.forEach((payment, i) => {
          expect(payment).toBeCloseTo(payments[i] ?? -1, 6);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('is the optimum of the linear programme max Σp, p ≤ owed, p ≤ e + Πᵀp: its dual agrees', () => {
    fc.assert(
      fc.property(network, (web) => {
        const { payments, owed, defaults } = eisenbergNoe(web);
        // Prices of the two constraints: v on what a defaulter has, u on what a payer owes.
        const v = solution(
          defaults.map((i) => defaults.map((j) => minus(i === j ? one : zero, shareOf(web, i, j)))),
          defaults.map(() => one),
        );
        expect(v.every((price) => signOf(price) > 0)).toBe(true);
        const value = (i: number) => {
          const k = defaults.indexOf(i);
          if (k >= 0) return times(v[k] ?? zero, r(web.outsideAssets[i] ?? 0));
          const passedOn = sum(defaults.map((j, m) => times(shareOf(web, i, j), v[m] ?? zero)));
          return times(plus(one, passedOn), owed[i] ?? zero);
        };
        expect(equal(sum(owed.map((_, i) => value(i))), sum(payments))).toBe(true);
      }),
    );
  });

  test('loses nothing on the way: equities add up to the outside assets', () => {
    fc.assert(
      fc.property(network, (web) => {
        const { equities } = eisenbergNoe(web);
        return equal(sum(equities), sum(web.outsideAssets.map(r)));
      }),
    );
  });

  test('pays no less when somebody has more outside', () => {
    fc.assert(
      fc.property(indebted, decimals(0, 5, 1), fc.nat(4), (web, more, who) => {
        const before = eisenbergNoe(web).payments;
        const richer = web.outsideAssets.map((asset, i) =>
          i === who ? plus(r(asset), r(more)) : asset,
        );
        const after = eisenbergNoe({ ...web, outsideAssets: richer }).payments;
        return before.every((payment, i) => atMost(payment, after[i] ?? zero));
      }),
    );
  });

  test('pays no more where bankruptcy costs more', () => {
    fc.assert(
      fc.property(network, (web) => {
        const [free, dear, dearer] = ['1', '0.8', '0.4'].map(
          (recovery) => eisenbergNoe({ ...web, recovery }).payments,
        );
        return (free ?? []).every(
          (payment, i) =>
            atMost(dear?.[i] ?? 1e9, payment) && atMost(dearer?.[i] ?? 1e9, dear?.[i] ?? 0),
        );
      }),
    );
  });

  test('scales with its amounts', () => {
    fc.assert(
      fc.property(network, decimals(0.1, 9, 1), (web, factor) => {
        const by = (amount: Ratio) => times(r(amount), r(factor));
        const scaled = eisenbergNoe({
          liabilities: web.liabilities.map((row) => row.map((amount) => by(amount))),
          outsideAssets: web.outsideAssets.map((asset) => by(asset)),
        });
        const { payments, rounds } = eisenbergNoe(web);
        expect(scaled.payments).toEqual(payments.map((payment) => times(payment, r(factor))));
        expect(scaled.rounds).toBe(rounds);
      }),
    );
  });

  test('does not care what the nodes are called', () => {
    fc.assert(
      fc.property(network, fc.nat(4), (web, turn) => {
        const nodes = web.liabilities.length;
        const at = (i: number) => (i + turn) % nodes;
        const turned = eisenbergNoe({
          liabilities: web.liabilities.map((_, i) =>
            web.liabilities.map((__, j) => web.liabilities[at(i)]?.[at(j)] ?? 0),
          ),
          outsideAssets: web.outsideAssets.map((_, i) => web.outsideAssets[at(i)] ?? 0),
        });
        const { payments, roundOfDefault } = eisenbergNoe(web);
        expect(turned.payments).toEqual(payments.map((_, i) => payments[at(i)]));
        expect(turned.roundOfDefault).toEqual(payments.map((_, i) => roundOfDefault[at(i)]));
      }),
    );
  });

  test('takes no more passes than there are nodes and one, and defaults in each but the last', () => {
    fc.assert(
      fc.property(indebted, (web) => {
        const { rounds, roundOfDefault } = eisenbergNoe(web);
        const found = new Set(roundOfDefault.filter((round) => round !== null));
        return rounds <= web.liabilities.length + 1 && found.size === rounds - 1;
      }),
    );
  });
});

describe('the published networks', () => {
  // Exact fractions, a linear programme and 2,000 steps of iteration: all three agree.
  test('three nodes, of which two default one after the other', () => {
    const { payments, equities, roundOfDefault, rounds } = eisenbergNoe({
      liabilities: [
        [0, 6, 4],
        [3, 0, 5],
        [2, 2, 0],
      ],
      outsideAssets: [2, 1, 3],
    });
    expect(payments.map(fractionText)).toEqual(['205/31', '216/31', '4']);
    expect(numbers(equities)).toEqual([0, 0, 6]);
    expect(roundOfDefault).toEqual([1, 2, null]);
    expect(rounds).toBe(3);
  });

  // Barucca’s exercise: a ring of three with debts outside, whose assets fall.
  const ring = (shock: number) =>
    eisenbergNoe({
      liabilities: [
        [0, 4, 0],
        [0, 0, 3],
        [2, 0, 0],
      ],
      outsideAssets: [20, 20, 10].map((asset) => times(r(asset), minus(one, r(shock)))),
      outsideDebts: [17, 18, 8],
    });

  test('a ring bears a shock of 10 % with one default and falls whole at 15 %', () => {
    expect([0.05, 0.1, 0.15, 0.2].map((shock) => ring(shock).defaults.length)).toEqual([
      0, 1, 3, 3,
    ]);
    expect(numbers(ring(0.1).payments)).toEqual([3, 3, 2]);
    expect(numbers(ring(0.15).payments)).toEqual([0.5, 0, 0.5]);
    expect(ring(0.15).roundOfDefault).toEqual([1, 2, 3]);
    expect(numbers(ring(0.2).payments)).toEqual([0, 0, 0]);
  });

  test('a node with exactly enough is not in default', () => {
    // At 10 % the second node receives 3 and owes 3.
    expect(ring(0.1).roundOfDefault[1]).toBeNull();
    expect(numbers(ring(0.1).equities)).toEqual([0, 0, 2]);
  });
});

describe('the edges', () => {
  test('a closed circle without anything outside pays the most that can go round', () => {
    const circle = {
      outsideAssets: [0, 0, 0],
      liabilities: [
        [0, 4, 0],
        [0, 0, 3],
        [2, 0, 0],
      ],
    };
    expect(numbers(eisenbergNoe(circle).payments)).toEqual([2, 2, 2]);
    const even = {
      ...circle,
      liabilities: [
        [0, 2, 0],
        [0, 0, 2],
        [2, 0, 0],
      ],
    };
    expect(eisenbergNoe(even)).toMatchObject({ defaults: [], rounds: 1 });
  });

  test('a closed circle that owes more outside than it has pays nothing round', () => {
    const circle = {
      liabilities: [
        [0, 4],
        [4, 0],
      ],
      outsideAssets: [0, 1],
      outsideDebts: [2, 0],
    };
    // The second passes on the 1 it has, and the first owes it outside.
    expect(numbers(eisenbergNoe(circle).payments)).toEqual([0, 1]);
    expect(eisenbergNoe({ ...circle, outsideAssets: [0, 0] })).toMatchObject({
      payments: [zero, zero],
      defaults: [0, 1],
    });
  });

  test('a node that owes nobody in the network cannot default in it', () => {
    const { recoveries, defaults, equities } = eisenbergNoe({
      liabilities: [
        [0, 5],
        [0, 0],
      ],
      outsideAssets: [3, 0],
      outsideDebts: [0, 9],
    });
    expect(recoveries.map((recovery) => recovery && fractionText(recovery))).toEqual(['3/5', null]);
    expect(defaults).toEqual([0]);
    expect(numbers(equities)).toEqual([0, 0]);
  });

  test('bankruptcy that costs something breaks what a hair’s breadth held', () => {
    const pair = (asset: string) =>
      eisenbergNoe({
        liabilities: [
          [0, 10],
          [0, 0],
        ],
        outsideAssets: [asset, 0],
        recovery: '0.5',
      }).payments.map(fractionText);
    expect(pair('10')).toEqual(['10', '0']);
    expect(pair('9.98')).toEqual(['499/100', '0']);
  });

  test('a network of nobody is clear', () => {
    expect(eisenbergNoe({ liabilities: [], outsideAssets: [] })).toMatchObject({
      payments: [],
      rounds: 1,
    });
  });
});

test('solution undoes a product', () => {
  const matrix = [
    [one, r('-1/2'), zero],
    [r('-1/3'), one, r('-1/4')],
    [zero, r('-1/5'), one],
  ];
  const right = [r(1), r(2), r(3)];
  const unknowns = solution(matrix, right);
  const product = matrix.map((row) => sum(row.map((x, j) => times(x, unknowns[j] ?? zero))));
  expect(product).toEqual(right);
  expect(solution([], [])).toEqual([]);
  expect(() =>
    solution(
      [
        [one, negative(one)],
        [negative(one), one],
      ],
      [one, one],
    ),
  ).toThrow('matrix must be');
});

test.each([
  [{ liabilities: [[0, 1], [1]] }, 'liabilities[1]'],
  [
    {
      liabilities: [
        [0, -1],
        [1, 0],
      ],
    },
    'liabilities[0][1]',
  ],
  [
    {
      liabilities: [
        [1, 1],
        [1, 0],
      ],
    },
    'liabilities[0][0]',
  ],
  [{ outsideAssets: [1] }, 'outsideAssets'],
  [{ outsideAssets: [1, '-1'] }, 'outsideAssets[1]'],
  [{ outsideDebts: [1] }, 'outsideDebts'],
  [{ outsideDebts: [1, -1] }, 'outsideDebts[1]'],
  [{ recovery: 0 }, 'recovery'],
  [{ recovery: '1.1' }, 'recovery'],
])('a network with %o is refused by name', (wrong, parameter) => {
  const given = {
    liabilities: [
      [0, 1],
      [1, 0],
    ],
    outsideAssets: [1, 1],
  };
  expect(() => eisenbergNoe({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
