/** A guess and the truth on one line, with the gap between them drawn. */
import type { NumberColumn, NumberParam, Row, TextColumn } from './define.ts';
import { short, withUnit } from './format.ts';
import type { Figure } from './marks.ts';

/** The columns of the two rows. */
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface is no record
type Guess = {
  readonly who: TextColumn;
  readonly at: NumberColumn;
  readonly gap: NumberColumn;
  readonly floor: NumberColumn;
};
type GuessRow = Row<Guess>;

/** Room beside the line, px: half a thumb, so that a native slider's thumb and the point agree. */
export const EDGE = 22;

export function guessRows(guess: number, truth: number, shown: boolean): GuessRow[] {
  const yours: GuessRow = { who: 'you', at: guess, gap: shown ? truth : guess, floor: 0 };
  return shown ? [yours, { who: 'truth', at: truth, gap: truth, floor: 0 }] : [yours];
}

export function guessFigure(param: NumberParam, guess: number, truth: number): Figure<Guess> {
  const said = (value: number | null) => withUnit(short(value ?? 0), param.unit);
  const is = (who: string) => (row: GuessRow) => row.who === who;
  // The two labels stand on different lines, so that they never cover each other.
  const up = guess === truth ? -18 : -34;
  return {
    x: {
      column: 'at',
      label: '',
      domain: [param.min, param.max],
      ...(param.scale && { scale: param.scale }),
      ticks: (param.named ?? []).map(({ at }) => at),
      say: said,
    },
    gutter: { narrow: EDGE, wide: EDGE },
    margin: { narrow: EDGE, wide: EDGE },
    panels: [
      {
        y: { column: 'at', label: '', domain: [0, 1], ticks: [] },
        height: { narrow: 64, wide: 64 },
        marks: [
          {
            mark: 'bar',
            where: is('you'),
            x1: 'at',
            x2: 'gap',
            y: 0,
            thick: 12,
            tone: 'warn',
            fill: 'hatch',
          },
          {
            mark: 'dot',
            where: is('truth'),
            y: 'floor',
            tone: 'ink',
            label: {
              text: (row) => `it is ${said(row.at)}`,
              dy: -16,
              strong: true,
              side: 'middle',
            },
          },
          {
            mark: 'dot',
            where: is('you'),
            y: 'floor',
            symbol: 'you',
            tone: 'you',
            label: {
              text: (row) => `your guess ${said(row.at)}`,
              dy: up,
              strong: true,
              side: 'middle',
            },
          },
        ],
      },
    ],
  };
}
