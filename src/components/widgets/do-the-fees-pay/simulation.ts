/**
 * The same by paths: a year of prices after another, each with its mirror image, and the hedge corrected
 * along it. Some of their ends are drawn; averages and scatter are those of all.
 */
import {
  advance,
  estimates,
  hedgedPathSimulation,
  hedgeDeviation,
  noSamples,
  type Estimate,
} from '../../../engine/index.ts';
import { number, percent } from '../../kit/format.ts';
import { defineSimulation, type Refinement } from '../../kit/simulation.ts';
import { cloud, simulated } from './cloud.ts';
import { row, type columns, type PoolRow } from './columns.ts';
import type { params, Settings } from './params.ts';
import { levelOf, scatter, WAYS } from './rows.ts';
import { give, often } from './words.ts';

/** Pairs of paths; fewer where each takes many steps, so that the whole stays within a second. */
const MOST = 2048;
const FEWEST = 32;
const MOST_STEPS = 1e6;
/** Pairs whose ends are drawn. */
const DRAWN = 120;

function* refine(values: Settings): Generator<Refinement<typeof columns>> {
  const given = simulated(values);
  const simulation = hedgedPathSimulation(given);
  const of = Math.min(MOST, Math.max(FEWEST, Math.floor(MOST_STEPS / given.rehedges)));
  const slice = Math.max(1, Math.min(Math.floor(of / 16), Math.floor(5e4 / given.rehedges)));
  const way = often(values, given.rehedges);
  const ends = cloud(given, Math.min(DRAWN, of));
  for (let sums = noSamples(simulation); sums.samples < of;) {
    sums = advance(simulation, sums, Math.min(slice, of - sums.samples));
    const found = estimates(simulation, sums);
    yield {
      done: 2 * sums.samples,
      of: 2 * of,
      rows: [...ends.slice(0, 2 * sums.samples), ...sampled(found)],
      said: said(found, way),
    };
  }
}

const NAMES = { unhedged: 'not hedged', once: 'hedged once', hedged: 'corrected' } as const;
/** Below the bar of the formula. */
const BELOW = 0.42;

type Found = Readonly<Record<string, Estimate>>;

function sampled(found: Found): PoolRow[] {
  return WAYS.map((way) => {
    const { mean, paths } = found[way] ?? { mean: 0, paths: 0 };
    return row('sampled', {
      what: `Simulated, ${NAMES[way]}`,
      ...scatter(mean, hedgeDeviation(found, way)),
      paths,
      level: levelOf(way) - BELOW,
    });
  });
}

function said(found: Found, way: string): string {
  const { mean = 0, standardError = null, paths = 0 } = found.hedged ?? {};
  const error = 200 * (standardError ?? 0);
  const digits = error < 0.1 ? 2 : 1;
  const [scattered, beyond] = [hedgeDeviation(found, 'hedged'), hedgeDeviation(found, 'beyond')];
  return `${number(paths)} paths, simulated and hedged ${way}, lose ${percent(Math.abs(100 * mean), digits)} on average, give or take ${number(error, digits)}. They scatter by ${give(scattered)}; around the loss due along each path, by ${give(beyond)}.`;
}

export const simulation = defineSimulation<typeof params, typeof columns>({ refine });
