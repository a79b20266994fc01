import { column } from './column.ts';
import type { Drawing } from './drawing.ts';
import { field } from './field.ts';
import type { Network } from './network.ts';
import { order } from './order.ts';

// A map at each width at which a page may have room for it. theme/map.css shows the one that fits.

/** In a column of 280 px and more. */
export const narrow = (network: Network): Drawing => column(network, 280, order(network));

/** In 640 px and more. */
export const middle = (network: Network): Drawing =>
  field(network, { width: 640, columns: 3, height: 120 });

/** In 1040 px and more. */
export const wide = (network: Network): Drawing =>
  field(network, { width: 1040, columns: 5, height: 130 });
