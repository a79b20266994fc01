import { cascade } from './cascade.ts';
import { clearing } from './clearing.ts';
import { deviates } from './deviates.ts';
import type { Kernel, Native, Subject } from './kernel.ts';
import { liquidationPrices } from './liquidation-prices.ts';
import { pathKernels } from './paths.ts';

/** What is measured, in the order in which it is told. */
export const subjects: readonly Subject[] = [
  deviates,
  liquidationPrices,
  pathKernels,
  cascade,
  clearing,
];

/** All kernels by name, made when they are called. */
export const kernels: Readonly<Record<string, () => Kernel>> = Object.fromEntries(
  subjects.flatMap((subject) => Object.entries(subject.kernels)),
);

/** All programs in C by name. */
export const natives: Readonly<Record<string, Native>> = Object.fromEntries(
  subjects.flatMap((subject) => Object.entries(subject.natives ?? {})),
);
