/** The straightforward ways, to measure against: nothing checked, nothing reproducible. */
import { Decimal } from '../../src/engine/index.ts';

/** Normal deviates by Box and Muller's transformation of two uniforms. */
export function fillBoxMuller(buffer: Float64Array): void {
  for (let i = 0; i < buffer.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - Math.random()));
    const angle = 2 * Math.PI * Math.random();
    buffer[i] = radius * Math.cos(angle);
    buffer[i + 1] = radius * Math.sin(angle);
  }
}

/** Liquidation price of a linear contract in float64. */
export function floatLiquidationPrice(
  wallet: number,
  side: 1 | -1,
  quantity: number,
  entry: number,
  maintenanceRate: number,
): number {
  return (wallet - side * quantity * entry) / (quantity * (maintenanceRate - side));
}

/** The same in decimals, by a plain transcription of the formula. */
export function decimalLiquidationPrice(
  wallet: number,
  side: 1 | -1,
  quantity: number,
  entry: number,
  maintenanceRate: number,
): Decimal {
  const q = new Decimal(quantity);
  return new Decimal(wallet)
    .minus(q.times(entry).times(side))
    .div(q.times(new Decimal(maintenanceRate).minus(side)));
}
