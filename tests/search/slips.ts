import fc from 'fast-check';

/** A text with one typing slip in it: a letter put in, left out, replaced, or two neighbours swapped. */
export function withOneSlip(text: string): fc.Arbitrary<string> {
  const letters = Array.from(text);
  const letter = fc.stringMatching(/^[a-z]$/);
  const place = fc.nat(letters.length - 1);
  return fc.oneof(
    fc.tuple(place, letter).map(([i, other]) => letters.toSpliced(i, 0, other).join('')),
    place.map((i) => letters.toSpliced(i, 1).join('')),
    fc.tuple(place, letter).map(([i, other]) => letters.with(i, other).join('')),
    fc
      .nat(Math.max(0, letters.length - 2))
      .map((i) => letters.toSpliced(i, 2, ...letters.slice(i, i + 2).reverse()).join('')),
  );
}
