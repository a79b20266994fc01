/**
 * The same by paths: two thousand lives of the option, each with its mirror image, hedged by the clock or in
 * the band. The profits are counted, the scatter and the cost are those of the paths.
 */
import { histogram, sampleMoments, sampleQuantile, type HedgedEnd } from '../../../engine/index.ts';
import { number, percent, THIN } from '../../kit/format.ts';
import { defineSimulation, type Refinement } from '../../kit/simulation.ts';
import { endsOf, LOOKS } from './book.ts';
import { row, type columns, type HedgeRow } from './columns.ts';
import { hedgeOf, type Hedge } from './hedge.ts';
import type { params, Settings } from './params.ts';
import { BINS, profitsOf } from './rows.ts';
import { often, part } from './words.ts';

/** Pairs of paths; fewer where each takes many steps, so that the whole stays within a second. */
const MOST = 1000;
const MOST_STEPS = 5e5;
/** How high the line of the worst is drawn, in % of the paths. */
const MARK = 15.5;

function* refine(values: Settings): Generator<Refinement<typeof columns>> {
  const steps = values.view === 'band' ? LOOKS : values.rehedges;
  const of = Math.min(MOST, Math.max(32, Math.floor(MOST_STEPS / steps)));
  const slice = Math.max(1, Math.min(Math.floor(of / 16), Math.floor(2e4 / steps)));
  const draw = endsOf(values);
  const ends: HedgedEnd[] = [];
  for (let done = 0; done < of;) {
    const next = Math.min(of, done + slice);
    ends.push(...draw(done, next));
    done = next;
    yield { done: 2 * done, of: 2 * of, ...found(values, ends) };
  }
}

/** Rows and sentence of so many ends. */
function found(values: Settings, ends: readonly HedgedEnd[]) {
  const hedge = hedgeOf(values);
  const inPremium = (money: number) => (100 * money) / hedge.premium;
  const [from, to] = profitsOf(values);
  const profits = ends.map(({ hedged, cost }) => inPremium(hedged - cost));
  const width = (to - from) / BINS;
  const bins = histogram(profits, { from, to, count: BINS }).map((count, i) =>
    row('bin', {
      what: '',
      from: from + i * width,
      to: from + (i + 1) * width,
      part: (100 * count) / ends.length,
    }),
  );
  const { mean, deviation } = sampleMoments(profits);
  const cost = ends.reduce((sum, end) => sum + end.cost, 0) / ends.length;
  const trades = ends.reduce((sum, end) => sum + end.trades, 0) / ends.length;
  const worst = sampleQuantile(profits, 0.01);
  const rows: HedgeRow[] = [
    row('sampled', { what: 'Simulated: mean', share: mean }),
    row('sampled', { what: 'Simulated: deviation', share: deviation }),
    // An upright line below its name.
    ...[0, MARK].map((part) =>
      row('worst', {
        what: part === 0 ? '' : 'Simulated: one in a hundred is below',
        share: worst,
        from: Math.min(to, Math.max(from, worst)),
        part,
      }),
    ),
    ...bins,
  ];
  const measured = { mean, deviation, cost, trades, worst, paths: ends.length };
  return values.view === 'band'
    ? { rows: [...rows, ...compared(measured, hedge)], said: saidOfBand(measured, hedge, values) }
    : { rows, said: saidOfClock(measured, values) };
}

interface Measured {
  readonly mean: number;
  readonly deviation: number;
  readonly cost: number;
  readonly trades: number;
  readonly worst: number;
  readonly paths: number;
}

/** How often a clock corrects that costs as much; null where nothing is paid. */
function asDear({ cost }: Measured, { paid }: Hedge): number | null {
  const one = paid(1);
  return one > 0 && cost > 0 ? (cost / one) ** 2 : null;
}

/** Bars of the band, and of the clock that costs the same. */
function compared(of: Measured, hedge: Hedge): HedgeRow[] {
  const bar = (kind: string, what: string, share: number, level: number) =>
    row(kind, { what, from: 0, to: share, share, level });
  const times = asDear(of, hedge);
  return [
    bar('open', 'Left open, ±', of.deviation, 3),
    ...(times === null || times < 1
      ? []
      : [bar('kept', 'By a clock as dear, ±', (100 * hedge.error(times)) / hedge.premium, 2)]),
    bar('paid', 'Paid for corrections', (100 * of.cost) / hedge.premium, 1),
  ];
}

const give = (share: number): string => `±${THIN}${percent(share, share < 0.95 ? 2 : 1)}`;

/** Where the profits lie, with twice the standard error. */
function lie({ mean, deviation, paths }: Measured): string {
  const error = (2 * deviation) / Math.sqrt(paths);
  return `make ${percent(mean, 1)} on average, give or take ${number(error, 1)}, and scatter by ${give(deviation)}`;
}

const saidOfClock = (of: Measured, { rehedges }: Settings): string =>
  `${number(of.paths)} paths, simulated and hedged ${often(rehedges)}, ${lie(of)}. One in a hundred is below ${percent(of.worst, 0)}.`;

function saidOfBand(of: Measured, hedge: Hedge, { cost }: Settings): string {
  const times = asDear(of, hedge);
  const clock =
    times === null || times < 1 || cost === 0
      ? ''
      : ` A clock as dear, set ${often(Math.round(times))}, leaves ±${THIN}${part(hedge.error(times), hedge)}.`;
  return `${number(of.paths)} paths, each looked at ${number(LOOKS)} times and traded ${number(of.trades)}, ${lie(of)}.${clock}`;
}

export const simulation = defineSimulation<typeof params, typeof columns>({ refine });
