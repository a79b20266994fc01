/*
 * Time until a price without drift leaves a band that is as wide above as below, or a clock runs out.
 * In the band's own units: distance 1, and time σ²t/d², so that one curve serves every feed. Float64.
 */
import { nonNegative, real } from '../domain.ts';
import { normalDensity, normalDistribution } from './normal-distribution.ts';

/** What is known of the time until the band is left or the clock runs out. */
export interface ExitClock {
  /** Expected time, in units of d²/σ² (0 to 1, never more than the clock). */
  readonly time: number;
  /** Expected area under the squared distance until then, in units of d⁴/σ² (0 to 1/6). */
  readonly area: number;
}

/**
 * Expected time and squared distance until a band is left, cut off by a clock.
 *
 * Early on by reflection, time T − 4 Σ (−1)ⁿ I(2n+1) with I the chance of a touch integrated over time;
 * later by 1 − 32/π³ Σ (−1)ⁿ/(2n+1)³ e^(−k²T/2), k = (2n+1)π/2. The area is the same integrated once
 * more, as Itô has E[W²] at the exit equal to the expected time. Both forms keep their digits.
 *
 * @param clock the clock T in units of d²/σ² (≥ 0)
 * @returns expected time and area
 * @throws {DomainError} if `clock` is negative or not finite
 * @see Borodin, Salminen, “Handbook of Brownian Motion”, 2nd edition, 2002, 1.3
 */
export function exitClock(clock: number): ExitClock {
  const until = real('clock', clock, nonNegative);
  return until < SWITCH ? early(until) : late(until);
}

const SWITCH = 1;

// Under the switch the edges at 9 and beyond are out of reach in float64.
const EDGES = [1, 3, 5, 7];

function early(until: number): ExitClock {
  if (until === 0) return { time: 0, area: 0 };
  let [time, area] = [until, (until * until) / 2];
  EDGES.forEach((edge, n) => {
    const sign = n % 2 === 0 ? 4 : -4;
    const { once, twice } = touchIntegrals(edge, until);
    time -= sign * once;
    area -= sign * (once + twice);
  });
  return { time, area };
}

/** The chance Φ(−a/√u) of being beyond an edge, integrated over time once and twice. */
function touchIntegrals(edge: number, until: number): { once: number; twice: number } {
  const root = Math.sqrt(until);
  const tail = normalDistribution(-Math.min(edge / root, 1e150));
  const height = edge * root * normalDensity(Math.min(edge / root, 1e150));
  const square = edge * edge;
  return {
    once: (until + square) * tail - height,
    twice:
      ((until * until) / 2 + square * until + (square * square) / 6) * tail -
      (height * (5 * until + square)) / 6,
  };
}

function late(until: number): ExitClock {
  let [time, area] = [1, 1 / 6];
  for (let n = 0; n < 12; n++) {
    const k = ((2 * n + 1) * Math.PI) / 2;
    const decay = Math.exp((-k * k * until) / 2);
    if (decay < 1e-18) break;
    const sign = n % 2 === 0 ? 4 : -4;
    time -= (sign * decay) / k ** 3;
    area -= (sign * decay * (1 / k - 2 / k ** 3)) / (k * k);
  }
  return { time, area };
}
