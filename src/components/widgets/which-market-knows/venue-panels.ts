/** Loans by their debt: their health by one venue’s price, and by the price elsewhere. */
import { number } from '../../kit/format.ts';
import type { Figure, Mark } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { loanOf } from './loan.ts';
import type { Settings } from './params.ts';
import { debtsOf, TOP } from './rows.ts';

type C = typeof columns;

const TICKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
const FINE = [10, 20, 30, 40, 50, 60, 80, 100, 120, 150, 200];

function ticksOf([from, to]: readonly [number, number]): number[] {
  return (to / from > 8 ? TICKS : FINE).filter((tick) => tick >= from && tick <= to);
}

export function venueFigure(settled: Settings): Figure<C> {
  const { edgeThere, edgeElsewhere } = loanOf(settled);
  const harsher = edgeThere < edgeElsewhere;
  const line = (y: 'there' | 'elsewhere'): Mark<C> => ({
    mark: 'line',
    where: is('curve'),
    y,
    tone: y === 'there' ? 'loss' : 'ink',
  });
  /** The lower line’s name on its left, the upper one’s on its right: both clear of the other line. */
  const name = (kind: 'name-there' | 'name-elsewhere', text: string): Mark<C> => ({
    mark: 'text',
    y: 'there',
    where: is(kind),
    label: {
      text,
      side: (kind === 'name-there') === harsher ? 'end' : 'start',
      dx: 9,
      dy: (kind === 'name-there') === harsher ? 13 : 0,
      strong: true,
      ...(kind === 'name-there' && { tone: 'loss' }),
    },
  });
  return {
    x: {
      column: 'debt',
      label: 'debt, % of the pledge’s value elsewhere',
      scale: 'log',
      domain: debtsOf(settled),
      ticks: ticksOf(debtsOf(settled)),
    },
    panels: [
      {
        title: 'Health of a loan',
        y: { column: 'there', label: 'Health', domain: [0, TOP], ticks: [0, 0.5, 1, 1.5, 2] },
        height: { narrow: 300, wide: 368 },
        marks: [
          {
            mark: 'zone',
            from: is('lower'),
            to: is('upper'),
            tone: harsher ? 'loss' : 'warn',
          },
          {
            mark: 'rule',
            at: 'y',
            where: is('one'),
            dash: 'dashed',
            tone: 'warn',
            label: { text: 'due below 1', side: 'end', dy: -6 },
          },
          line('elsewhere'),
          line('there'),
          name('name-elsewhere', 'elsewhere'),
          name('name-there', `at ${number(settled.price, 2)}`),
          {
            mark: 'text',
            y: 'there',
            where: is('between'),
            label: { text: harsher ? 'due only there' : 'spared only there', side: 'middle' },
          },
          { mark: 'dot', where: is('loan'), y: 'elsewhere', tone: 'ink' },
          {
            mark: 'dot',
            where: is('loan'),
            y: 'there',
            symbol: 'you',
            tone: 'you',
            label: {
              text: ({ there }) => number(there ?? 0, 2),
              side: 'end',
              dx: 12,
              dy: 16,
              strong: true,
            },
          },
        ],
      },
    ],
    handle: { param: 'debt', where: is('loan'), y: 'there', at: (debt) => debt },
  };
}
