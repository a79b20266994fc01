/** Portfolios of one coin, and what a venue's table of scenarios asks for each. */
import {
  minimumMargin,
  portfolioDelta,
  scanGrid,
  scenarioScan,
  type Leg,
  type ScanScenario,
} from '../../../engine/index.ts';

export type BookName = 'pair' | 'long' | 'covered' | 'straddle' | 'far';

/** One coin is 100, so that margins are per cent of the notional. */
export const SPOT = 100;
const DAYS = 30;
const VOLATILITY = 0.8;

const option = (kind: 'call' | 'put', strike: number): Leg => ({
  kind,
  quantity: -1,
  strike,
  days: DAYS,
  volatility: VOLATILITY,
});
const linear = (quantity: number): Leg => ({ kind: 'linear', quantity });

export const BOOKS: Readonly<Record<BookName, readonly Leg[]>> = {
  pair: [linear(1), linear(-1)],
  long: [linear(1)],
  covered: [linear(1), option('call', SPOT)],
  straddle: [option('call', SPOT), option('put', SPOT)],
  far: [option('call', 2 * SPOT)],
};

/** As it is said of a bar. */
export const SAID: Readonly<Record<BookName, string>> = {
  pair: 'a long and a short',
  long: 'a long alone',
  covered: 'a long with a call sold',
  straddle: 'a call and a put sold',
  far: 'a call at twice the price sold',
};

const far = (spot: number, weight: number): ScanScenario => ({ spot, volatility: 0.4, weight });

/** Paradex, March 2026: up and down within 16 %, both volatilities but at the ends; then far away, with a share. */
export const SCENARIOS: readonly ScanScenario[] = [
  ...scanGrid(0.16, 9)
    .toReversed()
    .flatMap((spot) =>
      [0.4, -0.22].map((volatility): ScanScenario => ({ spot, volatility, weight: 1 })),
    )
    .filter(({ spot, volatility }) => Math.abs(spot) < 0.16 || volatility > 0),
  far(-0.66, 0.24),
  far(-0.33, 0.48),
  far(0.5, 0.32),
  far(1, 0.16),
  far(2, 0.08),
  far(3, 0.0533),
  far(4, 0.04),
  far(5, 0.032),
];

/** The venue's powers are 0.30 below thirty days and 0.13 from there on. */
export const MARKET = { spot: SPOT, rate: 0, vegaPower: 0.13 } as const;
const CHARGE = { net: 0.02, hedged: 0.01 } as const;

/** What a book must hold, of 100, and what decides it. */
export interface BookMargin {
  readonly losses: readonly number[];
  readonly scan: number;
  readonly least: number;
  readonly margin: number;
  readonly worst: ScanScenario | undefined;
}

const found = new Map<BookName, BookMargin>();

/** A book's margin is asked at every step of a drag, and does not hang on what is dragged. */
export function bookMargin(name: BookName): BookMargin {
  const known = found.get(name);
  if (known !== undefined) return known;
  const { losses, margin: scan, worst } = scenarioScan(BOOKS[name], MARKET, SCENARIOS);
  const least = minimumMargin(portfolioDelta(BOOKS[name], MARKET), SPOT, CHARGE);
  const result = { losses, scan, least, margin: Math.max(scan, least), worst: SCENARIOS[worst] };
  found.set(name, result);
  return result;
}
