/** The webs of debts a reader can shake. Barucca’s ring is published; the others are ours, the smallest that show it. */
import { ratio, toNumber, type Ratio } from '../../../engine/index.ts';

export type NetworkName =
  | 'ring-of-three'
  | 'web-of-three'
  | 'line-of-four'
  | 'ring-of-four'
  | 'web-of-four'
  | 'ring-of-six';

/** Banks A, B, C …: what each owes each, row by row, and what it has and owes outside. */
interface Banks {
  readonly liabilities: readonly (readonly Ratio[])[];
  readonly outsideAssets: readonly number[];
  readonly outsideDebts: readonly number[];
}

/** The same with its debts one by one. */
export interface Network extends Banks {
  readonly debts: readonly Debt[];
}

export interface Debt {
  readonly debtor: number;
  readonly creditor: number;
  readonly amount: number;
}

/** Equal banks but for the first, whose margin is a third of theirs; all that is owed is the same. */
const ASSETS = 20;
const DEBTS = 17;
const WEAK = 19;
const OWED = 4;

const alike = (banks: number) => ({
  outsideAssets: Array.from({ length: banks }, () => ASSETS),
  outsideDebts: Array.from({ length: banks }, (_, bank) => (bank === 0 ? WEAK : DEBTS)),
});

/** Each owes the next, and the last the first. */
const ring = (banks: number): Banks => ({
  liabilities: Array.from({ length: banks }, (_, debtor) =>
    Array.from({ length: banks }, (__, creditor) => ((debtor + 1) % banks === creditor ? OWED : 0)),
  ),
  ...alike(banks),
});

/** Each owes all others the same. */
const web = (banks: number): Banks => ({
  liabilities: Array.from({ length: banks }, (_, debtor) =>
    Array.from({ length: banks }, (__, creditor) =>
      debtor === creditor ? 0 : `${OWED}/${banks - 1}`,
    ),
  ),
  ...alike(banks),
});

/** Each owes the next; the last owes nobody here. Outside debts leave each the margin it has in the ring. */
const line: Banks = {
  ...ring(4),
  liabilities: [
    [0, OWED, 0, 0],
    [0, 0, OWED, 0],
    [0, 0, 0, OWED],
    [0, 0, 0, 0],
  ],
  outsideDebts: [WEAK - OWED, DEBTS, DEBTS, DEBTS + OWED],
};

export const networks: Readonly<Record<NetworkName, Network>> = {
  'ring-of-three': prepared({
    liabilities: [
      [0, 4, 0],
      [0, 0, 3],
      [2, 0, 0],
    ],
    outsideAssets: [20, 20, 10],
    outsideDebts: [17, 18, 8],
  }),
  'web-of-three': prepared({
    liabilities: [
      [0, 6, 4],
      [3, 0, 5],
      [2, 2, 0],
    ],
    outsideAssets: [2, 1, 3],
    outsideDebts: [0, 0, 0],
  }),
  'line-of-four': prepared(line),
  'ring-of-four': prepared(ring(4)),
  'web-of-four': prepared(web(4)),
  'ring-of-six': prepared(ring(6)),
};

function prepared(banks: Banks): Network {
  const debts = banks.liabilities.flatMap((row, debtor) =>
    row.flatMap((debt, creditor) => {
      const amount = toNumber(ratio('debt', debt));
      return amount > 0 ? { debtor, creditor, amount } : [];
    }),
  );
  return { ...banks, debts };
}

/** In a web debts run both ways between two banks, and cross. */
export const isMutual = (network: NetworkName): boolean => network.startsWith('web');

/** How a bank is called: A, B, C … */
export const bankName = (bank: number): string => String.fromCharCode(65 + bank);
