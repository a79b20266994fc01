/** Where banks stand on the ring, and where the debts between them run. The ring has the radius 1. */

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Half of a bank’s box, across and up. */
export const BOX = { across: 0.24, up: 0.27 } as const;

/** Room around a bank that a debt leaves free, and how far two that run against each other stand apart. */
const FREE = 0.36;
const ASIDE = 0.09;

/** Clockwise from the upper left, so that as many stand on the left as on the right. */
export function spot(bank: number, banks: number): Spot {
  const start = banks === 3 ? Math.PI / 2 : Math.PI / 2 + Math.PI / banks;
  const angle = start - (2 * Math.PI * bank) / banks;
  return { x: rounded(Math.cos(angle)), y: rounded(Math.sin(angle)) };
}

/** From the edge of one bank to the edge of the other. */
export function between(
  debtor: Spot,
  creditor: Spot,
  both: boolean,
): Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', number>> {
  const [dx, dy] = [creditor.x - debtor.x, creditor.y - debtor.y];
  const long = Math.hypot(dx, dy);
  const [ux, uy] = [dx / long, dy / long];
  const aside = both ? ASIDE : 0;
  return {
    x1: debtor.x + FREE * ux + aside * uy,
    y1: debtor.y + FREE * uy - aside * ux,
    x2: creditor.x - FREE * ux + aside * uy,
    y2: creditor.y - FREE * uy - aside * ux,
  };
}

/** A cosine of ninety degrees is nothing. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;
