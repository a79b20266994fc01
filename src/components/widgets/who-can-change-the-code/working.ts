/** The arithmetic with the reader’s own numbers, line by line. */
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short } from '../../kit/format.ts';
import { bytesOf, mapped, slotName } from './maps.ts';
import { chances, exitOf, groupOf } from './odds.ts';
import type { Settings } from './params.ts';
import { days, odds } from './words.ts';

export const working = (values: Settings): Step[] => ({ keys, exit, map })[values.view](values);

/** A chance with four digits of its own, however small: 0.00002341. */
function plain(chance: number): string {
  if (chance < 1e-12) return 'next to nothing';
  return short(chance, Math.min(14, 3 - Math.floor(Math.log10(chance))));
}

function keys(values: Settings): Step[] {
  const { chance, years } = values;
  const { signers, needed: k } = groupOf(values);
  const yearly = chances({ ...values, years: 1 });
  const all = chances(values);
  const p = short(chance / 100, 4);
  const q = short(1 - chance / 100, 4);
  const c = short(values.shared / 100, 4);
  return [
    {
      label: 'Taken over, if independent',
      expression: `sum of C(${signers}, i) × ${p}ⁱ × ${q}^(${signers} ${MINUS} i), i from ${k} to ${signers}`,
      result: plain(yearly.independent),
    },
    {
      label: 'With the shared failure',
      expression: `${c} + (1 ${MINUS} ${c}) × ${plain(yearly.independent)}`,
      result: plain(yearly.taken),
    },
    {
      label: 'Locked: too few are left',
      expression: `the same sum, i from ${signers - k + 1} to ${signers}`,
      result: plain(yearly.locked),
    },
    ...(years === 1
      ? []
      : [
          {
            label: `Taken over in ${short(years, 1)} years`,
            expression: `1 ${MINUS} (1 ${MINUS} ${plain(yearly.taken)})^${short(years, 1)}`,
            result: plain(all.taken),
          },
        ]),
    {
      label: 'In words',
      expression: 'taken over, and locked',
      result: `${odds(all.taken)}, ${odds(all.locked)}`,
    },
  ];
}

function exit(values: Settings): Step[] {
  const { window, share } = exitOf(values);
  return [
    {
      label: 'Time to decide',
      expression: `${short(values.delay, 1)} ${MINUS} ${short(values.leaving, 1)}, and not below 0`,
      result: days(window),
    },
    {
      label: 'Share who notice in time',
      expression: `1 ${MINUS} 2^(${MINUS}${short(window, 1)} ÷ ${short(values.median, 1)})`.replace(
        `${MINUS}0 `,
        '0 ',
      ),
      result: percent(100 * share, 1),
    },
  ];
}

function map(values: Settings): Step[] {
  const { before, after, clashes, map: own } = mapped(values);
  const places = [before, after].flatMap((side, i) =>
    side.map((place) => ({
      label: `${own.names[i === 0 ? 0 : 1]}: ${place.name}`,
      expression: `${place.type}, ${number(place.size)} ${place.size === 1 ? 'byte' : 'bytes'}`,
      result: `${slotName(place.slot)}, ${bytesOf(place)}`,
    })),
  );
  return [
    ...places,
    {
      label: 'Pairs on the same bytes',
      expression: 'two of another name, type or place',
      result: number(clashes.length),
    },
  ];
}
