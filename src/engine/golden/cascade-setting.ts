import type { IgnitionSetting } from '../models/cascade-ignition.ts';
import { exactInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { rowsInput } from './lists.ts';

/** A market of linear impact and a book: liquidation price, quantity and, if told, bankruptcy price. */
export function settingInput(inputs: Inputs): IgnitionSetting {
  return {
    price: exactInput(inputs, 'S'),
    impact: { law: 'linear', perUnit: exactInput(inputs, 'kappaPerUnit') },
    book: rowsInput(inputs, 'book').map((row) => {
      const position = { liquidationPrice: exactInput(row, '0'), quantity: exactInput(row, '1') };
      return '2' in row ? { ...position, bankruptcyPrice: exactInput(row, '2') } : position;
    }),
  };
}
