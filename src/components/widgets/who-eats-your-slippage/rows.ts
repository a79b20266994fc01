/** Rows of the curve, of who has what, and of the block. */
import type { IntegerPool } from '../../../engine/index.ts';
import { sandwichProfit } from '../../../engine/index.ts';
import { move, number } from '../../kit/format.ts';
import { attackOf, coins, type Attack } from './attack.ts';
import { row, type SlipRow } from './columns.ts';
import type { Settings } from './params.ts';
import { eth } from './words.ts';

const POINTS = 96;

/** How far the curve is drawn: beyond the limit, so that what it forbids is seen. */
export const reach = ({ most }: Attack): number => 1.6 * most;

export function run(values: Settings): SlipRow[] {
  const attack = attackOf(values);
  return [...splitRows(attack), ...laneRows(attack), ...curveRows(attack, values)];
}

function curveRows(attack: Attack, { gas }: Settings): SlipRow[] {
  const { setting, most, best, atMost, profit, spared } = attack;
  const at = (kind: string, front: number, what = '', then = '–') =>
    row(kind, { what, then, front, profit: sandwichProfit(setting, front) });
  const inner = best > 0 && best < most;
  return [
    ...Array.from({ length: POINTS + 1 }, (_, i) => at('curve', (reach(attack) * i) / POINTS)),
    at('limit', most, 'Largest first trade', spared === null && !inner ? eth(profit) : eth(atMost)),
    ...(inner ? [at('best', best, 'Best first trade', eth(profit))] : []),
    row('gas', { profit: gas }),
    row('zero', { profit: 0 }),
  ];
}

/** One signed bar, part after part: the pool’s first, as it may lie left of zero; it ends where your loss does. */
function splitRows({ loss, pool, parts }: Attack): SlipRow[] {
  const names = [
    ['pool', 'The pool’s owners', pool],
    ['burnt', 'Gas', parts.gas],
    ['proposer', 'Proposer', parts.proposer],
    ['searcher', 'Searcher', parts.searcher],
  ] as const;
  let sum = 0;
  return [
    row('loss', { what: 'You lose', then: '–', amount: loss, from: 0, to: loss, level: 4 }),
    ...names.map(([kind, what, amount], i) => {
      const from = sum;
      sum += amount;
      return row(kind === 'pool' && amount < 0 ? 'pool-loses' : kind, {
        what,
        then: '–',
        amount,
        from: Math.min(from, sum),
        to: Math.max(from, sum),
        level: 3 - i,
      });
    }),
    ...[-0.4, 4.4].map((level) => row('origin', { to: 0, level })),
  ];
}

/** ETH for a token, against before, %. */
function priceOf(pool: IntegerPool, before: IntegerPool): number {
  const per = ({ reserveIn, reserveOut }: IntegerPool) => coins(reserveIn) / coins(reserveOut);
  return 100 * (per(pool) / per(before) - 1);
}

export function laneRows({ done, spared }: Attack): SlipRow[] {
  const [start] = done.pools;
  const prices = done.pools.map((pool) => priceOf(pool, start));
  const tokens = (units: bigint) => number(coins(units), coins(units) < 100 ? 2 : 0);
  const rows = [
    ['front', 'Front', `buys ${tokens(done.frontOut)} first`],
    ['you', 'You', `get ${tokens(done.victimOut)}, not ${tokens(done.quote)}`],
    ['back', 'Back', 'sells them'],
  ] as const;
  return [
    ...rows.map(([kind, what, said], i) => {
      const [before = 0, after = 0] = [prices[i], prices[i + 1]];
      const idle = spared !== null && kind !== 'you';
      return row(kind, {
        what,
        then: idle
          ? 'nobody'
          : kind === 'you' && spared !== null
            ? 'get all you were quoted'
            : said,
        before,
        after,
        // What nobody does is said at the left, not under an arrow that is not there.
        start: idle ? 0 : Math.min(before, after),
        end: Math.max(before, after),
        level: 2 - i,
      });
    }),
    ...[-0.4, 2.4].map((level) => row('even', { after: 0, level })),
  ];
}

/** What stands beside an arrow: where the price is after it. */
export const priceText = ({ after }: SlipRow): string =>
  move(after ?? 0, Math.abs(after ?? 0) < 1 ? 2 : 1);
