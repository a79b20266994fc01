/** The health factor before and after the fall: twice what is owed is as good as safe. */
import { healthScale } from '../health-scale.ts';

export const health = healthScale(0.7, 2);
