/** Networks of debts for properties: exact ones to be drawn, and large ones in float64. */
import fc from 'fast-check';
import { makeRandom } from '../../src/engine/index.ts';
import type { DebtList, DebtNetwork } from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';

const debt = fc.oneof(
  { arbitrary: fc.constant('0'), weight: 1 },
  { arbitrary: decimals(0, 20, 1), weight: 2 },
);

/** Two to five nodes that owe each other, with little outside: about half of them default. */
export const network: fc.Arbitrary<DebtNetwork & { readonly liabilities: string[][] }> = fc
  .integer({ min: 2, max: 5 })
  .chain((nodes) => {
    const row = fc.array(debt, { minLength: nodes, maxLength: nodes });
    return fc.record({
      liabilities: fc
        .array(row, { minLength: nodes, maxLength: nodes })
        .map((rows) => rows.map((amounts, i) => amounts.map((x, j) => (i === j ? '0' : x)))),
      outsideAssets: fc.array(decimals(0, 10, 1), { minLength: nodes, maxLength: nodes }),
    });
  });

/** The same with debts outside, which rank before, and costs of bankruptcy. */
export const indebted = network.chain((web) =>
  fc.record({
    liabilities: fc.constant(web.liabilities),
    outsideAssets: fc.constant(web.outsideAssets),
    outsideDebts: fc.array(decimals(0, 10, 1), {
      minLength: web.liabilities.length,
      maxLength: web.liabilities.length,
    }),
    recovery: fc.constantFrom('1', '0.9', '0.5'),
  }),
);

/** An exact network's debts one by one. */
export function listed({ liabilities }: DebtNetwork): DebtList {
  const debts = liabilities.flatMap((row, debtor) =>
    row.map((amount, creditor) => ({ debtor, creditor, amount: Number(amount) })),
  );
  const owed = debts.filter(({ amount }) => amount > 0);
  return {
    nodes: liabilities.length,
    debtors: owed.map(({ debtor }) => debtor),
    creditors: owed.map(({ creditor }) => creditor),
    amounts: owed.map(({ amount }) => amount),
  };
}

/**
 * A large network of random debts, and what its nodes have outside: up to `most` of what they
 * owe. With little outside some five passes find most of it in default.
 */
export function stressed(
  nodes: number,
  degree: number,
  most: number,
): { readonly debts: DebtList; readonly outsideAssets: Float64Array } {
  const { uniform } = makeRandom(1, nodes);
  const owed = new Float64Array(nodes);
  const edges = Array.from({ length: nodes * degree }, (_, edge) => {
    const debtor = edge % nodes;
    const creditor = (debtor + 1 + Math.floor(uniform() * (nodes - 1))) % nodes;
    const amount = 1 + 9 * uniform();
    owed[debtor] = (owed[debtor] ?? 0) + amount;
    return { debtor, creditor, amount };
  });
  return {
    debts: {
      nodes,
      debtors: Int32Array.from(edges, ({ debtor }) => debtor),
      creditors: Int32Array.from(edges, ({ creditor }) => creditor),
      amounts: Float64Array.from(edges, ({ amount }) => amount),
    },
    outsideAssets: owed.map((total) => most * total * uniform()),
  };
}
