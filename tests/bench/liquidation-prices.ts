import { linearLiquidationPrice } from '../../src/engine/index.ts';
import type { Kernel, Subject } from './kernel.ts';
import { decimalLiquidationPrice, floatLiquidationPrice } from './reference.ts';

const kernel =
  (price: (entry: number) => number): (() => Kernel) =>
  () => {
    const entries = Array.from({ length: 512 }, (_, i) => 100 + i / 100);
    const pass = () => {
      let sum = 0;
      for (const entry of entries) sum += price(entry);
      return sum;
    };
    return { unit: 'liquidation price', units: entries.length, pass };
  };

/** One exact liquidation price, against a plain transcription and float64. */
export const liquidationPrices: Subject = {
  kernels: {
    decimal: kernel((entry) => {
      const position = { wallet: 100, side: 'long', quantity: 10, entry } as const;
      return linearLiquidationPrice({ ...position, maintenanceRate: 0.004 })?.toNumber() ?? 0;
    }),
    'plain decimal': kernel((entry) =>
      decimalLiquidationPrice(100, 1, 10, entry, 0.004).toNumber(),
    ),
    float64: kernel((entry) => floatLiquidationPrice(100, 1, 10, entry, 0.004)),
  },
  comparisons: [
    { ours: 'decimal', reference: 'plain decimal', atMost: 4 },
    { ours: 'decimal', reference: 'float64', atMost: 5000 },
  ],
};
