// Laws of what a widget says: at every setting, words a reader can read.
import { isDeepStrictEqual } from 'node:util';
import type { AnyWidget, Quantity, Values } from '../../src/components/kit/define.ts';
import { quantity } from '../../src/components/kit/format.ts';
import { table } from '../../src/components/kit/table.ts';
import { faultsOver, values } from './settings.ts';

/** What no sentence may hold, and what it is. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/NaN|Infinity|\bundefined\b|\bnull\b|\[object/, 'a value that is no value'],
  [/(?<![\p{L}\d])-\s*[\d.]/u, 'a hyphen for a minus'],
  [/\d(?:\.\d+)?e[+-]?\d/, 'a number in powers of ten'],
  [/[\u2212+]0(?:\.0+)?(?![\d.\u202f])/, 'a signed zero'],
  [/\d %|(?<![.\d])\d{5}/, 'a number not set as numbers are here'],
  [/ {2}|\s[,.;:!?](?!\d)|^\s|\s$/, 'a space too many'],
];

export const slips = (text: string): string[] =>
  SLIPS.flatMap(([slip, what]) => (slip.test(text) ? [`${what} in “${text}”`] : []));

/** Everything it says at one setting, but for the figure. */
export function said(widget: AnyWidget, at: Values): string[] {
  const quantities = Object.values(widget.quantities as Readonly<Record<string, Quantity>>);
  const steps = widget.working?.(at) ?? [];
  return [
    widget.finding(at),
    widget.readout(at),
    ...quantities.map((of) => quantity(of.of(at), of)),
    ...steps.flatMap(({ label, expression, result }) => [label, expression, result]),
    ...table(widget, widget.run(at)).body.flat(),
  ];
}

const LONGEST = { finding: 90, readout: 240 };

export const words = {
  'it never says what a reader could not read': (widget: AnyWidget) =>
    faultsOver(
      widget,
      values(widget),
      (at) => said(widget, at).flatMap((text) => (text === '' ? ['an empty text'] : slips(text))),
      300,
    ),

  'its finding has at most 90 letters and its sentence 240, for which there is room': (
    widget: AnyWidget,
  ) =>
    faultsOver(
      widget,
      values(widget),
      (at) =>
        (['finding', 'readout'] as const).flatMap((what) => {
          const { length } = widget[what](at);
          return length > LONGEST[what] ? [`the ${what} has ${length} letters`] : [];
        }),
      300,
    ),

  'its finding is no sentence, its readout is': (widget: AnyWidget) =>
    faultsOver(widget, values(widget), (at) => [
      ...(/[.?!]$/.test(widget.finding(at)) ? ['the finding ends like a sentence'] : []),
      ...(/^\p{Lu}.*\.$/su.test(widget.readout(at)) ? [] : ['the readout is no sentence']),
    ]),

  'it says the same of the same settings': (widget: AnyWidget) =>
    faultsOver(
      widget,
      values(widget),
      (at) =>
        isDeepStrictEqual(said(widget, at), said(widget, at)) ? [] : ['it changes its mind'],
      30,
    ),
} as const;
