/** The straightforward ways to clear a network, to measure against: over and over, and densely. */

export interface PlainNetwork {
  readonly nodes: number;
  readonly debtors: readonly number[];
  readonly creditors: readonly number[];
  readonly amounts: readonly number[];
  readonly owed: readonly number[];
  readonly outsideAssets: readonly number[];
}

/**
 * Ten random debts a node, and outside up to a tenth of what it owes: three quarters default in
 * five passes, and going over and over takes eighty.
 */
export function plainNetwork(nodes: number): PlainNetwork {
  let state = 2_463_534_242;
  const word = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const owed = Array.from({ length: nodes }, () => 0);
  const debts = Array.from({ length: 10 * nodes }, (_, i) => {
    const debtor = i % nodes;
    const creditor = (debtor + 1 + (word() % (nodes - 1))) % nodes;
    const amount = 1 + (9 * word()) / 0x1_0000_0000;
    owed[debtor] = (owed[debtor] ?? 0) + amount;
    return { debtor, creditor, amount };
  });
  return {
    nodes,
    debtors: debts.map(({ debtor }) => debtor),
    creditors: debts.map(({ creditor }) => creditor),
    amounts: debts.map(({ amount }) => amount),
    owed,
    outsideAssets: owed.map((total) => (0.1 * total * word()) / 0x1_0000_0000),
  };
}

/** Share of what i pays that j receives, row by row. */
export function denseShares({ nodes, ...web }: PlainNetwork): readonly Float64Array[] {
  const shares = Array.from({ length: nodes }, () => new Float64Array(nodes));
  web.debtors.forEach((debtor, k) => {
    const row = shares[debtor];
    const creditor = web.creditors[k] ?? 0;
    if (row) row[creditor] = (row[creditor] ?? 0) + (web.amounts[k] ?? 0) / (web.owed[debtor] ?? 1);
  });
  return shares;
}

/** Payments by going over all nodes again and again, from full payment down; the dense matrix. */
export function iteratedPayments(web: PlainNetwork, shares: readonly Float64Array[]): number[] {
  const { owed, outsideAssets } = web;
  for (let payments = [...owed]; ;) {
    const means = [...outsideAssets];
    shares.forEach((row, debtor) => {
      const payment = payments[debtor] ?? 0;
      row.forEach((share, i) => (means[i] = (means[i] ?? 0) + share * payment));
    });
    const next = means.map((has, i) => Math.min(has, owed[i] ?? 0));
    const moved = Math.max(...next.map((payment, i) => Math.abs(payment - (payments[i] ?? 0))));
    payments = next;
    if (moved < 1e-12) return payments;
  }
}

/** The debts by creditor. */
export interface Claims {
  readonly starts: Int32Array;
  readonly debtors: Int32Array;
  readonly shares: Float64Array;
}

export function claimsOf({ nodes, ...web }: PlainNetwork): Claims {
  const order = web.creditors.map((_, k) => k);
  order.sort((a, b) => (web.creditors[a] ?? 0) - (web.creditors[b] ?? 0));
  const starts = new Int32Array(nodes + 1);
  for (const creditor of web.creditors) starts[creditor + 1] = (starts[creditor + 1] ?? 0) + 1;
  for (let i = 0; i < nodes; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const share = (k: number) => (web.amounts[k] ?? 0) / (web.owed[web.debtors[k] ?? 0] ?? 1);
  return {
    starts,
    debtors: Int32Array.from(order, (k) => web.debtors[k] ?? 0),
    shares: Float64Array.from(order, share),
  };
}

/** The same iteration over the debts there are. */
export function iteratedClaims(web: PlainNetwork, claims: Claims): Float64Array {
  const { starts, debtors, shares } = claims;
  let payments = Float64Array.from(web.owed);
  let next = new Float64Array(web.nodes);
  for (;;) {
    let moved = 0;
    for (let i = 0; i < web.nodes; i++) {
      let has = web.outsideAssets[i] ?? 0;
      for (let k = starts[i] ?? 0; k < (starts[i + 1] ?? 0); k++)
        has += (shares[k] ?? 0) * (payments[debtors[k] ?? 0] ?? 0);
      const pays = Math.min(has, web.owed[i] ?? 0);
      moved = Math.max(moved, Math.abs((payments[i] ?? 0) - pays));
      next[i] = pays;
    }
    [payments, next] = [next, payments];
    if (moved < 1e-12) return payments;
  }
}
