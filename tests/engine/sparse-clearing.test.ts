import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eisenbergNoe, sparseClearing, sparseNetwork } from '../../src/engine/index.ts';
import type { SparseDebtNetwork } from '../../src/engine/index.ts';
import { indebted, listed, network, stressed } from './debt-networks.ts';
import { numbers } from './ratios.ts';

/** The largest part of its debts by which a payment is not what its payer owes or has. */
function fault(given: SparseDebtNetwork): number {
  const { network: web, outsideAssets, outsideDebts, recovery = 1 } = given;
  const { payments } = sparseClearing(given);
  return Math.max(
    ...payments.map((payment, i) => {
      const owed = web.owed[i] ?? 0;
      let assets = outsideAssets[i] ?? 0;
      for (let k = web.starts[i] ?? 0; k < (web.starts[i + 1] ?? 0); k++)
        assets += (web.shares[k] ?? 0) * (payments[web.debtors[k] ?? 0] ?? 0);
      const senior = outsideDebts?.[i] ?? 0;
      const full = assets - senior >= owed * (1 - 1e-12);
      const due = full ? owed : Math.max(0, recovery * assets - senior);
      return owed > 0 ? Math.abs(payment - due) / owed : Math.abs(payment);
    }),
  );
}

describe('sparseClearing', () => {
  test('is the exact model in float64: the same payments, defaults and passes', () => {
    fc.assert(
      fc.property(fc.oneof(network, indebted), (web) => {
        const exact = eisenbergNoe(web);
        const sparse = sparseClearing({
          network: sparseNetwork(listed(web)),
          outsideAssets: web.outsideAssets.map(Number),
          outsideDebts: (web.outsideDebts ?? web.outsideAssets.map(() => 0)).map(Number),
          recovery: Number(web.recovery ?? 1),
        });
        numbers(exact.payments).forEach((payment, i) => {
          expect(sparse.payments[i]).toBeCloseTo(payment, 10);
        });
        numbers(exact.equities).forEach((equity, i) => {
          expect(sparse.equities[i]).toBeCloseTo(equity, 10);
        });
        expect([...sparse.roundOfDefault]).toEqual(exact.roundOfDefault.map((round) => round ?? 0));
        expect(sparse.defaults).toBe(exact.defaults.length);
        expect(sparse.rounds).toBe(exact.rounds);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [200, 10, 0.1],
    [1000, 10, 0.1],
    [2000, 10, 0.2],
    [2000, 3, 0.4],
  ])('clears %i nodes of %i debts each and loses nothing', (nodes, degree, most) => {
    const { debts, outsideAssets } = stressed(nodes, degree, most);
    const given = { network: sparseNetwork(debts), outsideAssets };
    const { equities, defaults, rounds } = sparseClearing(given);
    expect(fault(given)).toBeLessThan(1e-13);
    const total = (list: Float64Array) => list.reduce((sum, x) => sum + x, 0);
    expect(Math.abs(total(equities) / total(outsideAssets) - 1)).toBeLessThan(1e-12);
    // Stressed enough to be a test: a good part of the network falls, and not at once.
    expect(defaults).toBeGreaterThan(nodes / 4);
    expect(rounds).toBeGreaterThan(3);
  });

  test('lets a chain of a thousand dominoes fall one by one', () => {
    const places = Array.from({ length: 1000 }, (_, i) => i);
    const given = {
      network: sparseNetwork({
        nodes: 1001,
        debtors: places,
        creditors: places.map((i) => i + 1),
        amounts: places.map(() => 10),
      }),
      outsideAssets: [5, ...places.map(() => 0)],
    };
    const { payments, rounds, roundOfDefault } = sparseClearing(given);
    expect(payments.slice(0, 1000).every((payment) => payment === 5)).toBe(true);
    expect(rounds).toBe(1001);
    expect([...roundOfDefault.slice(0, 3), roundOfDefault[999], roundOfDefault[1000]]).toEqual([
      1, 2, 3, 1000, 0,
    ]);
  });

  test.each([0.1, 1e-3, 1e-5])(
    'settles a group that owes mostly itself and leaks only %d of what it owes',
    (leak) => {
      const { debts } = stressed(300, 6, 1);
      const members = Array.from({ length: 300 }, (_, i) => i);
      const given = {
        // Everybody also owes a little to one node outside the group.
        network: sparseNetwork({
          nodes: 301,
          debtors: [...Array.from(debts.debtors), ...members],
          creditors: [...Array.from(debts.creditors), ...members.map(() => 300)],
          amounts: [...Array.from(debts.amounts), ...members.map(() => 33 * leak)],
        }),
        outsideAssets: [...members.map((i) => (i % 5) * 3 * leak), 0],
      };
      const { payments, equities, defaults } = sparseClearing(given);
      expect(defaults).toBeGreaterThan(200);
      expect(fault(given)).toBeLessThan(1e-13);
      const comesIn = given.outsideAssets.reduce((sum, asset) => sum + asset, 0);
      const left = equities.reduce((sum, equity) => sum + equity, 0);
      expect(Math.abs(left / comesIn - 1)).toBeLessThan(1e-9);
      expect(payments.every((payment, i) => payment <= (given.network.owed[i] ?? 0))).toBe(true);
    },
  );

  test('drains a closed circle that owes a little outside and has nothing', () => {
    const places = Array.from({ length: 50 }, (_, i) => i);
    const given = {
      network: sparseNetwork({
        nodes: 50,
        debtors: places,
        creditors: places.map((i) => (i * 7 + 11) % 50),
        amounts: places.map(() => 10),
      }),
      outsideAssets: places.map(() => 0),
      outsideDebts: places.map(() => 0.01),
    };
    const { payments, rounds } = sparseClearing(given);
    expect(payments.every((payment) => payment === 0)).toBe(true);
    expect(rounds).toBe(2);
  });

  // A circle just beyond its cliff lost the same at every turn, and the long step chased one drop
  // round it: 10⁻⁹ beyond, an answer took two seconds; 10⁻¹¹ beyond, a minute, and was wrong.
  test.each([2, 4, 6, 8, 10, 12])('finds what a circle pays 10^−%i beyond its cliff', (power) => {
    const left = 0.86 - 10 ** -power;
    const liabilities = [
      [0, 4, 0],
      [0, 0, 3],
      [2, 0, 0],
    ];
    const outsideAssets = [20 * left, 20 * left, 10 * left];
    const outsideDebts = [17, 18, 8];
    const exact = eisenbergNoe({ liabilities, outsideAssets, outsideDebts });
    const web = sparseNetwork({
      nodes: 3,
      debtors: [0, 1, 2],
      creditors: [1, 2, 0],
      amounts: [4, 3, 2],
    });
    const { payments, defaults } = sparseClearing({ network: web, outsideAssets, outsideDebts });
    numbers(exact.payments).forEach((payment, i) => {
      expect(payments[i]).toBeCloseTo(payment, 10);
    });
    expect(defaults).toBe(3);
  });

  test('adds up several debts between two nodes', () => {
    const { owed, claims } = sparseNetwork({
      nodes: 2,
      debtors: [0, 0, 1],
      creditors: [1, 1, 0],
      amounts: [1, 2, 4],
    });
    expect([...owed, ...claims]).toEqual([3, 4, 4, 3]);
  });

  test('takes a node with exactly enough to pay in full, however its shares round', () => {
    // A tenth three times is not three tenths, and 3 × 1/3 of a payment need not be all of it.
    const given = {
      network: sparseNetwork({
        nodes: 5,
        debtors: [0, 0, 0, 1, 2, 3],
        creditors: [1, 2, 3, 4, 4, 4],
        amounts: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
      }),
      outsideAssets: [0.3, 0, 0, 0, 0],
    };
    expect(sparseClearing(given)).toMatchObject({ defaults: 0, rounds: 1 });
  });

  test('does not count a node that owes nobody in the network among its defaults', () => {
    const given = {
      network: sparseNetwork({ nodes: 2, debtors: [0], creditors: [1], amounts: [5] }),
      outsideAssets: [3, 0],
      outsideDebts: [0, 9],
    };
    const { payments, equities, defaults } = sparseClearing(given);
    expect([...payments, ...equities, defaults]).toEqual([3, 0, 0, 0, 1]);
  });

  test('leaves what it is given as it is, and gives the same twice', () => {
    const { debts, outsideAssets } = stressed(200, 10, 0.1);
    const given = { network: sparseNetwork(debts), outsideAssets };
    const first = sparseClearing(given);
    expect(sparseClearing(given)).toEqual(first);
    expect(stressed(200, 10, 0.1).outsideAssets).toEqual(outsideAssets);
  });
});

test.each([
  [{ nodes: 0 }, 'nodes'],
  [{ debtors: [0] }, 'debtors'],
  [{ creditors: [1, 2] }, 'creditors[1]'],
  [{ debtors: [0, 0.5] }, 'debtors[1]'],
  [{ creditors: [0, 0] }, 'creditors[0]'],
  [{ amounts: [1, -1] }, 'amounts[1]'],
  [{ amounts: [1, 1e101] }, 'amounts[1]'],
])('sparseNetwork refuses %o by name', (wrong, parameter) => {
  const given = { nodes: 2, debtors: [0, 1], creditors: [1, 0], amounts: [1, 2] };
  expect(() => sparseNetwork({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});

test.each([
  [{ outsideAssets: [1] }, 'outsideAssets'],
  [{ outsideAssets: [1, NaN] }, 'outsideAssets[1]'],
  [{ outsideDebts: [1, 2, 3] }, 'outsideDebts'],
  [{ outsideDebts: [1, -1] }, 'outsideDebts[1]'],
  [{ recovery: 0 }, 'recovery'],
])('sparseClearing refuses %o by name', (wrong, parameter) => {
  const web = sparseNetwork({ nodes: 2, debtors: [0, 1], creditors: [1, 0], amounts: [1, 2] });
  const given = { network: web, outsideAssets: [1, 1] };
  expect(() => sparseClearing({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
