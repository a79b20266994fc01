/** The reader's bankruptcy: the hole, and who fills it. Exact until a cell or a word needs a number. */
import {
  adlOutcome,
  Decimal,
  type AdlOutcome,
  type AdlRule,
  type Rational,
} from '../../../engine/index.ts';
import { bookAt, type Book } from './books.ts';
import type { Settings } from './params.ts';

export interface Bankruptcy {
  readonly book: Book;
  /** Contracts of the bankrupt position, and of them those that the winners are asked for. */
  readonly quantity: Decimal;
  readonly mark: Decimal;
  /** Loss on each contract beyond the margin. */
  readonly gap: Decimal;
  readonly outcome: AdlOutcome;
}

/** Profits are shared: no contract is closed. */
export const shares = (rule: AdlRule): boolean => rule === 'pro-rata' || rule === 'capped-pro-rata';

/** A setting is asked for its bankruptcy many times while one frame is drawn: it is reckoned once. */
const known = new WeakMap<Settings, Bankruptcy>();

export function bankruptcy(values: Settings): Bankruptcy {
  const found = known.get(values) ?? reckoned(values);
  known.set(values, found);
  return found;
}

function reckoned(values: Settings): Bankruptcy {
  const markOf = ({
    side,
    opened,
    bankruptcy: price,
  }: Pick<Book, 'side' | 'opened' | 'bankruptcy'>) =>
    new Decimal(values.gap)
      .times(opened)
      .div(100)
      .times(side === 'short' ? 1 : -1)
      .plus(price);
  const book = bookAt(values.book, markOf);
  const mark = markOf(book);
  const gap = mark.minus(book.bankruptcy).abs();
  const quantity = new Decimal(book.total).times(values.size).div(100);
  const outcome = adlOutcome({
    rule: values.rule,
    winners: book.winners,
    bankrupt: { side: book.side, quantity, price: book.bankruptcy },
    mark,
    fund: gap.times(quantity).times(values.fund).div(100),
    fundUse: values.use,
    severity: new Decimal(values.severity).div(100),
    cap: new Decimal(values.cap).div(100),
    seed: Math.trunc(values.seed),
  });
  return { book, quantity, mark, gap, outcome };
}

/** An amount that is nothing at all. */
export const none = ({ numerator }: Rational): boolean => numerator === 0n;
