/*
 * Normal deviates by the ziggurat of Marsaglia and Tsang: the density is covered by 256
 * layers of one area, and a point in a layer is almost always under the curve. One draw
 * gives the layer (8 bits) and the place in it (24 bits), which Doornik's remark asks to be
 * different bits. The tables come from the reproducible exp and log, not from Math.
 */
import { exp, log } from './elementary.ts';
import { nextUniform } from './xoshiro.ts';
import type { XoshiroState } from './xoshiro.ts';

const layers = 256;
// Where the bottom layer ends and the tail begins, and the area of a layer: the pair for
// which 256 layers of that area reach the top of the curve, solved to 40 digits.
const tailFrom = 3.6541528853610088;
const area = 0.0049286732339746553;
const places = 0x80_0000;

/**
 * Fills a buffer with standard normal deviates.
 *
 * @param buffer where they go, from its beginning
 * @param n how many (0 to the buffer's length)
 * @param state the generator, moved on
 * @see Marsaglia, Tsang, “The Ziggurat Method for Generating Random Variables”, J. Statistical
 *   Software 5(8), 2000, https://doi.org/10.18637/jss.v005.i08
 */
export function fillNormal(buffer: Float64Array, n: number, state: XoshiroState): void {
  for (let filled = 0; ;) {
    const stopped = fillPlain(buffer, filled, n, state);
    filled = Math.floor(stopped / layers);
    if (filled === n) return;
    const layer = stopped % layers;
    const x = buffer[filled] ?? 0;
    if (layer === 0) buffer[filled++] = x < 0 ? -tail(state) : tail(state);
    else if (underCurve(x, layer, state)) filled++;
  }
}

// Fills on while points lie under the curve whatever their height, as all but one in eighty
// do: a loop without a call, whose state stays in registers. The step is nextBits, written
// out. Gives the place it stopped at, and the layer of the point left there, as one number.
function fillPlain(buffer: Float64Array, from: number, n: number, state: XoshiroState): number {
  const { widths, safe } = tables;
  let s0 = state[0] ?? 0;
  let s1 = state[1] ?? 0;
  let s2 = state[2] ?? 0;
  let s3 = state[3] ?? 0;
  let layer = 0;
  let filled = from;
  for (; filled < n; filled++) {
    const sum = (s0 + s3) | 0;
    const draw = (((sum << 7) | (sum >>> 25)) + s0) | 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);

    layer = draw & (layers - 1);
    const place = draw >> 8;
    // Places are taken at their middles: the deviates are symmetric and never 0.
    buffer[filled] = (place + 0.5) * (widths[layer] ?? 0);
    // The magnitude of a signed place, without a branch: −1 lies where 0 does.
    if ((place ^ (place >> 31)) >= (safe[layer] ?? 0)) break;
  }
  state[0] = s0;
  state[1] = s1;
  state[2] = s2;
  state[3] = s3;
  return filled * layers + layer;
}

interface Tables {
  /** Height of the curve at the right edge of each layer, from the bottom, and at 0. */
  readonly heights: Float64Array;
  /** Width of one place of each layer. */
  readonly widths: Float64Array;
  /** Places of each layer that lie under the curve whatever their height. */
  readonly safe: Int32Array;
}

// Pure: a bundle that draws no normal deviate does not carry them.
const tables = /* @__PURE__ */ makeTables();

function makeTables(): Tables {
  const heights = new Float64Array(layers + 1);
  const widths = new Float64Array(layers);
  const safe = new Int32Array(layers);
  // The bottom layer is as wide as its area asks, as the tail lies in it too.
  let edge = area / density(tailFrom);
  let above = tailFrom;
  for (let layer = 0; layer < layers; layer++) {
    heights[layer] = density(edge);
    widths[layer] = edge / places;
    safe[layer] = Math.floor((above / edge) * places);
    edge = above;
    above = layer < layers - 2 ? Math.sqrt(-2 * log(area / edge + density(edge))) : 0;
  }
  heights[layers] = 1;
  return { heights, widths, safe };
}

// Marsaglia's tail: an exponential beyond the start, kept as often as the density asks.
function tail(state: XoshiroState): number {
  for (;;) {
    const beyond = -log(nextUniform(state)) / tailFrom;
    if (-2 * log(nextUniform(state)) >= beyond * beyond) return tailFrom + beyond;
  }
}

// Whether a point at x, at a uniform height within its layer, lies under the curve.
function underCurve(x: number, layer: number, state: XoshiroState): boolean {
  const { heights } = tables;
  const bottom = heights[layer] ?? 0;
  const height = bottom + nextUniform(state) * ((heights[layer + 1] ?? 0) - bottom);
  return height < density(x);
}

function density(x: number): number {
  return exp(-0.5 * x * x);
}
