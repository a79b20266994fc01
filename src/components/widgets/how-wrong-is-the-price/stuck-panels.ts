/** A price that is stuck above the market: what a token costs, and what it borrows. */
import type { Figure } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { stuckOf } from './feed.ts';
import { HEIGHTS } from './heights.ts';
import type { Settings } from './params.ts';
import { money } from './words.ts';

type C = typeof columns;

export function stuckFigure(settled: Settings): Figure<C> {
  const { feed, market } = settled;
  const { borrow } = stuckOf(settled);
  const end = 1.1 * Math.max(feed, market);
  return {
    x: { column: 'price', label: 'the market pays, USD', domain: [0, end], say: money },
    panels: [
      {
        title: 'For one token, USD',
        y: { column: 'lent', label: 'USD', domain: [0, end], say: money },
        height: HEIGHTS.whole,
        marks: [
          { mark: 'area', where: is('gain'), y1: 'cost', y2: 'lent', tone: 'loss' },
          { mark: 'rule', at: 'x', where: is('feed'), dash: 'dotted', tone: 'quiet' },
          { mark: 'line', where: is('curve'), y: 'cost', tone: 'gain' },
          { mark: 'line', where: is('curve'), y: 'lent', tone: 'ink' },
          { mark: 'line', where: is('profit'), y: 'cost', tone: 'loss', weight: 'heavy' },
          {
            mark: 'text',
            x: end,
            y: borrow,
            label: { text: `borrows ${money(borrow)}`, side: 'end', dx: 4, dy: 18, strong: true },
          },
          {
            mark: 'text',
            where: is('feed'),
            x: 'price',
            y: 'cost',
            tone: 'gain',
            label: { text: 'costs', side: 'end', dx: 12, dy: 2, strong: true, tone: 'gain' },
          },
          {
            mark: 'text',
            where: is('feed'),
            x: 'price',
            y: 0,
            label: {
              text: ({ price }) => `feed ${money(price ?? 0)}`,
              side: 'end',
              dx: 8,
              dy: -8,
            },
          },
          {
            mark: 'dot',
            where: is('now'),
            y: 'lent',
            symbol: 'you',
            tone: 'you',
            label: {
              text: ({ price }) => `at ${money(price ?? 0)}`,
              side: 'start',
              dx: 2,
              dy: -14,
              strong: true,
            },
          },
        ],
      },
    ],
    handle: { param: 'market', where: is('now'), y: 'lent', at: (price) => price },
  };
}
