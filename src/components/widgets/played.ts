/** How far a run of looks at a price is played, where a widget plays one: at first to its end. */
import type { NumberParam } from '../kit/define.ts';

export const played = (last: number, begins: string) =>
  ({
    kind: 'number',
    label: 'Played, in looks at the price',
    unit: '',
    min: 0,
    max: last,
    step: 1,
    default: last,
    named: [
      { at: 0, label: begins, side: 'start' },
      { at: last, label: 'to the end', side: 'end' },
    ],
  }) as const satisfies NumberParam;
