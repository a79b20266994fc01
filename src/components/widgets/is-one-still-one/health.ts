/** The health factor at par and at the price: a loop worth a name has little to spare. */
import { healthScale } from '../health-scale.ts';

export const scale = healthScale(0.85, 1.15);
