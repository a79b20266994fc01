// What the books of this widget promise: published orders, amounts and totals, and an exact sum.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toNumber } from '../../src/engine/index.ts';
import { minus, plus, signOf, sum } from '../../src/engine/rational.ts';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import { bankruptcy } from '../../src/components/widgets/who-pays-when-the-fund-is-empty/bankruptcy.ts';
import { widget } from '../../src/components/widgets/who-pays-when-the-fund-is-empty/widget.ts';
import { values } from './settings.ts';

type Settings = Parameters<typeof widget.run>[0];

const at = (given: Given) => bankruptcy(resolve(widget.params, given));
const scenario = (id: string) => {
  const found = widget.scenarios.find((each) => each.id === id);
  if (!found) throw new Error(`There is no scenario “${id}”.`);
  return at(found.values).outcome;
};
const ids = ({ rows }: ReturnType<typeof at>['outcome']) => rows.map(({ id }) => id);

test('fund, winners and nobody together are the hole, to the last fraction of a cent', () => {
  fc.assert(
    fc.property(values(widget), (given) => {
      const { outcome } = bankruptcy(given as Settings);
      const seized = sum(outcome.rows.map((row) => row.seized));
      const paid = plus(plus(outcome.fundPays, seized), outcome.unpaid);
      expect(signOf(minus(paid, outcome.deficit))).toBe(0);
    }),
  );
});

test('the drawn area that is hatched is the money that is seized', () => {
  fc.assert(
    fc.property(values(widget), (given) => {
      const rows = widget.run(given as Settings).filter(({ to }) => to !== null);
      for (const { from, reached, each, left, seized } of rows) {
        const area = ((reached ?? 0) - (from ?? 0)) * ((each ?? 0) - (left ?? 0));
        expect(area).toBeCloseTo(seized ?? 0, 6);
      }
    }),
  );
});

test('a rule moves what is seized and never how much, while winners hold enough contracts', () => {
  const whole = widget.params.rule.options
    .map(({ value }) => value)
    .filter((rule) => rule !== 'capped-pro-rata');
  const sums = whole.map((rule) => toNumber(at({ rule }).outcome.seized));
  expect(sums).toEqual(whole.map(() => 480));
});

test('the line of six longs is the one BitMEX prints, with its lights', () => {
  expect(ids(scenario('bitmex-six-longs'))).toEqual(['2', '5', '4', '1', '6', '3']);
  const lights = widget.run(resolve(widget.params, {})).map((row) => row.lights);
  expect(lights.slice(0, 6)).toEqual([5, 4, 3, 2, 2, 1]);
});

test('dYdX’s long forgoes 400, and the three profits give up 4.8, 2.4 and 0.3', () => {
  expect(toNumber(scenario('dydx-contract-loss').seized)).toBe(400);
  const three = scenario('chitra-half').rows.map(({ seized }) => toNumber(seized));
  expect(three).toEqual([4.8, 2.4, 0.3]);
});

test('10 October has its published totals: closed, realised and the deficit, in millions', () => {
  const { rows, deficit, seized } = scenario('hyperliquid-october');
  const total = (of: 'closed' | 'kept') =>
    rows.reduce((all, row) => all + toNumber(row[of] ?? seized), 0);
  expect(total('closed')).toBeCloseTo(2103.111_431, 3);
  expect(total('kept')).toBeCloseTo(834.3, 1);
  expect(toNumber(deficit)).toBeCloseTo(100.063, 3);
});

test('read as printed, the index closes the least profitable of six equal shorts first', () => {
  const shorts = { book: 'six-shorts' } as const;
  const printed = ids(at({ ...shorts, rule: 'hyperliquid' }).outcome);
  const byProfit = ids(at({ ...shorts, rule: 'hyperliquid-by-profit' }).outcome);
  expect(printed).toEqual(['3', '1', '2', '6', '5', '4']);
  expect(byProfit).toEqual([...printed].reverse());
});

test('what cannot be found is said by how much, and what was not asked for as well', () => {
  const said = (given: Given) => widget.readout(resolve(widget.params, given));
  expect(said({ size: 150 })).toContain('$1\u202f200 cannot be found.');
  expect(said({ rule: 'capped-pro-rata' })).toContain('$80 cannot be found.');
  expect(said({ severity: 50 })).toContain('$240 is not asked for.');
});
