/** The same sum, taken from the front of a line or shared by all. */
import { toNumber } from '../../../engine/index.ts';
import { defineWidget, type ChoiceParam, type Row, type Values } from '../../kit/define.ts';
import { percent } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';
import { bankruptcy } from '../who-pays-when-the-fund-is-empty/bankruptcy.ts';
import { params as all, type Settings } from '../who-pays-when-the-fund-is-empty/params.ts';
import { defaults } from '../../kit/define.ts';

const params = {
  rule: {
    kind: 'choice',
    label: 'Line',
    options: all.rule.options.filter(({ value }) => !value.endsWith('pro-rata')),
    default: 'bitmex',
  } satisfies ChoiceParam<Settings['rule']>,
  book: {
    kind: 'choice',
    label: 'Winners',
    options: all.book.options.filter(({ value }) => value.startsWith('six')),
    default: 'six-longs',
  } satisfies ChoiceParam<Settings['book']>,
  gap: { ...all.gap, min: 0.5, max: 30, track: [0.5, 15] },
} as const;

const columns = {
  account: { kind: 'text', label: 'Account' },
  place: { kind: 'number', label: 'Place', unit: '', digits: 0 },
  queue: { kind: 'number', label: 'Lost in line', unit: '%', digits: 2, none: 'no profit' },
  shared: { kind: 'number', label: 'Lost if all share', unit: '%', digits: 2, none: 'no profit' },
} as const;

type V = Values<typeof params>;
type C = typeof columns;
type R = Row<C>;

/** One bankruptcy under the rule and pro rata. */
function both({ rule, book, gap }: V) {
  const values: Settings = { ...defaults(all), rule, book, gap };
  return { queue: bankruptcy(values), shared: bankruptcy({ ...values, rule: 'pro-rata' }) };
}

function run(values: V): R[] {
  const { queue, shared } = both(values);
  const cut = (rows: typeof queue.outcome.rows, account: string) => {
    const haircut = rows.find(({ id }) => String(id) === account)?.haircut;
    return haircut ? toNumber(haircut) * 100 : null;
  };
  return queue.outcome.rows.map(({ id }, i) => ({
    account: String(id),
    place: i + 1,
    queue: cut(queue.outcome.rows, String(id)),
    shared: cut(shared.outcome.rows, String(id)),
  }));
}

/** The worst haircut in the line, and what all would lose together. */
const worst = (values: V): number => Math.max(0, ...run(values).map(({ queue }) => queue ?? 0));
const level = (values: V): number => Math.max(0, ...run(values).map(({ shared }) => shared ?? 0));

const said = (value: number): string => percent(value, value < 10 ? 1 : 0);

export const widget = defineWidget({
  id: 'queue-or-share',
  title: 'In line, or all together?',
  question: 'What does each winner lose in a line, and if all share?',
  measures:
    'Share of each winner’s profit that is seized, % of it. Hatched: in line. Upright: if all shared. The sum is the same.',
  params,
  columns,
  key: 'account',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    worst: { label: 'most lost in line', unit: '%', digits: 1, of: worst },
    shared: { label: 'lost if all share', unit: '%', digits: 1, of: level },
    hit: { label: 'closed in line', unit: '', digits: 0, of: (v) => both(v).queue.outcome.hit },
  },
  finding: (values) => {
    const { queue } = both(values);
    const { hit, rows, deficit } = queue.outcome;
    const who = hit === 1 ? '1 winner loses' : `${hit} winners lose`;
    return `The same ${queue.book.money(toNumber(deficit))}: ${who} up to ${said(worst(values))}, or ${rows.length} lose ${said(level(values))}`;
  },
  readout: (values) => {
    const { hit, rows } = both(values).queue.outcome;
    return `In line ${hit} of ${rows.length} winners pay, at most ${said(worst(values))} of a profit; shared, the same sum is ${said(level(values))} of every profit.`;
  },
  figure: (values): Figure<C> => {
    const rows = run(values);
    const reach = Math.max(worst(values), level(values)) * 1.18;
    const name = (place: number) => `account ${rows[place - 1]?.account ?? ''}`;
    return {
      x: { column: 'queue', label: 'lost, % of its profit', domain: [0, reach] },
      panels: [
        {
          y: {
            column: 'place',
            label: 'Account',
            domain: [rows.length + 0.5, 0.5],
            ticks: rows.map(({ place }) => place ?? 0),
            say: name,
          },
          height: { narrow: 180, wide: 192 },
          marks: [
            {
              mark: 'bar',
              x1: 0,
              x2: 'queue',
              thick: 16,
              tone: 'loss',
              fill: 'hatch',
              label: {
                text: ({ queue }) => said(queue ?? 0),
                side: 'start',
                outside: true,
                dx: 6,
                dy: 12,
                strong: true,
              },
            },
            {
              mark: 'rule',
              at: 'x',
              column: 'shared',
              where: ({ place }) => place === rows.length,
              tone: 'ink',
              dash: 'full',
            },
            {
              mark: 'text',
              x: 'shared',
              where: ({ place }) => place === rows.length,
              label: {
                text: ({ shared }) => `${said(shared ?? 0)} each, if all shared`,
                side: 'start',
                dx: 8,
                dy: 4,
                strong: true,
                tone: 'ink',
              },
            },
          ],
        },
      ],
    };
  },
});
