import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liquidationBook } from '../../src/engine/index.ts';
import { fallingOrder } from '../../src/engine/models/radix-sort.ts';

const word = fc.integer({ min: 0, max: 0x7fff_ffff });
const narrow = fc.integer({ min: 5_000_000, max: 5_000_040 });
const keys = fc.oneof(fc.array(word), fc.array(narrow));
const columns = fc
  .array(fc.record({ price: fc.oneof(word, narrow), quantity: fc.nat(1e9) }))
  .map((rows) => ({
    prices: rows.map(({ price }) => price),
    quantities: rows.map(({ quantity }) => quantity),
  }));

describe('fallingOrder', () => {
  test('is what a stable sort gives, with the places the keys had', () => {
    fc.assert(
      fc.property(keys, (given) => {
        const places = given.map((_, place) => place);
        const sorted = places.toSorted((a, b) => (given[b] ?? 0) - (given[a] ?? 0));
        const order = fallingOrder(Int32Array.from(given));
        expect([...order.places]).toEqual(sorted);
        expect([...order.keys]).toEqual(sorted.map((place) => given[place]));
      }),
    );
  });

  test('takes no more keys than it has room for places', () => {
    expect(() => fallingOrder(new Int32Array(2 ** 21 + 1))).toThrow('length must be');
  });

  test('leaves the keys as they were given', () => {
    const given = Int32Array.of(1, 3, 2);
    fallingOrder(given);
    expect([...given]).toEqual([1, 3, 2]);
  });
});

describe('liquidationBook', () => {
  test('adds up lots and worth, down from the highest price', () => {
    fc.assert(
      fc.property(columns, (given) => {
        const { prices, places, sold, worth } = liquidationBook(given);
        let [lots, value] = [0, 0];
        expect([sold[0], worth[0]]).toEqual([0, 0]);
        prices.forEach((price, i) => {
          const quantity = given.quantities[places[i] ?? 0] ?? NaN;
          lots += quantity;
          value += quantity * price;
          expect(price).toBe(given.prices[places[i] ?? 0]);
          expect(sold[i + 1]).toBe(lots);
          expect(worth[i + 1]).toBe(value);
        });
        expect(sold).toHaveLength(given.prices.length + 1);
      }),
    );
  });

  test('takes typed columns as well', () => {
    const { sold } = liquidationBook({
      prices: Int32Array.of(5, 7),
      quantities: Float64Array.of(2, 3),
    });
    expect([...sold]).toEqual([0, 3, 5]);
  });

  test.each([
    [{ prices: [1.5] }, 'prices[0] must be a whole number from 0 to 2^31 − 1, but it is 1.5.'],
    [{ prices: [-1] }, 'prices[0] must be'],
    [{ prices: [2 ** 31] }, 'prices[0] must be'],
    [{ prices: [Number.NaN] }, 'prices[0] must be'],
    [{ quantities: [0.5] }, 'quantities[0] must be a whole number of 0 or more'],
    [{ quantities: [-1] }, 'quantities[0] must be'],
    [{ quantities: [Infinity] }, 'quantities must be whole numbers, together at most 2^53 − 1'],
    [{ quantities: [1, 2] }, 'quantities must be a list of 1, one for each price'],
  ])('refuses %o in a sentence', (wrong, sentence) => {
    expect(() => liquidationBook({ prices: [1], quantities: [1], ...wrong })).toThrow(sentence);
  });
});
