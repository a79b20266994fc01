import fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  AnyWidget,
  Columns,
  NumberColumn,
  TextColumn,
} from '../../src/components/kit/define.ts';
import { csv } from '../../src/components/kit/csv.ts';
import { table } from '../../src/components/kit/table.ts';
import { parsedCsv } from './parsed-csv.ts';
import { example } from './example.ts';

const widget = (columns: Columns, key?: string): AnyWidget => ({
  ...example,
  columns,
  ...(key !== undefined && { key }),
});
const texts: TextColumn = { kind: 'text', label: 'Where' };
const numbers: NumberColumn = {
  kind: 'number',
  label: 'Price',
  unit: '%',
  digits: 1,
  none: 'none',
};

test('the table prints the rows that have a name, the name first', () => {
  const { head, body } = table(widget({ price: numbers, where: texts }, 'where'), [
    { price: 1234.56, where: 'entry' },
    { price: 2, where: '' },
    { price: null, where: 'end' },
  ]);
  expect(head).toEqual(['Where', 'Price']);
  expect(body).toEqual([
    ['entry', '1\u202f234.6\u202f%'],
    ['end', 'none'],
  ]);
});

test('a number can be the key: rows without one are left out', () => {
  const { body } = table(widget({ price: numbers }, 'price'), [{ price: 0 }, { price: null }]);
  expect(body).toEqual([['0.0\u202f%']]);
});

test('a column that says nothing in any row is left out, unless it has a word for that', () => {
  const silent: NumberColumn = { kind: 'number', label: 'Rounds', unit: '', digits: 0 };
  const columns = { where: texts, rounds: silent, price: numbers };
  const rows = [
    { where: 'entry', rounds: null, price: null },
    { where: '', rounds: 3, price: 1 },
  ];
  expect(table(widget(columns, 'where'), rows)).toEqual({
    head: ['Where', 'Price'],
    body: [['entry', 'none']],
  });
  expect(table(widget(columns, 'price'), rows).head).toEqual(['Price', 'Rounds']);
});

test('the CSV has every row, the numbers in full and the unit in the head', () => {
  expect(
    csv(widget({ price: numbers, where: texts }, 'where'), [
      { price: 0.1 + 0.2, where: 'entry' },
      { price: null, where: '' },
      { price: -1e-7, where: 'end' },
    ]),
  ).toBe('Where,Price (%)\r\nentry,0.30000000000000004\r\n,\r\nend,-1e-7\r\n');
});

test('a reader of RFC 4180 gets back what was written', () => {
  const columns = { price: numbers, where: texts };
  const row = fc.record({
    price: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    where: fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', ';', 'ü') }),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const [head, ...body] = parsedCsv(csv(widget(columns), rows));
      expect(head).toEqual(['Price (%)', 'Where']);
      expect(body).toEqual(
        rows.map(({ price, where }) => [
          price === null ? '' : String(price + 0),
          where.replace(/^(?=[\r\t])/, "'"),
        ]),
      );
    }),
  );
});

// A spreadsheet runs a cell that begins like a formula; a quote before it makes it text.
test('no text begins like a formula, and no number is quoted', () => {
  const columns = { where: texts, price: numbers };
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=cmd|"/C calc"!A0']) {
    const [, row] = parsedCsv(csv(widget(columns), [{ where: text, price: -1 }]));
    expect(row).toEqual([`'${text}`, '-1']);
  }
  const head = widget({ where: { kind: 'text', label: '=Where' } });
  expect(csv(head, [])).toBe("'=Where\r\n");
});
