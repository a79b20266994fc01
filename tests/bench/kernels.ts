import { linearLiquidationPrice, makeRandom } from '../../src/engine/index.ts';
import { decimalLiquidationPrice, fillBoxMuller, floatLiquidationPrice } from './reference.ts';

/** One pass over some work; it returns a number so that none of it can be left out. */
export interface Kernel {
  /** What one unit of the work is. */
  readonly unit: string;
  /** Units in a pass. */
  readonly units: number;
  readonly pass: () => number;
}

const buffer = new Float64Array(4096);
const random = makeRandom(2026);
const entries = Array.from({ length: 512 }, (_, i) => 100 + i / 100);

/** The kernels by name: ours, and the straightforward ones of reference.ts. */
export const kernels: Readonly<Record<string, Kernel>> = {
  fill: {
    unit: 'normal deviate',
    units: buffer.length,
    pass: () => {
      random.fill(buffer);
      return buffer[0] ?? 0;
    },
  },
  'one by one': {
    unit: 'normal deviate',
    units: buffer.length,
    pass: () => {
      for (let i = 0; i < buffer.length; i++) buffer[i] = random.normal();
      return buffer[0] ?? 0;
    },
  },
  'Box–Muller': {
    unit: 'normal deviate',
    units: buffer.length,
    pass: () => {
      fillBoxMuller(buffer);
      return buffer[0] ?? 0;
    },
  },
  decimal: {
    unit: 'liquidation price',
    units: entries.length,
    pass: () => {
      let sum = 0;
      for (const entry of entries) {
        const position = { wallet: 100, side: 'long', quantity: 10, entry } as const;
        sum += linearLiquidationPrice({ ...position, maintenanceRate: 0.004 })?.toNumber() ?? 0;
      }
      return sum;
    },
  },
  'plain decimal': {
    unit: 'liquidation price',
    units: entries.length,
    pass: () => {
      let sum = 0;
      for (const entry of entries)
        sum += decimalLiquidationPrice(100, 1, 10, entry, 0.004).toNumber();
      return sum;
    },
  },
  float64: {
    unit: 'liquidation price',
    units: entries.length,
    pass: () => {
      let sum = 0;
      for (const entry of entries) sum += floatLiquidationPrice(100, 1, 10, entry, 0.004);
      return sum;
    },
  },
};
