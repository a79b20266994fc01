/** The result as a table: the limit, what would be enough, other limits and the way of a change; or the tiers. */
import { badDebtProbability, toNumber, type MarginRow } from '../../../engine/index.ts';
import { row, type LimitRow } from './columns.ts';
import { curves, LEVERAGES, waiting } from './curves.ts';
import { capAt, limit, shareAfter } from './limit.ts';
import type { Settings } from './params.ts';
import { holding, SIZES } from './tables.ts';

export const run = (values: Settings): LimitRow[] =>
  values.view === 'limit' ? limits(values) : tiers(values);

/** Highest leverages as they were, and what of a position’s value was to be kept at its liquidation. */
const VENUES = [
  // Closed when half of the margin is left: 25 of 75.
  { what: 'ESMA 2018', leverage: 2, rate: 1 / 3 },
  { what: 'Hyperliquid 2025', leverage: 40, rate: 0.0125 },
  { what: 'dYdX 2026', leverage: 50, rate: 0.012 },
  { what: 'Binance 2024', leverage: 125, rate: 0.004 },
] as const;

/** So rare that no curve is near: where its name stands, per cent. */
const NAMED = 0.01;
/** Left of this there is no room for one. */
const ROOM = 4;

function limits(values: Settings): LimitRow[] {
  const { volatility, stress, leverage, tolerance, delay } = values;
  const of = limit(values);
  const caps = [of.cap, of.stressedCap].map((cap) => within(cap ?? Infinity));
  const name = (kind: string, sigma: number) => {
    const at = capAt(values, NAMED / 100, sigma);
    return row(kind, {
      leverage: at !== null && at > ROOM && at < LEVERAGES[1] ? at : null,
      chance: NAMED,
    });
  };
  return [
    row('now', {
      what: 'This limit, now',
      leverage,
      rate: 100 * of.rate,
      chance: 100 * of.chance,
    }),
    row('stressed', {
      what: 'This limit, in stress',
      leverage,
      rate: 100 * of.rate,
      chance: 100 * of.stressed,
    }),
    row('cap', { what: 'Enough, now', leverage: of.cap, chance: tolerance }),
    row('stressed-cap', {
      what: 'Enough, in stress',
      leverage: of.stressedCap,
      chance: tolerance,
    }),
    ...VENUES.map((venue) => row('venue', { ...venue, ...failing(values, venue.rate) })),
    ...of.phases.map(({ name: what, from, until }) => row('phase', { what, from, until })),
    row('landing', { what: 'In force', until: delay, share: 100 * of.share }),
    row('foot', { until: delay, share: 0 }),
    ...(Math.abs(delay - 1) < 0.5
      ? []
      : [row('first-day', { until: 1, share: 100 * shareAfter(values, 1) })]),
    row('tight', { leverage: Math.min(...caps) }),
    row('loose', { leverage: Math.max(...caps) }),
    name('name', volatility),
    name('stressed-name', stress),
    ...curves(values),
    ...waiting(values),
  ];
}

const within = (leverage: number): number =>
  Math.min(LEVERAGES[1], Math.max(LEVERAGES[0], leverage));

/** A venue’s chance at its own rate, now; in per cent, with its rate. */
function failing({ volatility, minutes, slippage, count }: Settings, rate: number) {
  const { atEnd, onTheWay } = badDebtProbability({
    maintenanceRate: rate,
    volatility: volatility / 100,
    years: minutes / 525_600,
    slippage: slippage / 100,
  });
  return { rate: 100 * rate, chance: 100 * (count === 'end' ? atEnd : onTheWay) };
}

function tiers(values: Settings): LimitRow[] {
  const { tiers: table, kept, amount, leverage, opened } = holding(values);
  const steps = table.rows.map(({ floor, rate, maxLeverage }) => ({
    size: Math.max(SIZES[0], toNumber(floor)),
    rate: 100 * toNumber(rate),
    leverage: maxLeverage && toNumber(maxLeverage),
  }));
  return [
    row('size', {
      what: 'Your position',
      leverage,
      rate: 100 * toNumber(kept.marginalRate),
      size: values.size,
      effective: 100 * (kept.effectiveRate ? toNumber(kept.effectiveRate) : 0),
      margin: toNumber(kept.margin),
      opened: toNumber(opened),
      amount: toNumber(amount),
    }),
    ...table.rows.map(({ floor, rate, maxLeverage, amount: own }, i) =>
      row('tier', {
        what: `Tier ${i + 1}, above`,
        leverage: maxLeverage && toNumber(maxLeverage),
        rate: 100 * toNumber(rate),
        size: toNumber(floor),
        amount: toNumber(own),
      }),
    ),
    ...steps.map((step) => row('step', step)),
    row('step', { rate: steps.at(-1)?.rate ?? null, size: SIZES[1] }),
    ...table.line.map(({ size, margin, effective }) =>
      row('line', { size, margin, effective: 100 * effective }),
    ),
    ...table.rows.flatMap((tier) => opening(tier, values.leverage)),
  ];
}

/** What opening takes in a tier: it jumps where less leverage is allowed. */
function opening(tier: MarginRow, leverage: number): LimitRow[] {
  const used = tier.maxLeverage ? Math.min(leverage, toNumber(tier.maxLeverage)) : leverage;
  const ends = [Math.max(SIZES[0], toNumber(tier.floor)), tier.cap ? toNumber(tier.cap) : SIZES[1]];
  return ends.map((size) => row('opening', { size, opened: size / used }));
}
