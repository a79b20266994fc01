/** Tables of tiers as venues had them, each with its date; and what a position has to hold under one. */
import {
  initialMargin,
  maintenanceRates,
  marginTable,
  ratio,
  tieredMaintenance,
  toNumber,
  type MarginRow,
  type Rational,
  type TieredMaintenance,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

interface Venue {
  /** As a sentence names it. */
  readonly name: string;
  readonly floors: readonly number[];
  readonly maxLeverages: readonly number[];
  /** Maintenance rates; left out by a venue that derives them from the leverages. */
  readonly rates?: readonly number[];
}

const leverages = [125, 100, 75, 50, 25, 20, 10, 5, 4, 3, 2, 1];
const rates = [0.004, 0.005, 0.0065, 0.01, 0.02, 0.025, 0.05, 0.1, 0.125, 0.15, 0.25, 0.5];
const thousands = (list: readonly number[]) => list.map((k) => k * 1000);

const venues = {
  'binance-btc': {
    name: 'Binance’s BTC contract, October 2024',
    floors: thousands([0, 50, 600, 3e3, 12e3, 70e3, 100e3, 230e3, 480e3, 600e3, 800e3, 1200e3]),
    maxLeverages: leverages,
    rates,
  },
  'binance-eth': {
    name: 'Binance’s ETH contract, October 2024',
    floors: thousands([0, 50, 600, 3e3, 12e3, 50e3, 65e3, 150e3, 320e3, 400e3, 530e3, 800e3]),
    maxLeverages: leverages,
    rates,
  },
  'hyperliquid-btc': {
    name: 'Hyperliquid’s BTC contract, 2026',
    floors: thousands([0, 150e3]),
    maxLeverages: [40, 20],
  },
  'hyperliquid-doge': {
    name: 'Hyperliquid’s DOGE test contract',
    floors: thousands([0, 20, 100]),
    maxLeverages: [10, 5, 3],
  },
} as const satisfies Readonly<Record<string, Venue>>;

export type TableName = keyof typeof venues;

/** A venue’s tiers, and the lines that a figure draws of them: none of it depends on the position. */
export interface Tiers {
  readonly name: string;
  readonly rows: readonly MarginRow[];
  readonly line: readonly Point[];
}

export interface Point {
  readonly size: number;
  /** Maintenance margin (USD), and of the size (fraction). */
  readonly margin: number;
  readonly effective: number;
}

/** The sizes of the figure, USD: beyond the last tier of them all. */
export const SIZES = [1e3, 2e9] as const;
const POINTS = 48;

const known = new Map<TableName, Tiers>();

export function tiersOf(table: TableName): Tiers {
  const tiers = known.get(table) ?? made(venues[table]);
  known.set(table, tiers);
  return tiers;
}

function made({ name, floors, maxLeverages, ...own }: Venue): Tiers {
  const rows = marginTable({
    floors,
    maxLeverages,
    rates: own.rates ?? maintenanceRates({ maxLeverages, marginRatio: 2 }),
  });
  const [from, to] = SIZES;
  const even = Array.from({ length: POINTS + 1 }, (_, i) => from * (to / from) ** (i / POINTS));
  const sizes = [...even.map(Math.round), ...floors.filter((floor) => floor > from)];
  return {
    name,
    rows,
    line: sizes
      .sort((a, b) => a - b)
      .map((size) => {
        const { margin } = tieredMaintenance({ table: rows, notional: size });
        const held = toNumber(margin);
        return { size, margin: held, effective: held / size };
      }),
  };
}

/** The reader’s position under a table. */
export interface Holding {
  readonly tiers: Tiers;
  readonly kept: TieredMaintenance;
  /** Maintenance amount of its tier, and the highest leverage there. */
  readonly amount: Rational;
  readonly most: number;
  /** The leverage asked for, or the highest that this size may have. */
  readonly leverage: number;
  readonly opened: Rational;
}

const held = new WeakMap<Settings, Holding>();

/** What the size has to hold. Asked for many times while one frame is drawn: it is reckoned once. */
export function holding(values: Settings): Holding {
  const own = held.get(values) ?? reckoned(values);
  held.set(values, own);
  return own;
}

function reckoned(values: Settings): Holding {
  const tiers = tiersOf(values.table);
  const position = { table: tiers.rows, notional: values.size };
  const kept = tieredMaintenance(position);
  const row = tiers.rows[kept.tier - 1];
  const most = row?.maxLeverage ? toNumber(row.maxLeverage) : values.leverage;
  const leverage = Math.min(values.leverage, most);
  return {
    tiers,
    kept,
    amount: row?.amount ?? ratio('amount', 0),
    most,
    leverage,
    opened: initialMargin({ ...position, leverage }),
  };
}
