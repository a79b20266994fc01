/** The pool as contracts have it: whole numbers of 10⁻¹⁸, every division rounded down, Newton until it moves by one. */
const UNIT = 10n ** 18n;

const wei = (amount: number): bigint => BigInt(Math.round(amount * 1e9)) * 10n ** 9n;
const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

function contractInvariant(balances: readonly bigint[], amplification: bigint): bigint {
  const n = BigInt(balances.length);
  const amplified = amplification * n;
  const sum = balances.reduce((all, balance) => all + balance, 0n);
  let total = sum;
  for (let step = 0; step < 255; step++) {
    const product = balances.reduce((all, balance) => (all * total) / (balance * n), total);
    const before = total;
    total =
      ((amplified * sum + product * n) * total) / ((amplified - 1n) * total + (n + 1n) * product);
    if (distance(total, before) <= 1n) break;
  }
  return total;
}

/** What a sale of the first coin gets of the second, without a fee, and D. */
export function contractSale(
  balances: readonly number[],
  amplification: number,
  amount: number,
): { readonly received: number; readonly total: number } {
  const before = balances.map(wei);
  const total = contractInvariant(before, BigInt(amplification));
  const n = BigInt(before.length);
  const amplified = BigInt(amplification) * n;
  const others = before.map((balance, i) => (i === 0 ? balance + wei(amount) : balance));
  others.splice(1, 1);
  let c = others.reduce((all, balance) => (all * total) / (balance * n), total);
  c = (c * total) / (amplified * n);
  const b = others.reduce((all, balance) => all + balance, 0n) + total / amplified;
  let y = total;
  for (let step = 0; step < 255; step++) {
    const last = y;
    y = (y * y + c) / (2n * y + b - total);
    if (distance(y, last) <= 1n) break;
  }
  const out = (before[1] ?? 0n) - y - 1n;
  return { received: Number(out) / Number(UNIT), total: Number(total) / Number(UNIT) };
}
