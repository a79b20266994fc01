/**
 * The position the reader has set up: one coin bought (or sold) at the entry
 * price, and the margin behind it. Everything the widget says is read off here.
 *
 * Prices and equity are exact decimals until they become cells; the impact of
 * a sale is a statistical law, so it is float64.
 */
import {
  Decimal,
  effectiveLeverage,
  inverseEquity,
  inverseBankruptcyPrice,
  inverseLiquidationPrice,
  linearBankruptcyPrice,
  linearEquity,
  linearLiquidationPrice,
  roundAgainstTrader,
  squareRootUnwindAt,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export type Condition = 'open' | 'liquidated' | 'bankrupt';

/** Equity (in the currency of the margin), notional (the same), and what follows from them. */
export interface Standing {
  readonly price: Decimal;
  /** Null at a price of zero under an inverse contract, where the loss has no bound. */
  readonly equity: Decimal | null;
  readonly notional: Decimal | null;
  readonly leverage: Decimal | null;
  readonly condition: Condition;
}

export interface Account {
  readonly s: 1 | -1;
  readonly entry: Decimal;
  /** Margin put up: quote for a linear contract, coin for an inverse one. */
  readonly margin: Decimal;
  /** On the venue's grid, rounded against the trader; null where no price does it. */
  readonly bankruptcy: Decimal | null;
  readonly liquidation: Decimal | null;
  /** Before rounding. */
  readonly exactBankruptcy: Decimal | null;
  readonly exactLiquidation: Decimal | null;
  /** Fall (long) or rise (short) from entry to there, as shown, in per cent. */
  readonly toLiquidation: number | null;
  readonly toBankruptcy: number | null;
  readonly at: (price: Decimal) => Standing;
}

/** Figure, table, sentence and every number in the text ask for the same account: reckon it once. */
const reckoned = new WeakMap<Settings, Account>();

/** The account a set of values describes. */
export function account(values: Settings): Account {
  const known = reckoned.get(values) ?? reckon(values);
  reckoned.set(values, known);
  return known;
}

function reckon(values: Settings): Account {
  const { side, contract } = values;
  const s = side === 'long' ? 1 : -1;
  const entry = new Decimal(values.entry);
  const inverse = contract === 'inverse';
  // One coin: its value is the entry price in quote, or one in coin.
  const margin = (inverse ? new Decimal(1) : entry).div(values.leverage);
  const maintenanceRate = new Decimal(values.maintenance).div(100);
  const coins = { margin, side, contracts: entry, entry, maintenanceRate };
  const quote = {
    wallet: margin,
    side,
    quantity: 1,
    entry,
    maintenanceRate,
    maintenanceAmount: entry.times(values.amount).div(100),
  };
  const exactBankruptcy = inverse ? inverseBankruptcyPrice(coins) : linearBankruptcyPrice(quote);
  const demanded = inverse ? inverseLiquidationPrice(coins) : linearLiquidationPrice(quote);
  // A generous maintenance amount can ask for less than nothing: then only bankruptcy ends it.
  const exactLiquidation = sooner(s, demanded, exactBankruptcy);
  const shown = (price: Decimal | null) => price && roundAgainstTrader(price, side, values.tick);
  const bankruptcy = shown(exactBankruptcy);
  const liquidation = shown(exactLiquidation);
  const away = (price: Decimal | null): number | null =>
    price && entry.minus(price).times(s).div(entry).times(100).toNumber();
  const reached = (price: Decimal, level: Decimal | null) =>
    level !== null && price.minus(level).times(s).lte(0);

  return {
    s,
    entry,
    margin,
    bankruptcy,
    liquidation,
    exactBankruptcy,
    exactLiquidation,
    toLiquidation: away(liquidation),
    toBankruptcy: away(bankruptcy),
    at(price) {
      const condition: Condition = reached(price, exactBankruptcy)
        ? 'bankrupt'
        : reached(price, liquidation)
          ? 'liquidated'
          : 'open';
      if (inverse && price.lte(0)) {
        return { price, equity: null, notional: null, leverage: null, condition };
      }
      const exact = inverse
        ? inverseEquity({ ...coins, price })
        : linearEquity({ ...quote, price });
      // A bankruptcy price that is no finite decimal leaves its forty-first digit behind.
      const equity = exact.abs().lt(margin.times('1e-30')) ? new Decimal(0) : exact;
      const notional = inverse ? entry.div(price) : price;
      return {
        price,
        equity,
        notional,
        leverage: effectiveLeverage({ equity, notional }),
        condition,
      };
    },
  };
}

/** The level the price meets first on its way against the position. */
function sooner(s: 1 | -1, a: Decimal | null, b: Decimal | null): Decimal | null {
  if (a === null || b === null) return a ?? b;
  return a.minus(b).times(s).gte(0) ? a : b;
}

/** The price after the reader's move. */
export const priceNow = (values: Settings): Decimal =>
  new Decimal(values.entry).times(new Decimal(values.move).div(100).plus(1));

/** What getting back to the target asks for, at one standing of the account. */
export interface Sale {
  /** Share of the position to sell (long) or buy back (short), 0 to 1; null when nothing is left to save. */
  readonly fraction: number | null;
  /** Further move of the price it causes, 0 to 1. */
  readonly extra: number;
  readonly pricePushed: number;
}

/** The sale that restores the target leverage, with square-root impact. */
export function sale(values: Settings, { price, leverage }: Marked): Sale {
  if (leverage === null || leverage <= 0) return { fraction: null, extra: 0, pricePushed: price };
  // Of a notional λ·E, the target keeps λ*·E.
  const fraction = Math.max(0, 1 - values.target / leverage);
  const extra = (values.impact / 100) * Math.sqrt(fraction);
  const s = values.side === 'long' ? 1 : -1;
  return { fraction, extra, pricePushed: price * (1 - s * extra) };
}

/** A standing in float64: what a curve and a statistical law need of it. */
export interface Marked {
  readonly price: number;
  readonly leverage: number | null;
}

export const marked = ({ price, leverage }: Standing): Marked => ({
  price: price.toNumber(),
  leverage: leverage?.toNumber() ?? null,
});

/**
 * Leverage once the sale is done; null when it ends insolvent, when there was
 * nothing to save, or for an inverse contract, where the closed form does not hold.
 *
 * A buy-back costs the same equity as a sale of the same share; only the value
 * of what remains differs, as the price has been pushed up instead of down.
 */
export function leverageAfter(values: Settings, now: Marked): number | null {
  const { fraction } = sale(values, now);
  if (fraction === null || now.leverage === null) return null;
  if (fraction === 0) return now.leverage;
  if (values.contract === 'inverse') return null;
  const impact = values.impact / 100;
  const state = squareRootUnwindAt({ leverage: now.leverage, impact, fraction });
  if (state.leverage === null) return null;
  const s = values.side === 'long' ? 1 : -1;
  return ((1 - fraction) * (1 - s * impact * Math.sqrt(fraction))) / state.equityOverNotional;
}
