import {
  advance,
  estimates,
  makeRandom,
  noSamples,
  touchSimulation,
} from '../../src/engine/index.ts';
import { forcedAlong, newCourse } from '../../src/engine/models/feedback-path.ts';
import { pressingBook } from '../../src/engine/models/feedback-simulation.ts';
import { drawSteps, lowestLook, stepping } from '../../src/engine/models/stepped-path.ts';
import type { Kernel, Subject } from './kernel.ts';
import { plainLowest } from './paths-reference.ts';

// A week at 60 % with a jump a week, in steps of 35 minutes: the program in C has the same.
const steps = 288;
const paths = 64;
const week = {
  volatility: 0.6,
  years: 7 / 365,
  jumps: { rate: 52, mean: -0.02, deviation: 0.03 },
};
const book = Array.from({ length: 200 }, (_, i) => ({
  liquidationPrice: 99 - i / 10,
  quantity: 1,
}));
const pressing = {
  ...week,
  price: 100,
  book,
  depth: 1000,
  // A step leaves 0.98 of the weight.
  halfLife: (week.years / steps) * (Math.LN2 / -Math.log(0.98)),
  amount: 80,
  steps,
  bridged: false,
  seed: 1,
};
const level = Math.log(0.97);

/** A kernel that takes one path after the other, each from its own stream. */
const stepped = (outcome: () => number) => (): Kernel => {
  let path = 0;
  const pass = () => {
    let sum = 0;
    for (let i = 0; i < paths; i++) {
      random.restart(path++);
      drawSteps(walk, random);
      sum += outcome();
    }
    return sum;
  };
  return { unit: 'step', units: paths * steps, pass };
};
const random = makeRandom(1);
const walk = stepping(week, steps);

/** A simulation's time for what one plain path tells: its samples, weighed by their variance. */
const informative = (): Kernel => {
  const simulation = touchSimulation({ ...week, price: 100, lower: 97, seed: 1 });
  let sums = advance(simulation, noSamples(simulation), 20_000);
  const { mean = 0, standardError } = estimates(simulation, sums).touched ?? {};
  const variance = sums.samples * (standardError ?? 1) ** 2;
  const samples = 1000;
  const pass = () => {
    sums = advance(simulation, sums, samples);
    return sums.samples;
  };
  return { unit: 'plain path’s worth', units: (samples * mean * (1 - mean)) / variance, pass };
};

/** Paths of a price, with and without forced sales along them, and what their bridges save. */
export const pathKernels: Subject = {
  kernels: {
    paths: stepped(() => lowestLook(walk, 1)),
    'plain paths': () => {
      const pass = () => {
        let sum = 0;
        for (let i = 0; i < paths; i++) sum += plainLowest(week, steps);
        return sum;
      };
      return { unit: 'step', units: paths * steps, pass };
    },
    feedback: () => {
      const pressed = pressingBook(pressing);
      const course = newCourse();
      const path = { paths: walk, book: pressed, mirror: 1, random };
      return stepped(() => forcedAlong(path, course))();
    },
    'touch by bridges': informative,
    'touch by steps': () => {
      const { pass } = stepped(() => (lowestLook(walk, 1) <= level ? 1 : 0))();
      return { unit: 'plain path’s worth', units: paths, pass };
    },
  },
  natives: {
    'paths in C': { unit: 'step', source: 'paths', work: ['paths'] },
    'feedback in C': { unit: 'step', source: 'paths', work: ['feedback'] },
  },
  comparisons: [
    { ours: 'paths', reference: 'paths in C', atMost: 2.5 },
    { ours: 'feedback', reference: 'feedback in C', atMost: 1.5 },
    { ours: 'paths', reference: 'plain paths', atMost: 0.2 },
    { ours: 'touch by bridges', reference: 'touch by steps', atMost: 1 / 15 },
  ],
};
