// The figures of all sizes side by side, the peers' below them, and the bounds they must keep.
import type { Built } from './build.ts';
import type { Asked, Times } from './first-query.ts';
import { builds, firstQuery } from './peers.ts';
import type { Weights } from './weigh.ts';

/** What was measured of one glossary. */
export interface Measured {
  /** terms */
  readonly count: number;
  readonly built: Built;
  readonly weights: Weights;
  readonly asked: readonly Asked[];
  /** ms from a letter to what is seen */
  readonly times: Times;
}

/** The query the peers were asked. */
const SAME = 'liquidation';
const FLAT = 1.5;
const ROOT = 0.5;
const SOON = 100;
const SHARD = 16_000;

const rows: readonly (readonly [
  string,
  (one: Measured, before: Measured | undefined) => number,
])[] = [
  ['build, s of processor time', ({ built }) => built.processor],
  ['build, s on the clock', ({ built }) => built.wall],
  ['ms of processor time a page more', (one, before) => (before ? perPage(before, one) : NaN)],
  ['memory, MB', ({ built }) => built.memory / 1e6],
  ['site, MB', ({ weights }) => weights.site / 1e6],
  ['site, files', ({ weights }) => weights.files],
  ['full text, kB', ({ weights }) => weights.fullText / 1e3],
  ['its largest chunk, kB', ({ weights }) => weights.chunk / 1e3],
  ['instant tier, files', ({ weights }) => weights.shards],
  ['instant tier, kB', ({ weights }) => weights.instant / 1e3],
  ['its largest file, bytes packed', ({ weights }) => weights.shard],
  [
    'first query, bytes, median',
    ({ asked }) =>
      quantile(
        asked.map(({ instant }) => instant),
        0.5,
      ),
  ],
  ['first query, bytes, most', ({ asked }) => Math.max(...asked.map(({ instant }) => instant))],
  [
    'with full text, bytes, median',
    ({ asked }) =>
      quantile(
        asked.map(({ whole }) => whole),
        0.5,
      ),
  ],
  [`with full text, bytes, ${SAME}`, (one) => same(one)],
  ['letter to answer, ms, median', ({ times }) => quantile(times.loaded, 0.5)],
  ['letter to answer, ms, 95 %', ({ times }) => quantile(times.loaded, 0.95)],
  ['with files to come, ms, 95 %', ({ times }) => quantile(times.arriving, 0.95)],
  ['home page, bytes packed', ({ weights }) => weights.home],
  ['A–Z, bytes packed', ({ weights }) => weights.list],
  ['a term, bytes packed', ({ weights }) => weights.term],
];

const same = ({ asked }: Measured): number =>
  asked.find(({ query }) => query === SAME)?.whole ?? NaN;

/** ms of processor time for each page that one build has more than another. */
export const perPage = (few: Measured, many: Measured): number =>
  ((many.built.processor - few.built.processor) * 1000) / (many.count - few.count);

export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

/** As lines of Markdown. */
export function table(all: readonly Measured[]): string {
  const head = ['terms', ...all.map(({ count }) => count.toLocaleString('en'))];
  const ours = rows.map(([name, value]) => [
    name,
    ...all.map((one, i) => written(value(one, all[i - 1]))),
  ]);
  const peersBuild = Object.entries(builds).map(([name, { few, page, many, memory }]) => [
    name,
    written(few),
    written(page),
    written(many),
    written(memory),
  ]);
  const peersQuery = Object.entries(firstQuery).map(([name, bytes]) => [
    name,
    ...bytes.map(written),
  ]);
  return [
    lines([head, ...ours]),
    lines([
      ['peers: builds', 's at 18', 'ms a page to 1,000', 's at 5,000', 'GB at 5,000'],
      ...peersBuild,
    ]),
    lines([[`peers: ${SAME}, bytes`, '18', '1,000', '5,000'], ...peersQuery]),
  ].join('\n\n');
}

function lines([head = [], ...body]: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '---:'));
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const written = (value: number): string =>
  Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en', { maximumFractionDigits: value < 20 ? 1 : 0 });

export interface Bound {
  readonly sentence: string;
  readonly holds: boolean;
}

/** What must hold of a glossary as it grows; a bound between two sizes is asked of all that follow. */
export function bounds(all: readonly Measured[]): Bound[] {
  const steps = all.slice(1).map((many, i) => ({ few: all[i] ?? many, many }));
  const growths = steps.flatMap(({ few, many }) => [
    growth('bytes for the first query', few, many, ({ asked }) =>
      quantile(
        asked.map(({ instant }) => instant),
        0.5,
      ),
    ),
    growth('the same with full text', few, many, ({ asked }) =>
      quantile(
        asked.map(({ whole }) => whole),
        0.5,
      ),
    ),
  ]);
  const costs = steps.map(({ few, many }) => perPage(few, many));
  const flat = costs.slice(1).map((cost, i) => {
    const ratio = cost / (costs[i] ?? NaN);
    const { few, many } = steps[i + 1] ?? { few: { count: 0 }, many: { count: 0 } };
    return {
      sentence: `a page from ${few.count} to ${many.count} terms costs ${ratio.toFixed(2)} × one before, at most ${FLAT}`,
      holds: ratio <= FLAT,
    };
  });
  return [
    ...flat,
    ...growths,
    ...all.flatMap(({ count, weights, times }) => [
      {
        sentence: `at ${count} terms the largest file of the instant tier has ${weights.shard} bytes, at most ${SHARD}`,
        holds: weights.shard <= SHARD,
      },
      {
        sentence: `at ${count} terms 95 % of letters are answered within ${quantile(times.loaded, 0.95).toFixed(0)} ms, at most ${SOON}`,
        holds: quantile(times.loaded, 0.95) <= SOON,
      },
    ]),
  ];
}

function growth(
  what: string,
  few: Measured,
  many: Measured,
  bytes: (one: Measured) => number,
): Bound {
  const power = Math.log(bytes(many) / bytes(few)) / Math.log(many.count / few.count);
  return {
    sentence: `${what} grow as terms to the power of ${power.toFixed(2)} from ${few.count} to ${many.count}, less than ${ROOT}`,
    holds: power < ROOT,
  };
}
