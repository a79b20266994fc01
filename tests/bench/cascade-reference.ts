/** The straightforward ways of a cascade, to measure against: objects, and every one of them looked at. */

export interface PlainPosition {
  readonly price: number;
  readonly quantity: number;
}

/** A book without order: prices from 50 000.00 to 100 000.00 in ticks of a cent, up to a thousand lots. */
export function plainBook(n: number): readonly PlainPosition[] {
  let state = 2_463_534_242;
  const word = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return Array.from({ length: n }, () => ({
    price: 5_000_000 + (word() % 5_000_000),
    quantity: 1 + (word() % 1000),
  }));
}

/** Positions by falling price, by a comparator. */
export function sortedBook(book: readonly PlainPosition[]): readonly PlainPosition[] {
  return book.toSorted((a, b) => b.price - a.price);
}

/** Lots sold after a shock, by looking at all positions in every round. */
export function scannedCascade(
  book: readonly PlainPosition[],
  shocked: number,
  pressure: number,
): number {
  for (let sold = 0; ;) {
    let due = 0;
    for (const { price, quantity } of book) if (price >= shocked - pressure * sold) due += quantity;
    if (due === sold) return sold;
    sold = due;
  }
}
