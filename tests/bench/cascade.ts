import {
  forcedPositions,
  liquidationBook,
  shockableBook,
  shockLevel,
} from '../../src/engine/index.ts';
import { runningSums } from '../../src/engine/models/liquidation-book.ts';
import { fallingOrder } from '../../src/engine/models/radix-sort.ts';
import { plainBook, scannedCascade, sortedBook } from './cascade-reference.ts';
import type { Comparison, Kernel, Native, Subject } from './kernel.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000];
// Three thousandths of a tick a lot: the whole numbers of the program in C.
const market = {
  tick: '0.01',
  lot: '0.001',
  impact: { law: 'linear', perUnit: '0.03' },
} as const;
const shocks = Array.from({ length: 1000 }, (_, i) => ({ price: '100000', shock: i / 2000 }));

const columnsOf = (n: number) => {
  const book = plainBook(n);
  const prices = Int32Array.from(book, ({ price }) => price);
  return { prices, quantities: Int32Array.from(book, ({ quantity }) => quantity) };
};

const kernelsOf = (n: number): Readonly<Record<string, () => Kernel>> => ({
  [`sort ${n}`]: () => {
    const { prices } = columnsOf(n);
    const pass = () => fallingOrder(prices).keys[n >> 1] ?? 0;
    return { unit: 'position', units: n, pass };
  },
  [`sums ${n}`]: () => {
    const { prices, quantities } = columnsOf(n);
    const { keys, places } = fallingOrder(prices);
    const pass = () => runningSums(keys, places, quantities).sold[n] ?? 0;
    return { unit: 'position', units: n, pass };
  },
  [`levels ${n}`]: () => {
    const book = liquidationBook(columnsOf(n));
    const room = new Float64Array(n);
    const pass = () => shockableBook(book, market, room).levels[n - 1] ?? 0;
    return { unit: 'position', units: n, pass };
  },
  [`shocks ${n}`]: () => {
    const shockable = shockableBook(liquidationBook(columnsOf(n)), market);
    const levels = shocks.map((shock) => shockLevel(shockable, shock));
    const { sold } = shockable.book;
    const pass = () => {
      let sum = 0;
      for (const level of levels) sum += sold[forcedPositions(shockable, level)] ?? 0;
      return sum;
    };
    return { unit: 'shock', units: levels.length, pass };
  },
});

const nativesOf = (n: number): Readonly<Record<string, Native>> =>
  Object.fromEntries(
    ['sort', 'sums', 'levels', 'shocks'].map((work) => [
      `${work} ${n} in C`,
      {
        unit: work === 'shocks' ? 'shock' : 'position',
        source: 'cascade',
        work: [work, String(n)],
      },
    ]),
  );

const targets: Readonly<Record<string, (n: number) => number | undefined>> = {
  sort: (n) => (n >= 100_000 ? 1.6 : undefined),
  sums: (n) => (n >= 100_000 ? 2 : undefined),
  // Fails: the least so far is a branch nobody can foresee; C has an instruction for it.
  levels: (n) => (n >= 100_000 ? 2 : undefined),
  shocks: () => 1.5,
};
const againstC = sizes.flatMap((n) =>
  Object.entries(targets).map(([work, target]): Comparison => {
    const atMost = target(n);
    const names = { ours: `${work} ${n}`, reference: `${work} ${n} in C` };
    return atMost === undefined ? names : { ...names, atMost };
  }),
);

/** A cascade in a large book: sorting, summing, levels, and shocks to the book made ready. */
export const cascade: Subject = {
  kernels: {
    ...Object.fromEntries(sizes.flatMap((n) => Object.entries(kernelsOf(n)))),
    'sort 100000 by a comparator': () => {
      const book = plainBook(100_000);
      const pass = () => sortedBook(book)[50_000]?.price ?? 0;
      return { unit: 'position', units: book.length, pass };
    },
    'shock 100000 by scanning': () => {
      const book = plainBook(100_000);
      const pass = () => scannedCascade(book, 9_500_000, 0.003);
      return { unit: 'shock', units: 1, pass };
    },
  },
  natives: Object.fromEntries(sizes.flatMap((n) => Object.entries(nativesOf(n)))),
  comparisons: [
    ...againstC,
    { ours: 'sort 100000', reference: 'sort 100000 by a comparator', atMost: 0.2 },
    { ours: 'shocks 100000', reference: 'shock 100000 by scanning', atMost: 0.01 },
  ],
};
