// Where variables lie, which of them lie on each other, and what is read there; slots and selectors by Keccak.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  erc1967Slot,
  erc7201Slot,
  functionSelector,
  inheritanceOrder,
  keccak256,
  keccakSlot,
  packedBytes,
  readPacked,
  slotsUsed,
  storageCollisions,
  storageLayout,
  wordBytes,
  wordText,
  type StorageVariable,
} from '../../src/engine/index.ts';

const small = fc.constantFrom('bool', 'uint8', 'uint64', 'uint128', 'address', 'bytes4', 'enum');
const large = fc.constantFrom(
  'uint256',
  'mapping(address => uint256)',
  'string',
  'uint8[]',
  'uint64[3]',
  'uint256[50]',
);
const named = (types: readonly string[]): StorageVariable[] =>
  types.map((type, i) => ({ name: `v${i}`, type }));
const contract = fc.array(fc.oneof(small, large), { maxLength: 12 }).map(named);
const starts = (variables: readonly StorageVariable[]) =>
  storageLayout(variables).map(({ slot, offset }) => Number(slot) * 32 + offset);

describe('storageLayout', () => {
  test('keeps the order, overlaps nothing, and packs what fits within a slot', () => {
    fc.assert(
      fc.property(contract, (variables) => {
        let end = 0;
        for (const { slot, offset, size } of storageLayout(variables)) {
          const start = Number(slot) * 32 + offset;
          expect(start).toBeGreaterThanOrEqual(end);
          expect(offset).toBeLessThan(32);
          if (size < 32) expect(offset + size).toBeLessThanOrEqual(32);
          else expect(offset).toBe(0);
          end = start + size;
        }
        expect(slotsUsed(variables)).toBe(Math.ceil(end / 32));
      }),
    );
  });

  test('never moves earlier variables when one is appended', () => {
    fc.assert(
      fc.property(contract, fc.oneof(small, large), (variables, type) => {
        const longer = storageLayout([...variables, { name: 'last', type }]);
        expect(longer.slice(0, -1)).toEqual(storageLayout(variables));
        expect(storageCollisions(variables, [...variables, { name: 'last', type }])).toEqual([]);
      }),
    );
  });

  test('starts a slot for a uint256 after a bool, for arrays, and after them', () => {
    expect(starts(named(['bool', 'uint256', 'bool']))).toEqual([0, 32, 64]);
    expect(starts(named(['bool', 'uint8[]', 'bool']))).toEqual([0, 32, 64]);
    expect(starts(named(['uint64[5]', 'bool']))).toEqual([0, 64]);
    expect(starts(named(['uint256[2][3]', 'bool']))).toEqual([0, 192]);
    expect(starts(named([]))).toEqual([]);
  });

  test('gives a struct slots of its own, and constants none', () => {
    const members = named(['uint128', 'uint128', 'bool']);
    const variables: StorageVariable[] = [
      { name: 'a', type: 'bool' },
      { name: 'MAX', type: 'uint256', constant: true },
      { name: 's', type: members },
      { name: 'b', type: 'bool' },
    ];
    expect(starts(variables)).toEqual([0, 32, 96]);
    expect(slotsUsed(variables)).toBe(4);
  });

  test('refuses types that Solidity does not have', () => {
    for (const type of ['uint7', 'bytes33', 'uint264', 'word', 'uint8[0]', 'word[2]', 'mapping()'])
      expect(() => storageLayout([{ name: 'x', type }])).toThrow('the type of x must be');
  });
});

describe('storageCollisions', () => {
  const kinds = (before: StorageVariable[], after: StorageVariable[]) =>
    storageCollisions(before, after).map(({ kind }) => kind);

  test('of a layout with itself are none', () => {
    fc.assert(
      fc.property(contract, (variables) => {
        expect(storageCollisions(variables, variables)).toEqual([]);
      }),
    );
  });

  test('are as many from either side', () => {
    fc.assert(
      fc.property(contract, contract, (a, b) => {
        expect(storageCollisions(a, b).length).toBe(storageCollisions(b, a).length);
      }),
    );
  });

  test('say whether a variable was retyped, shifted or overwritten', () => {
    const owner = { name: 'owner', type: 'address' };
    expect(kinds([{ name: 'a', type: 'uint128' }], [{ name: 'a', type: 'uint256' }])).toEqual([
      'retyped',
    ]);
    expect(kinds([owner], [{ name: 'paused', type: 'bool' }, owner])).toEqual([
      'shifted',
      'shifted',
    ]);
    expect(kinds([owner], [{ name: 'admin', type: 'address' }])).toEqual(['overwritten']);
  });

  test('are none where a gap shrinks by what was added, and begin after it where it does not', () => {
    const total = { name: 'total', type: 'uint256' };
    const gap = (slots: number) => ({ name: '__gap', type: `uint256[${slots}]` });
    const added = { name: 'added', type: 'uint256' };
    expect(kinds([gap(50), total], [added, gap(49), total])).toEqual([]);
    expect(kinds([gap(50), total, added], [added, gap(50), total])).toEqual(['shifted']);
  });

  test('lie far from the first slots where ERC-1967 puts the implementation', () => {
    const slot = BigInt(erc1967Slot('eip1967.proxy.implementation'));
    fc.assert(
      fc.property(contract, (variables) => {
        const proxy = [{ name: 'implementation', type: 'address', slot }];
        return storageCollisions(proxy, variables).length === 0;
      }),
    );
  });
});

describe('readPacked', () => {
  const word = `0x${'00'.repeat(12)}4deca517d6817b6510798b7328f2314d3003abac`;

  test('of Audius: the admin’s two lowest bytes are two flags that are set', () => {
    expect(packedBytes(word, 0, 1)).toBe('0xac');
    expect(packedBytes(word, 1, 1)).toBe('0xab');
    expect(readPacked(word, 0, 'bool')).toBe(true);
    expect(readPacked(word, 2, 'bool')).toBe(true);
    expect(readPacked(word, 20, 'bool')).toBe(false);
    expect(readPacked(word, 0, 'address')).toBe('0x4deca517d6817b6510798b7328f2314d3003abac');
  });

  test('gives numbers back as they were put in, with their sign', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 255n }), fc.nat(31), (value, offset) => {
        const text = wordText(value << BigInt(8 * offset));
        expect(readPacked(text, offset, 'uint8')).toBe(value);
        expect(readPacked(text, offset, 'int8')).toBe(BigInt.asIntN(8, value));
        expect(wordBytes(text)[offset]).toBe(Number(value));
      }),
    );
  });

  test('refuses bytes beyond the slot, words that are none, and types of their own slots', () => {
    expect(() => readPacked(word, 13, 'address')).toThrow('size must be');
    expect(() => readPacked('0xzz', 0, 'bool')).toThrow('word must be');
    expect(() => readPacked(word, 32, 'bool')).toThrow('offset must be');
    expect(() => readPacked(word, 0, 'string')).toThrow('type must be');
    expect(() => wordText(-1n)).toThrow('value must be');
  });
});

describe('inheritanceOrder', () => {
  test('is the most basic first, in the order of declaration', () => {
    expect(inheritanceOrder('C', { C: ['A', 'B'] })).toEqual(['A', 'B', 'C']);
    const diamond = { D: ['B', 'C'], B: ['A'], C: ['A'] };
    expect(inheritanceOrder('D', diamond)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('is refused where none serves all, and where bases go round', () => {
    expect(() => inheritanceOrder('C', { C: ['A', 'B'], A: ['B'] })).toThrow(
      'an order that serves',
    );
    expect(() => inheritanceOrder('A', { A: ['B'], B: ['A'] })).toThrow('without a circle');
  });
});

describe('hashed slots', () => {
  test('are Keccak’s and not SHA-3’s, of text as UTF-8', () => {
    expect(keccak256('')).toMatch(/^c5d24601/);
    expect(keccak256('€')).toBe(keccak256(Uint8Array.of(0xe2, 0x82, 0xac)));
    expect(keccak256('%')).toBe(keccak256(Uint8Array.of(0x25)));
    expect(functionSelector('transfer(address,uint256)')).toBe('0xa9059cbb');
  });

  test('of ERC-1967 are one less than a digest, and never among the first', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (label) => {
        const slot = BigInt(erc1967Slot(label));
        expect(slot + 1n).toBe(BigInt(keccakSlot(label)));
        expect(slot).toBeGreaterThan(2n ** 128n);
      }),
    );
  });

  test('of ERC-7201 end in a byte of zeros', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), (id) => erc7201Slot(id).endsWith('00')));
  });
});
