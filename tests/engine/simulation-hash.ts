import { advance, noSamples } from '../../src/engine/models/monte-carlo.ts';
import type { Simulation } from '../../src/engine/models/monte-carlo.ts';
import { hedgedPathSimulation } from '../../src/engine/models/hedged-path-simulation.ts';
import { bandedOption } from '../../src/engine/models/banded-option.ts';
import { poolBook } from '../../src/engine/models/pool-book.ts';
import { feedbackSimulation } from '../../src/engine/models/feedback-simulation.ts';
import { pathMinima } from '../../src/engine/models/path-minima.ts';
import { watchedTouchSimulation } from '../../src/engine/models/stepped-path.ts';
import { touchSimulation } from '../../src/engine/models/touch-simulation.ts';
import { hash } from './random-hash.ts';

/** One number for the bits of the simulations, which must be the same in every browser. */
export function simulationHash(): string {
  const jumps = { rate: 100, mean: -0.03, deviation: 0.04 };
  const week = { price: 100, volatility: 0.6, drift: 0.1, years: 7 / 365, seed: 2026, jumps };
  const book = [97, 96, 94, 90, 80].map((liquidationPrice) => ({ liquidationPrice, quantity: 20 }));
  const feedback = { ...week, book, depth: 1000, halfLife: 0.001, amount: 60, steps: 96 };
  const pool = poolBook({ liquidity: 5, lower: 90, upper: 112 }, week.volatility);
  const option = { type: 'put', strike: 98, volatility: week.volatility, quantity: -1 } as const;
  const banded = bandedOption({ ...option, rule: 'zakamouline', cost: 0.001, aversion: 0.1 });
  const sums = (simulation: Simulation) => {
    const { sums, squares } = advance(simulation, noSamples(simulation), 500);
    return [...sums, ...squares];
  };
  return hash([
    ...sums(touchSimulation({ ...week, lower: 95 })),
    ...sums(touchSimulation({ ...week, lower: 90, upper: 108 })),
    ...sums(watchedTouchSimulation({ ...week, lower: 95, looks: 168 })),
    ...sums(feedbackSimulation({ ...feedback, bridged: false })),
    ...sums(feedbackSimulation({ ...feedback, bridged: true })),
    ...pathMinima({ ...week, pairs: 500 }),
    ...sums(hedgedPathSimulation({ ...week, book: pool, rehedges: 96, cost: 0.001 })),
    ...sums(hedgedPathSimulation({ ...week, book: banded, rehedges: 96, cost: 0.001 })),
  ]);
}
