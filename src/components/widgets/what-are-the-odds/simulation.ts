/**
 * The same chance by sampling paths: what jumps, looks and fading sales do is in it as well.
 *
 * Three ways. A price that jumps and is watched without pause needs no steps: a Brownian bridge
 * says what lies between its jumps. One that is looked at is followed look by look; one on which
 * sales weigh and fade, step by step. Each sample is a path and its mirror image.
 */
import {
  advance,
  cascadeSimulation,
  correctedBarrier,
  endQuantile,
  estimates,
  feedbackSimulation,
  noSamples,
  touchSimulation,
  watchedTouchSimulation,
  type Estimate,
  type Simulation,
} from '../../../engine/index.ts';
import { number, percent } from '../../kit/format.ts';
import { defineSimulation, type Refinement } from '../../kit/simulation.ts';
import { PRICE } from './books.ts';
import { times } from './fan.ts';
import { market } from './ignition.ts';
import { looksOf, passage, YEAR } from './odds.ts';
import { JUMPS, type params, type Settings } from './params.ts';
import { row, type columns, type OddsRow } from './columns.ts';

/** Paths of the longest run: a power of four, as the trail is. */
const MOST = 4 ** 9;
/** Fewer where each takes many steps, so that the whole stays within a second. */
const MOST_STEPS = 2e7;
/** A bridge takes as long as so many steps. */
const A_BRIDGE = 30;
/** More looks than this are one level moved away, watched without pause. */
const MOST_LOOKS = 12_000;

/** A simulation and its size: what is sampled, its outcome, and the steps of a path. */
interface Plan {
  readonly simulation: Simulation;
  readonly outcome: string;
  readonly paths: number;
  readonly steps: number;
}

const process = (values: Settings, days = values.days) => ({
  volatility: values.volatility / 100,
  drift: values.drift / 100,
  years: days / YEAR,
  ...(values.jumps !== 'none' && { jumps: JUMPS[values.jumps] }),
});

/** Pieces between jumps each need a bridge, and are many in a long time. */
function bridged(simulation: Simulation, outcome: string, values: Settings): Plan {
  const { years, jumps } = process(values);
  const steps = 1 + Math.round(3 * years * (jumps?.rate ?? 0));
  return { simulation, outcome, paths: steps > 8 ? MOST / 4 : MOST, steps: steps * A_BRIDGE };
}

const stepped = (simulation: Simulation, outcome: string, steps: number): Plan => ({
  simulation,
  outcome,
  paths: Math.min(MOST, 2 * Math.max(32, Math.floor(MOST_STEPS / steps / 2))),
  steps,
});

function plan(values: Settings): Plan {
  const moving = { ...process(values), seed: Math.trunc(values.seed) };
  const looks = looksOf(values, values.days);
  const counted = looks !== null && looks <= MOST_LOOKS;
  if (values.feedback === 'fades') return fading(values, counted ? looks : null);
  if (looks === null)
    return bridged(cascadeSimulation({ ...market(values), ...moving }), 'ignited', values);
  const way = passage(values);
  if (!counted) {
    const lower = correctedBarrier({ ...way, looks });
    return bridged(touchSimulation({ price: 1, lower, ...moving }), 'touched', values);
  }
  const watched = watchedTouchSimulation({ price: 1, lower: way.barrier, looks, ...moving });
  return stepped(watched, 'touched', looks);
}

/** Half of a sale’s weight is gone after an hour: steps of a quarter of that, as far as they go. */
const HALF_LIFE = 1 / 24 / YEAR;
const STEPS_A_DAY = 96;
const FEWEST_STEPS = 48;
const MOST_FADING = 2400;

function fading(values: Settings, looks: number | null): Plan {
  const { book, amount } = market(values);
  const steps =
    looks ?? Math.min(MOST_FADING, Math.max(FEWEST_STEPS, Math.ceil(values.days * STEPS_A_DAY)));
  const simulation = feedbackSimulation({
    ...process(values),
    price: PRICE,
    book: book.map(({ liquidationPrice, quantity }) => ({
      liquidationPrice: Number(liquidationPrice),
      quantity: Number(quantity),
    })),
    depth: 100 * values.depth,
    halfLife: HALF_LIFE,
    amount: amount.toNumber(),
    steps,
    bridged: looks === null,
    seed: Math.trunc(values.seed),
  });
  return stepped(simulation, 'ignited', steps);
}

/** Samples in about eight milliseconds. */
const slice = ({ steps }: Plan): number => Math.max(1, Math.min(12_000, Math.floor(4e5 / steps)));

/** Ever better estimates; the trail of powers of four goes along with each. */
function* refine(values: Settings): Generator<Refinement<typeof columns>> {
  const of = plan(values);
  const { simulation, paths } = of;
  const trail = jumpedFan(values);
  let sums = noSamples(simulation);
  for (let mark = 16; ; mark *= 4) {
    const end = Math.min(mark, paths) / simulation.pathsPerSample;
    while (sums.samples < end) {
      sums = advance(simulation, sums, Math.min(slice(of), end - sums.samples));
      yield refinement(of, estimates(simulation, sums), trail);
    }
    if (mark >= paths) return;
    const now = estimates(simulation, sums)[of.outcome];
    if (now) trail.push(estimateRow('estimate', `${number(now.paths)} paths`, now));
  }
}

/** Between which prices nine in ten end, jumps included: each is a search, too slow for a page. */
function jumpedFan(values: Settings): OddsRow[] {
  if (values.jumps === 'none') return [];
  return times(values.days, 6).map((days) => {
    const price = (p: number) =>
      days === 0 ? PRICE : PRICE * endQuantile(process(values, days), p);
    return row('jumped', { days, low: price(0.05), high: price(0.95) });
  });
}

function refinement(
  { outcome, paths }: Plan,
  all: Readonly<Record<string, Estimate>>,
  trail: readonly OddsRow[],
): Refinement<typeof columns> {
  const now = all[outcome];
  if (!now) throw new Error(`The simulation gives no “${outcome}”.`);
  return {
    done: now.paths,
    of: paths,
    rows: [...trail, estimateRow('best', 'Simulation', now)],
    said: said(now, all.forced),
  };
}

/** Twice the standard error to either side: so wide that it holds the truth in 19 of 20 cases. */
const margin = ({ standardError }: Estimate): number => 200 * (standardError ?? 0);

function estimateRow(kind: string, what: string, of: Estimate): OddsRow {
  const odds = 100 * of.mean;
  const [least, most] = [Math.max(0, odds - margin(of)), Math.min(100, odds + margin(of))];
  return row(kind, { what, odds, least, most, paths: of.paths });
}

function said(of: Estimate, forced: Estimate | undefined): string {
  const give = margin(of);
  const digits = give < 0.1 ? 2 : 1;
  const book = forced ? ` On average ${percent(100 * forced.mean)} of the book is forced out.` : '';
  return `${percent(100 * of.mean, digits)} of ${number(of.paths)} simulated paths get there, give or take ${number(give, digits)}.${book}`;
}

export const simulation = defineSimulation<typeof params, typeof columns>({ refine });
