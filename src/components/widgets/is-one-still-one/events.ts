/** Pools whose composition and price were reported at one time, and tokens whose price was no pool’s. Sources: src/content/sources.yaml. */

/** A as the contract had it: curve-pools-2023, a ramp of 2023 that began at 50, and one of 2022 that ended at 2000. */
export const pools = {
  steth: { name: 'stETH pool', coins: 2, amplification: 50 },
  usdt: { name: '3pool', coins: 3, amplification: 2000 },
} as const;

export interface Report {
  readonly pool: keyof typeof pools;
  readonly what: string;
  /** Short enough to stand beside its point. */
  readonly label: string;
  /** The token first, then the others. */
  readonly balances: readonly [number, ...number[]];
  /** Price reported; of June 2022 only that the discount had passed 6 %. */
  readonly price: number;
}

export const reports: readonly Report[] = [
  {
    pool: 'usdt',
    what: 'USDT, 15 June 2023',
    label: 'USDT 2023',
    balances: [73.79, 13.05, 13.16],
    price: 0.997,
  },
  {
    pool: 'steth',
    what: 'stETH, 12 May 2022',
    label: '12 May',
    balances: [68.3, 31.7],
    price: 0.98,
  },
  {
    pool: 'steth',
    what: 'stETH, 13 May 2022',
    label: '13 May',
    balances: [78.4, 21.6],
    price: 0.953,
  },
  {
    pool: 'steth',
    what: 'stETH, June 2022',
    label: 'June 2022',
    balances: [491_000, 111_300],
    price: 0.94,
  },
];

/** Lowest price, of one promised; wBETH and soBTC against ether and bitcoin at the time. */
export const lows = [
  { what: 'USDC, March 2023', price: 0.876 },
  { what: 'USDe at Binance, October 2025', price: 0.65 },
  { what: 'soBTC, November 2022', price: 3866 / 16_819 },
  { what: 'wBETH at Binance, October 2025', price: 0.12 },
] as const;
