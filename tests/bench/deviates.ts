import { makeRandom } from '../../src/engine/index.ts';
import type { Kernel, Subject } from './kernel.ts';
import { fillBoxMuller } from './reference.ts';

const kernel =
  (draw: (buffer: Float64Array) => void): (() => Kernel) =>
  () => {
    const buffer = new Float64Array(4096);
    const pass = () => {
      draw(buffer);
      return buffer[0] ?? 0;
    };
    return { unit: 'normal deviate', units: buffer.length, pass };
  };
const random = makeRandom(2026);

/** Normal deviates in batches, one by one, and by the textbook. */
export const deviates: Subject = {
  kernels: {
    fill: kernel((buffer) => random.fill(buffer)),
    'one by one': kernel((buffer) => {
      for (let i = 0; i < buffer.length; i++) buffer[i] = random.normal();
    }),
    'Box–Muller': kernel(fillBoxMuller),
  },
  comparisons: [
    { ours: 'fill', reference: 'Box–Muller', atMost: 0.35 },
    { ours: 'fill', reference: 'one by one', atMost: 0.8 },
  ],
};
