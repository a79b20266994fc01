// What the views tell: how likely a payment is undone and what an attempt costs, and when a vote makes it final.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import { widget as needed } from '../../src/components/widgets/blocks-needed/still.ts';
import { widget as closeup } from '../../src/components/widgets/finality-closeup/still.ts';
import {
  always,
  deepest,
  depthAt,
  depthOf,
  voteOf,
} from '../../src/components/widgets/how-long-before-it-is-final/race.ts';
import { settings, waits } from '../../src/components/widgets/how-long-before-it-is-final/waits.ts';
import { widget } from '../../src/components/widgets/how-long-before-it-is-final/widget.ts';
import {
  chance,
  large,
  span,
} from '../../src/components/widgets/how-long-before-it-is-final/words.ts';
import { widget as paper } from '../../src/components/widgets/paper-or-exact/still.ts';
import { widget as slots } from '../../src/components/widgets/slot-wait/still.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const rows = (given: Given = {}) => widget.run(at(given));
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('by work', () => {
  test('the default tells its story: six blocks against a tenth of the work', () => {
    expect(plain(widget.finding(at()))).toBe(
      'Against 10 % of the work, 6 blocks leave 1 chance in 1 691',
    );
    expect(plain(widget.readout(at()))).toContain(
      '0.059 % for a reversal (Bitcoin paper: 0.024 %)',
    );
    expect(plain(widget.readout(at()))).toContain(
      'brings 591 USD on average for 200 000 USD or more',
    );
  });

  test('Kraken’s four blocks leave 0.5456 % to a tenth of the work', () => {
    expect(depthOf(at({ blocks: 4 }), 4).exact).toBeCloseTo(0.005456, 12);
  });

  test('the curve falls, and the reader’s point lies on it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 49 }),
        fc.integer({ min: 0, max: 80 }),
        (share, blocks) => {
          const all = rows({ share, blocks });
          const curve = all.filter(({ kind }) => kind === 'curve');
          const seen = curve.flatMap(({ exact }) => (exact === null ? [] : [exact]));
          expect(seen).toEqual(seen.toSorted((a, b) => b - a));
          const own = all.find(({ kind }) => kind === 'now');
          const same = curve.find((row) => row.blocks === blocks);
          if (same?.exact != null) expect(own?.exact).toBeCloseTo(same.exact, 10);
          expect(curve.at(-1)?.blocks ?? 0).toBeLessThanOrEqual(deepest({ blocks }));
        },
      ),
    );
  });

  test('from half of the work on it is certain, and only the bill grows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 60 }),
        fc.integer({ min: 1, max: 4000 }),
        (share, n) => {
          const values = at({ share, blocks: n });
          expect(always(values)).toBe(true);
          expect(depthOf(values, n).exact).toBe(1);
          expect(depthOf(values, n + 1).bill).toBeGreaterThan(depthOf(values, n).bill);
        },
      ),
    );
    expect(widget.finding(at({ share: 51 }))).toMatch(/always wins/);
  });

  test('the attack of July 2020 brought 28 times its bill', () => {
    const scenario = widget.scenarios.find(({ id }) => id === 'classic-august');
    const values = at(scenario?.values);
    const { ratio, bill } = depthOf(values, depthAt(values));
    expect(ratio).toBeCloseTo(28.26, 1);
    expect(bill / 207_266.5).toBeCloseTo(1, 4);
  });

  test('settings are marked on the chain they are for', () => {
    const marked = (given: Given) =>
      rows(given).flatMap(({ kind, blocks }) => (kind === 'setting' ? [blocks] : []));
    expect(marked({})).toEqual([1, 3, 4, 6]);
    expect(marked({ seconds: 13, blocks: 400 })).toEqual([400]);
    expect(marked({ seconds: 60 })).toEqual([]);
    for (const { what } of settings) expect(what).toMatch(/\(.*(?:20\d\d|without a date).*\)/);
  });
});

describe('by vote', () => {
  test('each slot but the first waits for the next boundary', () => {
    expect(voteOf(at({ view: 'vote', slot: 0 })).slots).toBe(64);
    for (let slot = 1; slot < 32; slot += 1)
      expect(voteOf(at({ view: 'vote', slot })).slots).toBe(96 - slot);
  });

  test('no chance is given, but the price', () => {
    expect(widget.readout(at({ view: 'vote' }))).toContain(
      'a third of the stake: no chance is given',
    );
  });

  test('value in flight is flow times wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 1000, max: 1e9 }),
        (slot, flow) => {
          const { flight, seconds } = voteOf(at({ view: 'vote', slot, flow }));
          expect(flight / ((flow * seconds) / 3600)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  test('others’ waits are told from the shortest to the longest, each with its year', () => {
    const longest = waits.map(({ high }) => high);
    expect(longest).toEqual(longest.toSorted((a, b) => a - b));
    for (const { what } of waits) expect(what).toMatch(/\(.*20\d\d.*\)/);
  });
});

describe('the figures of the text', () => {
  test('the table of the Bitcoin paper is printed as it was published', () => {
    const printed = [
      1, 0.1773523, 0.0416605, 0.0101008, 0.0024804, 0.0006132, 0.0001522, 0.0000379,
    ];
    const of = (blocks: number) =>
      paper.quantities.paper?.of(resolve(paper.params, { share: 30, blocks }));
    printed.forEach((value, i) => {
      expect(of(5 * i)?.toFixed(7)).toBe(value.toFixed(7));
    });
  });

  test('the shares of the headline need what the tables say', () => {
    const of = (share: number) => needed.quantities.needed?.of(resolve(needed.params, { share }));
    expect([10, 20, 30, 40, 45].map(of)).toEqual([6, 13, 32, 133, 539]);
  });

  test('the mean wait is that of all slots', () => {
    const of = (slot: number) => slots.quantities.minutes?.of(resolve(slots.params, { slot })) ?? 0;
    const all = Array.from({ length: 32 }, (_, slot) => of(slot));
    expect(all.reduce((sum, next) => sum + next) / 32).toBeCloseTo(15.9, 12);
  });

  test('of the two races drawn one stays and one is undone', () => {
    const race = closeup.run(resolve(closeup.params, { part: 'race' }));
    const end = (kind: string) => race.find((row) => row.kind === kind)?.place ?? NaN;
    expect(end('caught-end')).toBe(0);
    expect(end('safe-end')).toBeGreaterThan(5);
  });
});

test('spans and chances are said in the words that fit', () => {
  expect([8, 120, 3600, 12 * 3600, 604_800].map((s) => plain(span(s)))).toEqual([
    '8 s',
    '2 min',
    '60 min',
    '12 h',
    '7 days',
  ]);
  expect(plain(chance(0.156))).toBe('15.6 %');
  expect(plain(chance(1 / 1691))).toBe('1 chance in 1 691');
  expect(plain(large(168_000_000))).toBe('168 million');
});
