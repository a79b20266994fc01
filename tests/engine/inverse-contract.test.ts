import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  inverseBankruptcyPrice,
  inverseBankruptcyPriceAtLeverage,
  inverseEquity,
  sign,
} from '../../src/engine/index.ts';
import { inversePosition, leverage, price, side } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const long = { margin: 1, side: 'long', contracts: 10_000, entry: 10_000 } as const;

describe('inverseEquity', () => {
  test('is the margin at the entry price', () => {
    fc.assert(
      fc.property(inversePosition, (position) =>
        inverseEquity({ ...position, price: position.entry }).eq(position.margin),
      ),
    );
  });

  test('gains contracts × the change of 1/P: a hyperbola in the price', () => {
    fc.assert(
      fc.property(inversePosition, price, price, (position, from, to) => {
        const gain = inverseEquity({ ...position, price: to }).minus(
          inverseEquity({ ...position, price: from }),
        );
        const change = new Decimal(1).div(from).minus(new Decimal(1).div(to));
        const expected = change.times(position.contracts).times(sign(position.side));
        const scale = new Decimal(position.contracts).times(1000);
        return agrees(gain, expected, scale);
      }),
    );
  });

  test('of a long and a short of one size and entry sums to the two margins', () => {
    fc.assert(
      fc.property(inversePosition, price, (position, mark) => {
        const [a, b] = (['long', 'short'] as const).map((s) =>
          inverseEquity({ ...position, side: s, price: mark }),
        );
        const scale = new Decimal(position.contracts).times(1000);
        return agrees(a?.plus(b ?? NaN) ?? NaN, new Decimal(position.margin).times(2), scale);
      }),
    );
  });

  test('loses more coin to the second half of a fall than to the first', () => {
    const at = (mark: number) => inverseEquity({ ...long, price: mark });
    expect(
      at(7500)
        .minus(at(5000))
        .gt(at(10_000).minus(at(7500))),
    ).toBe(true);
  });
});

describe('inverseBankruptcyPrice', () => {
  test('leaves an equity of zero', () => {
    fc.assert(
      fc.property(inversePosition, (position) => {
        const bankruptcy = inverseBankruptcyPrice(position);
        fc.pre(bankruptcy !== null);
        const equity = inverseEquity({ ...position, price: bankruptcy });
        const value = new Decimal(position.contracts).div(position.entry).plus(position.margin);
        return agrees(equity, 0, value);
      }),
    );
  });

  test('does not exist for a short with the value of its contracts in coin, and does with less', () => {
    const short = { ...long, side: 'short' } as const;
    expect(inverseBankruptcyPrice(short)).toBeNull();
    expect(inverseBankruptcyPrice({ ...short, margin: 2 })).toBeNull();
    expect(inverseBankruptcyPrice({ ...short, margin: '0.5' })?.toString()).toBe('20000');
  });

  test('does not exist without contracts', () => {
    expect(inverseBankruptcyPrice({ ...long, contracts: 0 })).toBeNull();
  });
});

describe('inverseBankruptcyPriceAtLeverage', () => {
  test('is P₀·L/(L + s), rounded once', () => {
    fc.assert(
      fc.property(side, price, leverage, (s, entry, l) => {
        const under = new Decimal(l).plus(sign(s));
        const expected = under.isZero() ? null : new Decimal(entry).times(l).div(under);
        expect(inverseBankruptcyPriceAtLeverage({ side: s, entry, leverage: l })).toEqual(expected);
      }),
    );
  });

  test('is the margin form with an L-th of the value as margin, whatever the size', () => {
    fc.assert(
      fc.property(inversePosition, leverage, (position, l) => {
        const { side: s, contracts, entry } = position;
        fc.pre(s === 'long' || l !== '1');
        const margin = new Decimal(contracts).div(entry).div(l);
        return agrees(
          inverseBankruptcyPrice({ side: s, contracts, entry, margin }) ?? NaN,
          inverseBankruptcyPriceAtLeverage({ side: s, entry, leverage: l }) ?? NaN,
          new Decimal(entry).times(1e4),
        );
      }),
    );
  });

  test('of a long at 1× is half the entry, and of a short at 1× does not exist', () => {
    const at = { entry: 100, leverage: 1 };
    expect(inverseBankruptcyPriceAtLeverage({ ...at, side: 'long' })?.toString()).toBe('50');
    expect(inverseBankruptcyPriceAtLeverage({ ...at, side: 'short' })).toBeNull();
  });
});

test.each([
  [{ entry: 0 }, 'entry'],
  [{ contracts: -1 }, 'contracts'],
  [{ margin: 'x' }, 'margin'],
])('an inverse position with %o is refused by name', (wrong, parameter) => {
  expect(() => inverseEquity({ ...long, price: 1, ...wrong })).toThrow(`${parameter} must be`);
  expect(() => inverseBankruptcyPrice({ ...long, ...wrong })).toThrow(`${parameter} must be`);
});

test('a mark of 0 is refused: a coin worth nothing settles nothing', () => {
  expect(() => inverseEquity({ ...long, price: 0 })).toThrow(
    'price must be a number greater than 0',
  );
});

test('a leverage of 0 is refused', () => {
  const opening = { side: 'long', entry: 100, leverage: 0 } as const;
  expect(() => inverseBankruptcyPriceAtLeverage(opening)).toThrow('leverage must be');
});
