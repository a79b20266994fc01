import { sparseClearing, sparseNetwork } from '../../src/engine/index.ts';
import {
  claimsOf,
  denseShares,
  iteratedClaims,
  iteratedPayments,
  plainNetwork,
} from './clearing-reference.ts';
import type { Comparison, Kernel, Native, Subject } from './kernel.ts';

const sizes = [200, 500, 1000, 2000];
const unit = 'network';

const kernelsOf = (n: number): Readonly<Record<string, () => Kernel>> => ({
  [`clearing ${n}`]: () => {
    const { outsideAssets, ...debts } = plainNetwork(n);
    const network = sparseNetwork(debts);
    const assets = Float64Array.from(outsideAssets);
    const pass = () => sparseClearing({ network, outsideAssets: assets }).payments[0] ?? 0;
    return { unit, units: 1, pass };
  },
  [`clearing ${n} over and over`]: () => {
    const web = plainNetwork(n);
    const claims = claimsOf(web);
    return { unit, units: 1, pass: () => iteratedClaims(web, claims)[0] ?? 0 };
  },
  [`clearing ${n} densely`]: () => {
    const web = plainNetwork(n);
    const shares = denseShares(web);
    return { unit, units: 1, pass: () => iteratedPayments(web, shares)[0] ?? 0 };
  },
});

const nativesOf = (n: number): Readonly<Record<string, Native>> => ({
  [`clearing ${n} in C`]: { unit, source: 'clearing', work: ['default', String(n)] },
  [`clearing ${n} over and over in C`]: { unit, source: 'clearing', work: ['iterate', String(n)] },
});

const comparisonsOf = (n: number): readonly Comparison[] => [
  { ours: `clearing ${n}`, reference: `clearing ${n} in C`, atMost: 3.5 },
  { ours: `clearing ${n}`, reference: `clearing ${n} over and over in C`, atMost: 3.5 },
  { ours: `clearing ${n}`, reference: `clearing ${n} over and over`, atMost: 1 },
];

/** Eisenberg and Noe’s clearing of large networks, by fictitious default. */
export const clearing: Subject = {
  kernels: Object.fromEntries(sizes.flatMap((n) => Object.entries(kernelsOf(n)))),
  natives: Object.fromEntries(sizes.flatMap((n) => Object.entries(nativesOf(n)))),
  comparisons: [
    ...sizes.flatMap(comparisonsOf),
    { ours: 'clearing 200', reference: 'clearing 200 densely', atMost: 0.1 },
    { ours: 'clearing 1000', reference: 'clearing 1000 densely', atMost: 0.03 },
  ],
};
