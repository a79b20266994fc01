/** The match and the wood: the smallest fall that forces the size asked for, and where it leads. Decimal. */
import {
  cascadeIgnition,
  Decimal,
  ignitionStaircase,
  type CascadePosition,
  type Ignition,
  type IgnitionStep,
} from '../../../engine/index.ts';
import { bookOf, PRICE } from './books.ts';
import type { Settings } from './params.ts';

export interface Wood {
  readonly book: readonly CascadePosition[];
  readonly units: Decimal;
  /** Units that make a cascade count. */
  readonly amount: Decimal;
  /** Fall of the price for a unit sold. */
  readonly perUnit: Decimal;
  readonly steps: readonly IgnitionStep[];
  readonly ignition: Ignition;
  /** Smallest fall that does it, in per cent of the price. */
  readonly dip: number;
}

/** A setting is asked for it many times while one frame is drawn: it is worked out once. */
const woods = new WeakMap<Settings, Wood>();

export function wood(values: Settings): Wood {
  const known = woods.get(values);
  if (known !== undefined) return known;
  const found = stacked(values);
  woods.set(values, found);
  return found;
}

/** What the engine asks of a book in a market. */
export function market(values: Settings) {
  const book = bookOf(values);
  const units = book.reduce((sum, { quantity }) => sum.plus(quantity), new Decimal(0));
  const perUnit = new Decimal(values.feedback === 'none' ? 0 : PRICE).div(100).div(values.depth);
  return {
    price: PRICE,
    impact: { law: 'linear', perUnit },
    book,
    amount: units.times(values.size).div(100),
    units,
  } as const;
}

function stacked(values: Settings): Wood {
  const { units, ...setting } = market(values);
  const ignition = cascadeIgnition(setting);
  if (ignition === null) throw new Error('A book forces all of itself at most.');
  return {
    book: setting.book,
    units,
    amount: setting.amount,
    perUnit: setting.impact.perUnit,
    steps: ignitionStaircase(setting),
    ignition,
    dip: Decimal.max(0, ignition.shock).times(100).toNumber(),
  };
}

/** A group of longs, and whether the cascade that counts takes it. */
export interface Group {
  readonly level: number;
  readonly units: number;
  readonly forced: boolean;
}

export function groupsOf({ book, ignition: { forced } }: Wood): Group[] {
  let above = new Decimal(0);
  return book.map(({ liquidationPrice, quantity }) => {
    above = above.plus(quantity);
    const [level, units] = [Number(liquidationPrice), Number(quantity)];
    return { level, units, forced: above.lte(forced) };
  });
}
