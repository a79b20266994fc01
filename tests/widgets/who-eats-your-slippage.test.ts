// What the widget tells: who has what a victim loses, what its limit lets through, and when nobody attacks.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import {
  attackOf,
  coins,
  wei,
} from '../../src/components/widgets/who-eats-your-slippage/attack.ts';
import { widget } from '../../src/components/widgets/who-eats-your-slippage/widget.ts';
import { widget as bite } from '../../src/components/widgets/smallest-bite/still.ts';
import { widget as owners } from '../../src/components/widgets/owners-share/still.ts';
import { widget as stale } from '../../src/components/widgets/stale-price/still.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const settings = fc
  .record({
    trade: fc.integer({ min: 1, max: 500_000 }).map((n) => n / 100),
    slippage: fc.integer({ min: 1, max: 400 }).map((n) => n / 20),
    depth: fc.integer({ min: 1, max: 10_000 }).map((n) => 10 * n),
    fee: fc.constantFrom('0', '0.01', '0.05', '0.3', '1'),
    gas: fc.integer({ min: 0, max: 500 }).map((n) => n / 1000),
    bid: fc.integer({ min: 0, max: 100 }),
  })
  .map((given) => at(given));

describe('who eats your slippage', () => {
  test('as it opens: 0.196 lost of 20 ETH, 0.172 taken, 0.146 of it for the proposer, 0.023 for the owners', () => {
    const { loss, profit, parts, pool, done } = attackOf(at());
    expect([loss, profit, parts.proposer, parts.searcher, pool].map((a) => a.toFixed(4))).toEqual([
      '0.1955',
      '0.1724',
      '0.1461',
      '0.0162',
      '0.0231',
    ]);
    expect(done.frontIn).toBe(5_095_265_696_499_566_467n);
    expect(widget.finding(at())).toMatch(/can lose 0\.196$/);
  });

  test('loss is proposer, searcher, gas and owners together', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { loss, pool, parts } = attackOf(values);
        const sum = pool + parts.gas + parts.proposer + parts.searcher;
        expect(Math.abs(loss - sum)).toBeLessThan(1e-9 * (1 + loss));
      }),
    );
  });

  test('the parts of the bar lie end to end, and end where the loss does', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const rows = widget.run(values);
        const find = (...kinds: string[]) => rows.find(({ kind }) => kinds.includes(kind));
        const ends = ['burnt', 'proposer', 'searcher'].map((kind) => find(kind));
        const owners = find('pool', 'pool-loses');
        expect(owners?.amount).toBeCloseTo(attackOf(values).pool, 12);
        // Left of zero where the owners lose.
        expect((owners?.amount ?? 0) < 0 ? owners?.to : owners?.from).toBe(0);
        expect(ends[1]?.from).toBeCloseTo(ends[0]?.to ?? NaN, 9);
        expect(ends[2]?.to).toBeCloseTo(find('loss')?.to ?? NaN, 6);
      }),
    );
  });

  test('nobody loses more than the limit, and whoever is spared loses nothing', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { done, spared, loss } = attackOf(values);
        expect(done.victimOut >= done.least).toBe(true);
        if (spared !== null) expect(loss).toBe(0);
      }),
    );
  });

  test('half the limit takes half', () => {
    const [one, half] = [1, 0.5].map((slippage) => attackOf(at({ slippage })).profit);
    expect((half ?? 0) / (one ?? 1)).toBeCloseTo(0.5, 3);
    expect(attackOf(at({ slippage: 10 })).profit).toBeCloseTo(1.7136, 4);
  });

  test('3 ETH are too small at 0.30 %, whatever the limit; a little profit is left to whoever pays the gas', () => {
    for (const slippage of [0.05, 1, 20])
      expect(attackOf(at({ trade: 3, slippage })).spared).toBe('too small');
    expect(attackOf(at({ trade: 4, gas: 0.01 })).spared).toBe('gas');
    expect(attackOf(at({ trade: 4, gas: 0.009 })).spared).toBeNull();
    expect(widget.readout(at({ trade: 3 }))).toContain('0.301');
  });

  test('at 0.05 % the owners lose, and it says so', () => {
    const { profit, pool } = attackOf(at({ fee: '0.05' }));
    expect(profit).toBeCloseTo(0.19869, 5);
    expect(pool).toBeCloseTo(-0.0027, 4);
    expect(widget.readout(at({ fee: '0.05' }))).toContain('owners lose 0.0027');
  });

  test('the point moves the limit: where it stands, the victim is short by just so much', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { handle } = widget.figure(values);
        expect(handle?.at(attackOf(values).most)).toBeCloseTo(values.slippage, 8);
      }),
    );
  });

  test('an amount is the contract’s to the last unit', () => {
    expect(wei(0.01)).toBe(10n ** 16n);
    expect(coins(5_095_265_696_499_566_467n)).toBe(5.095265696499567);
  });
});

test('the floor of a sandwich is above the fee, hardly', () => {
  const values = resolve(bite.params, {});
  const floors = ['low', 'usual', 'high'].map((name) => bite.quantities[name]?.of(values) ?? 0);
  expect(floors.map((floor) => floor.toFixed(3))).toEqual(['0.050', '0.301', '1.015']);
});

test('the owners break even between 0.05 and 0.30 %', () => {
  const values = resolve(owners.params, {});
  const turn = owners.quantities.turn?.of(values) ?? 0;
  expect(turn).toBeGreaterThan(0.05);
  expect(turn).toBeLessThan(0.3);
  expect(owners.quantities['at-usual']?.of(values)).toBeCloseTo(0.02313, 5);
});

test('an old price pays nothing within the fee, and beyond it the more the further', () => {
  const profit = (gap: number) => stale.quantities.profit?.of(resolve(stale.params, { gap })) ?? 0;
  expect([-0.2, 0, 0.3].map(profit)).toEqual([0, 0, 0]);
  expect(profit(4)).toBeGreaterThan(4 * profit(2));
});
