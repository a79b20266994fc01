import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fractionText,
  haircutBudget,
  levelHaircuts,
  queueHaircuts,
} from '../../src/engine/index.ts';
import type { Haircuts, Ratio } from '../../src/engine/index.ts';
import { least, minus, over, plus, signOf, sum, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

const money = decimals(0, 1000, 2);
const share = decimals(0, 1, 2);
const book = fc
  .array(fc.record({ endowment: money, cap: share, weight: decimals(0, 5, 1) }), { maxLength: 8 })
  .map((rows) => ({
    endowments: rows.map(({ endowment }) => endowment),
    caps: rows.map(({ cap }) => cap),
    weights: rows.map(({ weight }) => weight),
  }));
const budget = decimals(0, 3000, 2);
const inOrder = ({ endowments }: { readonly endowments: readonly unknown[] }) =>
  endowments.map((_, i) => i);
const most = (endowments: readonly Ratio[], caps: readonly Ratio[]) =>
  sum(endowments.map((endowment, i) => times(r(endowment), r(caps[i] ?? 1))));

describe.each<[string, (request: Parameters<typeof levelHaircuts>[0]) => Haircuts]>([
  ['queueHaircuts', (request) => queueHaircuts({ ...request, order: inOrder(request) })],
  ['levelHaircuts', (request) => levelHaircuts(request)],
])('%s', (_, haircutsOf) => {
  test('bring the budget, or all that the caps allow, and say what is short', () => {
    fc.assert(
      fc.property(book, budget, ({ endowments, caps }, wanted) => {
        const { total, shortfall, seized } = haircutsOf({ endowments, caps, budget: wanted });
        expect(equal(total, least(r(wanted), most(endowments, caps)))).toBe(true);
        expect(equal(shortfall, minus(r(wanted), total))).toBe(true);
        expect(equal(total, sum(seized))).toBe(true);
      }),
    );
  });

  test('are shares from 0 to the cap of each', () => {
    fc.assert(
      fc.property(book, budget, ({ endowments, caps }, wanted) => {
        const { haircuts, seized } = haircutsOf({ endowments, caps, budget: wanted });
        return haircuts.every(
          (haircut, i) =>
            signOf(haircut) >= 0 &&
            atMost(haircut, caps[i] ?? 1) &&
            equal(seized[i] ?? 1, times(haircut, r(endowments[i] ?? 0))),
        );
      }),
    );
  });

  test('cost nobody less when the budget grows', () => {
    fc.assert(
      fc.property(book, budget, money, ({ endowments, caps }, wanted, more) => {
        const before = haircutsOf({ endowments, caps, budget: wanted }).seized;
        const grown = plus(r(wanted), r(more));
        const after = haircutsOf({ endowments, caps, budget: grown }).seized;
        return before.every((part, i) => atMost(part, after[i] ?? part));
      }),
    );
  });

  test('hit no fewer winners when each is capped', () => {
    fc.assert(
      fc.property(book, share, share, ({ endowments }, wanted, cap) => {
        const caps = endowments.map(() => cap);
        const asked = times(most(endowments, caps), r(wanted));
        const hit = ({ seized }: Haircuts) => seized.filter((part) => signOf(part) > 0).length;
        const capped = hit(haircutsOf({ endowments, caps, budget: asked }));
        return capped >= hit(haircutsOf({ endowments, budget: asked }));
      }),
    );
  });
});

describe('levelHaircuts', () => {
  test('are min(cap, level × weight), and the level is the least that brings the budget', () => {
    fc.assert(
      fc.property(book, budget, ({ endowments, caps, weights }, wanted) => {
        const { level, haircuts, total } = levelHaircuts({
          endowments,
          caps,
          weights,
          budget: wanted,
        });
        if (!level) return !equal(total, wanted);
        const at = (height: Ratio) =>
          caps.map((cap, i) => least(r(cap), times(r(height), r(weights[i] ?? 1))));
        const brings = (height: Ratio) =>
          sum(at(height).map((haircut, i) => times(haircut, r(endowments[i] ?? 0))));
        expect(haircuts).toEqual(at(level));
        expect(equal(brings(level), wanted)).toBe(true);
        const lower = times(level, r('0.999'));
        return signOf(level) === 0 || !atMost(wanted, brings(lower));
      }),
    );
  });

  test('without caps are pro-rata: budget ÷ capacity of every profit, so the order of sizes stays', () => {
    fc.assert(
      fc.property(book, budget, ({ endowments }, wanted) => {
        const capacity = sum(endowments.map(r));
        fc.pre(signOf(capacity) > 0 && atMost(wanted, capacity));
        const { haircuts, level, seized } = levelHaircuts({ endowments, budget: wanted });
        const all = over(r(wanted), capacity);
        expect(level).toEqual(all);
        const kept = endowments.map((endowment, i) => minus(r(endowment), seized[i] ?? r(0)));
        const ordered = endowments.every((a, i) =>
          endowments.every((b, j) => !atMost(a, b) || atMost(kept[i] ?? 0, kept[j] ?? 0)),
        );
        return ordered && haircuts.every((haircut) => equal(haircut, all));
      }),
    );
  });

  test('are split-proof: two halves of an account lose what the whole would have lost', () => {
    fc.assert(
      fc.property(book, budget, share, ({ endowments, caps }, wanted, part) => {
        fc.pre(endowments.length > 0);
        const [mine, ...others] = endowments.map(r);
        const [cap = '1', ...otherCaps] = caps;
        const first = times(mine ?? r(0), r(part));
        const second = minus(mine ?? r(0), first);
        const whole = levelHaircuts({ endowments, caps, budget: wanted }).seized;
        const split = levelHaircuts({
          endowments: [first, second, ...others],
          caps: [cap, cap, ...otherCaps],
          budget: wanted,
        }).seized;
        return equal(whole[0] ?? 1, sum(split.slice(0, 2)));
      }),
    );
  });

  // Two independent methods: exact fractions, and bisection in 200 steps.
  test('lift the level for the rest where a cap is reached', () => {
    const water = { endowments: [8, 4, '0.5'], caps: ['0.5', 1, 1] };
    const { level, haircuts, seized } = levelHaircuts({ ...water, budget: '7.5' });
    expect(fractionText(level ?? r(0))).toBe('7/9');
    expect(haircuts.map(fractionText)).toEqual(['1/2', '7/9', '7/9']);
    expect(seized.map(fractionText)).toEqual(['4', '28/9', '7/18']);
  });

  test('are infeasible above what the caps allow, and say by how much', () => {
    const water = { endowments: [8, 4, '0.5'], caps: ['0.5', 1, 1] };
    expect(levelHaircuts({ ...water, budget: '8.5' })).toMatchObject({
      level: r(1),
      shortfall: r(0),
    });
    expect(levelHaircuts({ ...water, budget: 9 })).toMatchObject({
      level: null,
      shortfall: r('1/2'),
      haircuts: [r('1/2'), r(1), r(1)],
    });
  });

  test('of nobody bring nothing', () => {
    expect(levelHaircuts({ endowments: [], budget: 0 })).toMatchObject({
      level: r(0),
      total: r(0),
    });
    expect(levelHaircuts({ endowments: [0], budget: 1 })).toMatchObject({
      level: null,
      shortfall: r(1),
    });
    // Whom the weights leave out does not pay, though the rest is not enough.
    const { haircuts } = levelHaircuts({ endowments: [5, 5], weights: [0, 1], budget: 9 });
    expect(numbers(haircuts)).toEqual([0, 1]);
  });
});

describe('queueHaircuts', () => {
  test('ask the next only when the one before has paid all', () => {
    fc.assert(
      fc.property(book, budget, ({ endowments, caps }, wanted) => {
        const order = inOrder({ endowments }).toReversed();
        const { seized } = queueHaircuts({ endowments, caps, budget: wanted, order });
        return order.every((place, i) => {
          const full = times(r(endowments[place] ?? 0), r(caps[place] ?? 1));
          const rest = order.slice(i + 1).every((later) => equal(seized[later] ?? 1, 0));
          return equal(seized[place] ?? -1, full) || rest;
        });
      }),
    );
  });

  test('change with a split: the second half may wait at the end of the line', () => {
    const whole = queueHaircuts({ endowments: [10, 10], budget: 10, order: [0, 1] });
    const split = queueHaircuts({ endowments: [5, 5, 10], budget: 10, order: [0, 2, 1] });
    expect(numbers(whole.seized)).toEqual([10, 0]);
    expect(numbers(split.seized)).toEqual([5, 0, 5]);
  });

  test('leave out who is not in the order', () => {
    const { seized, shortfall } = queueHaircuts({ endowments: [5, 5], budget: 9, order: [1] });
    expect(numbers(seized)).toEqual([0, 5]);
    expect(fractionText(shortfall)).toBe('4');
  });
});

describe('haircutBudget', () => {
  // Chitra 2025, “Numerical example”: five accounts, two of them under water.
  const five = [
    { cash: 2, profit: 8 },
    { cash: 1, profit: 4 },
    { cash: '0.5', profit: '0.5' },
    { cash: 0, profit: -3 },
    { cash: 0, profit: -12 },
  ];

  test('adds up what is owed and what profits can pay', () => {
    const given = haircutBudget({ accounts: five, severity: '0.5' });
    expect(numbers([given.deficit, given.capacity, given.budget])).toEqual([15, 12.5, 7.5]);
    expect(numbers(given.endowments)).toEqual([8, 4, 0.5, 0, 0]);
  });

  test('never touches principal: no seizure is more than a profit', () => {
    const account = fc.record({ cash: money, profit: decimals(-1000, 1000, 2) });
    fc.assert(
      fc.property(fc.array(account, { maxLength: 6 }), share, (accounts, severity) => {
        const { endowments, budget: wanted, equities } = haircutBudget({ accounts, severity });
        const { seized } = levelHaircuts({ endowments, budget: wanted });
        return seized.every((part, i) => {
          const equity = equities[i] ?? r(0);
          const { cash = 0, profit = 0 } = accounts[i] ?? {};
          const after = minus(equity, part);
          return signOf(r(profit)) <= 0 ? equal(after, equity) : atMost(cash, after);
        });
      }),
    );
  });
});

test.each([
  [{ endowments: [-1] }, 'endowments[0]'],
  [{ budget: -1 }, 'budget'],
  [{ caps: ['1.5', 1] }, 'caps[0]'],
  [{ caps: [1] }, 'caps'],
  [{ weights: [1, 1, 1] }, 'weights'],
  [{ weights: [1, -1] }, 'weights[1]'],
])('levelHaircuts refuses %o by name', (wrong, parameter) => {
  const given = { endowments: [1, 2], budget: 1 };
  expect(() => levelHaircuts({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});

test.each([[[0, 0]], [[2]], [[-1]], [[0.5]]])('queueHaircuts refuses the order %o', (order) => {
  expect(() => queueHaircuts({ endowments: [1, 2], budget: 1, order })).toThrow('order must be');
});

test('haircutBudget refuses a severity that is no share', () => {
  expect(() => haircutBudget({ accounts: [], severity: 2 })).toThrow('severity must be');
});
