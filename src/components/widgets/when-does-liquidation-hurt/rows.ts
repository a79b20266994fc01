/** The loan as a table: today, at the reader's price and at the prices where it changes; then the lines drawn. */
import { row, type LoanRow } from './columns.ts';
import { edges, loanAt, loanHere, PLEDGE } from './loan.ts';
import { params, toBasisPoint, type Settings } from './params.ts';

export function run(values: Settings): LoanRow[] {
  const { liquidated, hurts, water } = edges(values);
  const own = toBasisPoint(values.fall);
  return [
    at(values, 'now', own, 'At this price'),
    at(values, 'today', 0, 'Today'),
    at(values, 'liquidated', liquidated, 'Liquidation begins'),
    at(values, 'hurts', hurts, 'Liquidation hurts beyond'),
    at(values, 'water', water, 'Under water beyond'),
    ...step(values),
    ...touching(values),
    ...lines(values),
  ];
}

function at(values: Settings, kind: string, fall: number, what: string, due = false): LoanRow {
  const { health, after, claim } = loanAt(values, fall, due);
  const price = PLEDGE - fall;
  return row(kind, {
    what,
    fall,
    price,
    ltv: (100 * toBasisPoint(values.ltv)) / price,
    health,
    after,
    claim: (100 * claim.value) / toBasisPoint(values.ltv),
    moves: claim.elasticity,
  });
}

/** What one liquidation does at the reader's price, and where its line begins. */
function step(values: Settings): LoanRow[] {
  const { health, after } = loanHere(values);
  const own = toBasisPoint(values.fall);
  const kind = after !== null && after < health ? 'harm' : 'help';
  const start = at(values, 'start', edges(values).liquidated, '', true);
  return after === null ? [start] : [start, at(values, kind, own, '')];
}

/** How far the tangent reaches to either side, in per cent of today's price. */
const REACH = 14;

function touching(values: Settings): LoanRow[] {
  const own = toBasisPoint(values.fall);
  const { claim } = loanHere(values);
  return [-REACH, REACH].map((aside) =>
    row('tangent', {
      fall: own + aside,
      claim: (100 * (claim.value - claim.delta * aside)) / toBasisPoint(values.ltv),
    }),
  );
}

const STEP = 2.5;
const GRID = Array.from(
  { length: (params.fall.max - params.fall.min) / STEP + 4 },
  (_, i) => params.fall.min + i * STEP,
);

/** The last lines asked for. They do not move with the fall: while that is dragged they stay. */
let known: { readonly key: string; readonly rows: readonly LoanRow[] } = { key: '', rows: [] };

function lines(values: Settings): readonly LoanRow[] {
  const { ltv, threshold, bonus, volatility, days, close } = values;
  const key = [ltv, threshold, bonus, volatility, days, close].join();
  if (known.key === key) return known.rows;
  const { liquidated, hurts, water } = edges(values);
  // The corners too, so that what is straight is drawn straight.
  const half = PLEDGE - (toBasisPoint(ltv) * (1 + toBasisPoint(bonus) / 100)) / 2;
  const falls = [...GRID, liquidated, hurts, water, half]
    .filter((fall) => fall < PLEDGE)
    .sort((a, b) => a - b);
  const rows = falls.map((fall) => at(values, 'line', fall, '', true));
  known = { key, rows };
  return rows;
}
