/*
 * Density recursion: a walk of normal steps that ends at its first look at or below 0. After
 * each look the density of what is still above is the convolution of the one before with a
 * step, cut off at 0. Between looks it is smooth, so Gauss and Legendre's nodes in panels two
 * steps wide carry it to about 10⁻¹³. Float64.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import type { Quadrature } from './gauss-legendre.ts';
import { normalDensity, normalDistribution } from './normal-distribution.ts';

/** What has become of a watched walk after some looks. */
export interface WatchedWalk {
  /** Probability that a look has found it at 0 or below. */
  readonly hit: number;
  /** Heights above 0 that stand for where it is otherwise, … */
  readonly heights: Float64Array;
  /** … and the probability that each of them carries. */
  readonly masses: Float64Array;
}

const mostLooks = 10_000;
const heights: Interval = { words: 'a number above 0 and up to 10^6', above: 0, to: 1e6 };
const falls: Interval = { words: 'a number from −1000 to 1000', from: -1000, to: 1000 };

/**
 * A walk of standard normal steps from a height, looked at after each of them.
 *
 * The work grows with looks^1.5: a millisecond for fifty, a second for two thousand.
 *
 * @param walk start `height` (above 0, to 10⁶) and `fall` of a step on average (−1000 to
 *   1000, a rise if negative), in standard deviations of a step; `looks` (whole, 0 to 10 000)
 * @returns the probability of having hit, and where the rest stands after the last look
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml, whose true values are of this kind
 */
export function watchedWalk({
  height,
  fall,
  looks,
}: {
  readonly height: number;
  readonly fall: number;
  readonly looks: number;
}): WatchedWalk {
  const start = real('height', height, heights);
  const drop = real('fall', fall, falls);
  if (!Number.isInteger(looks) || looks < 0 || looks > mostLooks)
    throw new DomainError('looks', looks, `a whole number from 0 to ${mostLooks}`);
  const step = stepKernel(drop);
  let hit = 0;
  let standing: Standing = {
    first: 0,
    count: 0,
    heights: Float64Array.of(start),
    masses: Float64Array.of(1),
  };
  for (let look = 1; look <= looks; look++) {
    hit += hitNext(standing, drop);
    // Where the walk is after this look, but for one in 10¹⁹.
    const centre = start - drop * look;
    const spread = reach * Math.sqrt(look);
    const panels = panelsBetween(centre - spread, centre + spread);
    standing = look === 1 ? firstStep(centre, panels) : nextStep(standing, panels, step);
  }
  return { hit: Math.min(1, hit), heights: standing.heights, masses: standing.masses };
}

const reach = 9;
const width = 2;
const perPanel = 10;
// Pure: a bundle that walks nowhere does not carry it.
const rule = /* @__PURE__ */ panelRule();

function panelRule(): Quadrature {
  const { nodes, weights } = gaussLegendre(perPanel);
  return { nodes: nodes.map((x) => x * width), weights: weights.map((w) => w * width) };
}

/** Consecutive panels, the lowest one at `first` widths above 0. */
interface Panels {
  readonly first: number;
  readonly count: number;
}

function panelsBetween(from: number, to: number): Panels {
  const first = Math.max(0, Math.floor(from / width));
  return { first, count: Math.max(0, Math.floor(to / width) + 1 - first) };
}

/** Masses at the nodes of some panels; before the first look, at the start alone. */
interface Standing extends Panels {
  readonly heights: Float64Array;
  readonly masses: Float64Array;
}

function hitNext({ heights, masses }: Standing, drop: number): number {
  return heights.reduce(
    (sum, height, i) => sum + (masses[i] ?? 0) * normalDistribution(drop - height),
    0,
  );
}

function nodesOf({ first, count }: Panels): Float64Array {
  return Float64Array.from(
    { length: count * perPanel },
    (_, i) => (first + Math.floor(i / perPanel)) * width + (rule.nodes[i % perPanel] ?? 0),
  );
}

function firstStep(centre: number, panels: Panels): Standing {
  const heights = nodesOf(panels);
  const masses = heights.map(
    (height, i) => normalDensity(height - centre) * (rule.weights[i % perPanel] ?? 0),
  );
  return { ...panels, heights, masses };
}

/** Weighted densities from every node of a panel to every node of one `offset` panels up. */
interface StepKernel {
  readonly least: number;
  readonly most: number;
  readonly blocks: Float64Array;
}

function stepKernel(drop: number): StepKernel {
  const least = Math.ceil((-reach - width - drop) / width);
  const most = Math.floor((reach + width - drop) / width);
  const blocks = new Float64Array((most - least + 1) * perPanel * perPanel);
  let i = 0;
  for (let offset = least; offset <= most; offset++)
    for (let to = 0; to < perPanel; to++)
      for (const from of rule.nodes) {
        const move = offset * width + (rule.nodes[to] ?? 0) - from;
        blocks[i++] = normalDensity(move + drop) * (rule.weights[to] ?? 0);
      }
  return { least, most, blocks };
}

function nextStep(before: Standing, panels: Panels, { least, most, blocks }: StepKernel): Standing {
  const { first, count } = panels;
  const masses = new Float64Array(count * perPanel);
  for (let panel = first; panel < first + count; panel++) {
    const lowest = Math.max(before.first, panel - most);
    const highest = Math.min(before.first + before.count - 1, panel - least);
    for (let source = lowest; source <= highest; source++) {
      const block = (panel - source - least) * perPanel * perPanel;
      const at = (source - before.first) * perPanel;
      for (let to = 0; to < perPanel; to++) {
        let sum = 0;
        for (let from = 0; from < perPanel; from++)
          sum += (blocks[block + to * perPanel + from] ?? 0) * (before.masses[at + from] ?? 0);
        const i = (panel - first) * perPanel + to;
        masses[i] = (masses[i] ?? 0) + sum;
      }
    }
  }
  return { ...panels, heights: nodesOf(panels), masses };
}
