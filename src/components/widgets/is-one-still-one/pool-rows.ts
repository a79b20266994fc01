/** The pool as a table: its curve, the reader’s own point, and where each thing happens along it. */
import { row, type PegRow } from './columns.ts';
import { scale } from './health.ts';
import { ordinaryAt, pegOf, priceAt, shareAt } from './peg.ts';
import type { Settings } from './params.ts';
import { bottomOf } from './price-axis.ts';

/** Shares of the curve, %: closer together where it bends. */
const SHARES = [
  ...Array.from({ length: 15 }, (_, i) => 1 + i / 2),
  ...Array.from({ length: 71 }, (_, i) => 9 + i),
  ...Array.from({ length: 30 }, (_, i) => 80 + i / 2),
  ...Array.from({ length: 50 }, (_, i) => 95 + i / 10),
];
/** Those that the table names. */
const TOLD = [50, 60, 70, 80, 90, 95, 99];

export function poolRows(values: Settings): PegRow[] {
  const peg = pegOf(values);
  const { low, high, pays, liquidation, shortfall, healthAtPar, health } = peg;
  const at = (share: number, price = priceAt(values, share)): Partial<PegRow> => ({
    share,
    price,
    ordinary: ordinaryAt(values, share),
    low,
    high,
    health: healthAtPar && healthAtPar * price,
    state: healthAtPar === null || price >= liquidation ? 'holds' : 'liquidated',
  });
  const level = (kind: string, what: string, price: number): PegRow => {
    const share = shareAt(values, price);
    return row(kind, {
      ...at(share ?? 50, price),
      share,
      what,
      ...(share === null && { ordinary: null }),
    });
  };
  const state = health === null || health >= 1 ? 'holds' : 'liquidated';
  // A premium only adds to it: then there is but one place, and no way to it.
  const rises = health !== null && peg.price > 1;
  const needle = rises
    ? scale.cells(health, health, state).slice(0, 1)
    : scale.cells(healthAtPar, health, state);
  return [
    row('now', { ...at(values.share, peg.price), what: 'Yours' }),
    ...TOLD.map((share) => row('told', { ...at(share), what: `At ${share}\u202f%` })),
    level('pays', 'Redeeming pays from', low),
    ...(healthAtPar === null
      ? []
      : [
          level('liquidation', 'Loop liquidated below', liquidation),
          level('shortfall', 'Debt above pledge below', shortfall),
        ]),
    row('band', { low, high, x1: 0, x2: 100 }),
    ...curve(values, pays),
    ...needle.map((cells) => row(cells.kind, cells)),
  ];
}

/** The curve; beyond the share from which redeeming pays with what it is worth, to shade between. */
function curve(values: Settings, pays: number | null): PegRow[] {
  const { low } = pegOf(values);
  const bottom = bottomOf(values);
  const inside = (share: number): boolean => share >= 1 && share < 100;
  const shares = [...SHARES, values.share, ...(pays !== null && inside(pays) ? [pays] : [])];
  return [...new Set(shares)]
    .sort((one, other) => one - other)
    .map((share) => {
      const price = priceAt(values, share);
      const ordinary = ordinaryAt(values, share);
      const free = pays !== null && share >= pays;
      const y1 = Math.max(price, bottom);
      return row('curve', { share, price, ordinary, y1, low: free ? low : null });
    });
}
