import type { ChoiceParam, NumberParam, Values } from '../../kit/define.ts';
import { seed } from '../../kit/parts.ts';
import type { AdlRule, FundUse } from '../../../engine/index.ts';
import type { BookName } from './books.ts';

/** What the reader sets. The gap is measured on the price at which the bankrupt position was opened. */
export const params = {
  rule: {
    kind: 'choice',
    label: 'Who pays',
    options: [
      { value: 'bitmex', label: 'BitMEX: profit × leverage' },
      { value: 'hyperliquid', label: 'Hyperliquid, as printed' },
      { value: 'hyperliquid-by-profit', label: 'Hyperliquid, read by profit' },
      { value: 'random', label: 'Drawn by lot' },
      { value: 'pro-rata', label: 'All, pro rata' },
      { value: 'capped-pro-rata', label: 'All, pro rata to a cap' },
    ],
    default: 'bitmex',
  } satisfies ChoiceParam<AdlRule>,
  gap: {
    kind: 'number',
    label: 'Price beyond bankruptcy',
    symbol: 'g',
    unit: '%',
    min: 0,
    max: 80,
    step: 0.5,
    default: 4,
    track: [0, 30],
  },
  fund: {
    kind: 'number',
    label: 'Insurance fund, of the hole',
    symbol: 'F',
    unit: '%',
    min: 0,
    max: 200,
    step: 1,
    default: 0,
    track: [0, 120],
    named: [
      { at: 0, label: 'empty', side: 'start' },
      { at: 100, label: 'enough' },
    ],
  },
  size: {
    kind: 'number',
    label: 'Bankrupt position, of the winners’ size',
    symbol: 'Q',
    unit: '%',
    min: 0,
    max: 150,
    step: 1,
    default: 20,
    more: true,
  },
  severity: {
    kind: 'number',
    label: 'Share of the rest that is asked for',
    symbol: 'θ',
    unit: '%',
    min: 0,
    max: 100,
    step: 5,
    default: 100,
    more: true,
  },
  // Four, not a hundred: a cap that is never reached would leave its rule looking like pro rata.
  cap: {
    kind: 'number',
    label: 'Cap on each winner, of its profit',
    unit: '%',
    min: 1,
    max: 100,
    step: 1,
    default: 4,
    more: true,
  },
  use: {
    kind: 'choice',
    label: 'A fund that is too small',
    options: [
      { value: 'in-part', label: 'Pays what it has' },
      { value: 'whole-or-not', label: 'Pays nothing' },
    ],
    default: 'in-part',
    more: true,
  } satisfies ChoiceParam<FundUse>,
  seed,
  book: {
    kind: 'choice',
    label: 'Winners',
    options: [
      { value: 'six-longs', label: 'Six longs' },
      { value: 'six-shorts', label: 'Six shorts' },
      { value: 'dydx-long', label: 'One long' },
      { value: 'three-profits', label: 'Three profits' },
      { value: 'october-2025', label: '10 October 2025' },
    ],
    default: 'six-longs',
    more: true,
  } satisfies ChoiceParam<BookName>,
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export type Settings = Values<typeof params>;
