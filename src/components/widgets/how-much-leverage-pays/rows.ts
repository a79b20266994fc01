/** The result as a table: at the reader's leverage and at those that mean something; then the lines drawn. */
import { row, type LeverRow } from './columns.ts';
import { SAID } from './books.ts';
import { capital, EXPOSURE, growthAt, liquidatedAt, oddsAt, setting, sunkTo } from './lever.ts';
import { growths, LEVERAGES } from './frame.ts';
import type { Settings } from './params.ts';

export function run(values: Settings): LeverRow[] {
  const { best, even } = setting(values);
  const some = best.leverage > 0;
  return [
    at(values, 'now', values.leverage, 'At this leverage'),
    ...(some
      ? [
          at(values, 'half', best.leverage / 2, 'Half of the best'),
          at(values, 'best', best.leverage, 'Best for growth'),
          at(values, 'even', even, 'No better than no position'),
        ]
      : [at(values, 'even', LEVERAGES[0], '')]),
    ...known(values),
    ...bars(values),
    ...growthLine(values),
    ...oddsLine(values),
  ];
}

function at(values: Settings, kind: string, leverage: number, what: string): LeverRow {
  const { touch, end } = oddsAt(values, leverage);
  const level = liquidatedAt(values, leverage);
  return row(kind, {
    what,
    leverage,
    growth: 100 * growthAt(values, leverage),
    fall: level === null ? null : 100 * (1 - level),
    odds: 100 * touch,
    end: 100 * end,
  });
}

/** How well the best leverage is known, as a line at the top. */
function known(values: Settings): LeverRow[] {
  const { best, error } = setting(values);
  const [first, last] = LEVERAGES;
  const level = growths(values).known;
  return [best.leverage - error, best.leverage + error].map((leverage, i) =>
    row(i === 0 ? 'known' : 'known-end', {
      leverage: Math.min(last, Math.max(first, leverage)),
      growth: level,
    }),
  );
}

function bars(values: Settings): LeverRow[] {
  const { alone, scanned, range } = capital(values);
  return [
    row('alone', { what: 'A long on its own', capital: alone, level: 3 }),
    row('scanned', { what: `Scanned: ${SAID[values.book]}`, capital: scanned, level: 2 }),
    row('range', { what: 'Liquidity in the range', capital: range, level: 1 }),
    row('nothing', { capital: 0, level: 0.4 }),
    row('nothing', { capital: 0, level: 3.6 }),
    row('whole', { capital: EXPOSURE, level: 0.4 }),
    row('whole', { capital: EXPOSURE, level: 3.6 }),
  ];
}

const POINTS = 120;
const [FIRST, LAST] = LEVERAGES;
const GRID = Array.from({ length: POINTS + 1 }, (_, i) => FIRST * (LAST / FIRST) ** (i / POINTS));

/** As far as the frame goes, and to its very edge. */
function growthLine(values: Settings): LeverRow[] {
  const { low } = growths(values);
  const edge = Math.min(LAST, sunkTo(values, low / 100));
  return [...GRID.filter((leverage) => leverage < edge), ...(edge >= FIRST ? [edge] : [])].map(
    (leverage) => row('growth-line', { leverage, growth: 100 * growthAt(values, leverage) }),
  );
}

function oddsLine(values: Settings): LeverRow[] {
  return GRID.map((leverage) => {
    const { touch, end } = oddsAt(values, leverage);
    return row('odds-line', { leverage, odds: 100 * touch, end: 100 * end });
  });
}
