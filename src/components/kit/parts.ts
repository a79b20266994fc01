/** Parts that many widgets are made of, so that they are called and set alike. */
import type { NumberParam, Params, Quantity, Values } from './define.ts';

/** Which of the draws by chance is shown: the same number draws the same again. */
export const seed = {
  kind: 'number',
  label: 'Number of the draw',
  unit: '',
  min: 1,
  max: 999,
  step: 1,
  default: 1,
  more: true,
} as const satisfies NumberParam;

/** Makes quantities over some params. Where one does not exist “none” is said, or what `more` has instead. */
export const quantityOf =
  <P extends Params>() =>
  (
    label: string,
    unit: string,
    digits: number,
    of: (values: Values<P>) => number | null,
    more: Pick<Quantity, 'signed' | 'none'> = {},
  ): Quantity<P> => ({ label, unit, digits, none: 'none', of, ...more });
