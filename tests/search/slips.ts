import fc from 'fast-check';

const letter = fc.stringMatching(/^[a-z]$/);
const place = (letters: readonly string[], end = 0) =>
  fc.nat(Math.max(0, letters.length - 1 - end));

/** The four slips of the finger: each gives the texts that one of them makes of a text. */
export const SLIPS: Readonly<Record<string, (letters: readonly string[]) => fc.Arbitrary<string>>> =
  {
    'a letter too many': (letters) =>
      fc.tuple(place(letters), letter).map(([i, other]) => letters.toSpliced(i, 0, other).join('')),
    'a letter too few': (letters) => place(letters).map((i) => letters.toSpliced(i, 1).join('')),
    'a wrong letter': (letters) =>
      fc.tuple(place(letters), letter).map(([i, other]) => letters.with(i, other).join('')),
    'two letters swapped': (letters) =>
      place(letters, 1).map((i) =>
        letters.toSpliced(i, 2, ...letters.slice(i, i + 2).reverse()).join(''),
      ),
  };

/** A text with one typing slip in it: a letter put in, left out, replaced, or two neighbours swapped. */
export function withOneSlip(text: string): fc.Arbitrary<string> {
  return fc.oneof(...Object.values(SLIPS).map((slip) => slip(Array.from(text))));
}

/** A text with one slip in one of its words of five letters or more. */
export function slippedWord(text: string, slip: keyof typeof SLIPS): fc.Arbitrary<string> {
  const long = [...text.matchAll(/\p{L}{5,}/gu)];
  return fc
    .constantFrom(...long)
    .chain(({ 0: word, index }) =>
      (SLIPS[slip]?.(Array.from(word.toLowerCase())) ?? fc.constant(word)).map(
        (typed) => text.slice(0, index) + typed + text.slice(index + word.length),
      ),
    );
}
