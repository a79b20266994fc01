// What the views tell: who can take the keys, who gets out in time, and what lies on what in storage.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { erc1967Slot } from '../../src/engine/index.ts';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import {
  mapped,
  SLOTS,
  slotName,
} from '../../src/components/widgets/who-can-change-the-code/maps.ts';
import { harmed } from '../../src/components/widgets/who-can-change-the-code/map-words.ts';
import {
  chances,
  exitOf,
  groupOf,
} from '../../src/components/widgets/who-can-change-the-code/odds.ts';
import { odds, shareText } from '../../src/components/widgets/who-can-change-the-code/words.ts';
import { widget } from '../../src/components/widgets/who-can-change-the-code/widget.ts';
import { widget as clash } from '../../src/components/widgets/selector-clash/still.ts';
import { widget as shared } from '../../src/components/widgets/shared-failure/still.ts';
import { widget as slots } from '../../src/components/widgets/hashed-slots/still.ts';
import { widget as stages } from '../../src/components/widgets/council-stages/still.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const rows = (given: Given = {}) => widget.run(at(given));
const tenths = (min: number, max: number) =>
  fc.integer({ min: Math.round(10 * min), max: 10 * max }).map((n) => n / 10);
const keys = fc.record({
  signers: fc.integer({ min: 1, max: 15 }),
  needed: fc.integer({ min: 1, max: 15 }),
  chance: tenths(0.1, 50),
  shared: tenths(0, 20),
  years: fc.integer({ min: 1, max: 30 }),
});

describe('keys', () => {
  test('as it opens: one in 42 700 if independent, one in 100 with a shared failure, 0.6 days', () => {
    expect(widget.finding(at())).toContain('6 of 8 keys fall 1 in 100, not 1 in 42\u202f700');
    expect(widget.readout(at())).toContain('locked 1 in 26');
    expect(widget.readout(at())).toContain('0.6 days to leave; about 19\u202f% notice in time');
  });

  test('a shared failure never helps, and is at most all there is', () => {
    fc.assert(
      fc.property(keys, (given) => {
        const { independent, taken } = chances(at(given));
        const alone = chances(at({ ...given, shared: 0 })).taken;
        expect(taken).toBeGreaterThanOrEqual(independent * (1 - 1e-12));
        expect(alone).toBeCloseTo(independent, 14);
      }),
    );
  });

  test('at every threshold are in the table, one row each', () => {
    fc.assert(
      fc.property(keys, (given) => {
        const named = rows(given).filter(({ what }) => what !== '');
        expect(named.map(({ needed }) => needed)).toEqual(
          Array.from({ length: given.signers }, (_, i) => i + 1),
        );
      }),
    );
  });

  test('never need more signatures than there are signers', () => {
    expect(groupOf(at({ signers: 3, needed: 9 }))).toEqual({ signers: 3, needed: 3 });
  });

  test('are drawn no lower than a little below the foot of the figure', () => {
    fc.assert(
      fc.property(keys, (given) =>
        rows(given).every(({ taken, locked }) => (taken ?? 1) > 1e-10 && (locked ?? 1) > 1e-10),
      ),
    );
  });

  test('say chances as one in so many, however small', () => {
    expect(odds(0.57)).toBe('57\u202f%');
    expect(odds(0.3)).toBe('1 in 3.3');
    expect(odds(0.01)).toBe('1 in 100');
    expect(odds(2.341e-5)).toBe('1 in 42\u202f700');
    expect(odds(4e-7)).toBe('1 in 2.5 million');
    expect(odds(4e-10)).toBe('1 in 2.5 billion');
    expect(odds(0)).toBe('next to never');
  });
});

describe('exit', () => {
  test('is the delay less the way out, and the strip is as long as the delay', () => {
    const setting = fc.record({ delay: tenths(0, 60), leaving: tenths(0, 14) });
    fc.assert(
      fc.property(setting, (given) => {
        const values = at({ ...given, view: 'exit' });
        const { window, share } = exitOf(values);
        expect(window).toBeCloseTo(Math.max(0, given.delay - given.leaving), 12);
        expect(share > 0).toBe(window > 0);
        const [decide, leave] = ['decide', 'leave'].map((kind) =>
          widget.run(values).find((row) => row.kind === kind),
        );
        expect((decide?.to ?? 0) - (decide?.from ?? 0)).toBeCloseTo(window, 12);
        expect(leave?.to).toBe(given.delay);
      }),
    );
  });

  test('says so where nobody gets out, and does not claim that all do', () => {
    expect(widget.finding(at({ view: 'exit', delay: 3 }))).toContain('is no exit');
    expect(widget.finding(at({ view: 'exit', delay: 0 }))).toContain('nobody can leave');
    expect(shareText(0.9997)).toBe('nearly all');
    expect(shareText(0.003)).toBe('0.3\u202f%');
  });
});

describe('storage', () => {
  test('has the slots that Keccak gives', () => {
    expect(SLOTS.implementation).toBe(erc1967Slot('eip1967.proxy.implementation'));
    expect(SLOTS.admin).toBe(erc1967Slot('eip1967.proxy.admin'));
    expect(slotName(BigInt(SLOTS.implementation))).toBe('slot 0x3608…2bbc');
  });

  test('of Audius has two flags on the address, of ERC-1967 nothing on anything', () => {
    const pairs = (given: Given) =>
      mapped(at({ view: 'map', ...given })).clashes.map(({ before, after }) => [
        before.name,
        after.name,
      ]);
    expect(pairs({})).toEqual([
      ['proxyAdmin', 'initialized'],
      ['proxyAdmin', 'initializing'],
    ]);
    expect(pairs({ map: 'clean' })).toEqual([]);
    expect(pairs({ map: 'gap' })).toEqual([]);
    expect(pairs({ map: 'bybit' })).toHaveLength(1);
    const read = rows({ view: 'map' }).filter(({ kind }) => kind === 'read');
    expect(read.map(({ meets }) => meets)).toEqual([
      'initialized reads 0xac: true',
      'initializing reads 0xab: true',
    ]);
  });

  test('moves nothing for a variable that comes last, and something for a large one before', () => {
    for (const added of ['bool', 'address', 'uint256'])
      expect(harmed(at({ view: 'map', map: 'inserted', place: 4, added }))).toBe(0);
    for (const place of [0, 1, 2])
      expect(harmed(at({ view: 'map', map: 'inserted', place, added: 'uint256' }))).toBeGreaterThan(
        0,
      );
  });

  test('puts a variable into a gap without moving what comes after it', () => {
    const { before, after } = mapped(at({ view: 'map', map: 'gap' }));
    const total = (places: typeof before) => places.find(({ name }) => name === 'total');
    expect(total(after)).toEqual(total(before));
  });

  test('hatches just what lies on something else', () => {
    const setting = fc.record({
      map: fc.constantFrom('audius', 'clean', 'inserted', 'gap', 'bybit'),
      place: fc.integer({ min: 0, max: 4 }),
      added: fc.constantFrom('bool', 'address', 'uint256'),
    });
    fc.assert(
      fc.property(setting, (given) => {
        const drawn = rows({ view: 'map', ...given }).some(({ kind }) => kind === 'clash');
        expect(drawn).toBe(mapped(at({ view: 'map', ...given })).clashes.length > 0);
      }),
    );
  });
});

describe('the figures of the text', () => {
  test('with 1 % shared, nine of twelve are within a hundredth as weak as five of nine', () => {
    const taken = shared
      .run({ shared: 1, chance: 5 })
      .map(({ what, taken: chance }) => [what, chance]);
    const of = Object.fromEntries(taken) as Record<string, number>;
    expect((of['Ronin bridge, 5 of 9'] ?? 0) / (of['Arbitrum council, 9 of 12'] ?? 1)).toBeLessThan(
      1.01,
    );
  });

  test('stage 1 is best between 0.0024 % and 7.1 %', () => {
    expect(stages.finding({ member: 10 })).toContain('between 0.0024\u202f% and 7.1\u202f%');
  });

  test('two names have one selector, the third has another', () => {
    const named = clash.run({ functions: 100 }).filter(({ kind }) => kind === 'name');
    const [first, second, third] = named.map(({ selector }) => selector);
    expect(first).toBe(second);
    expect(first).not.toBe(third);
  });

  test('the slots of three standards lie apart', () => {
    const shares = slots.run({}).map(({ share }) => share ?? 0);
    expect(new Set(shares.map((share) => Math.round(share))).size).toBe(6);
  });
});
