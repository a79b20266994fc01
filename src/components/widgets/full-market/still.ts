/** Initial margin that follows open interest, beside a maintenance margin that does not. */
import { Decimal, openInterestMargin, toNumber } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short, times } from '../../kit/format.ts';

/** dYdX Chain’s mid-cap tier, 2026: rates, and the open interest (millions) between which one of them rises. */
const MID_CAP = { base: '0.05', lower: 40, upper: 100 } as const;
const KEPT = 3;
const LAST = 120;

const params = {
  interest: {
    kind: 'number',
    label: 'Open interest',
    unit: 'm USD',
    min: 0,
    max: LAST,
    step: 1,
    default: 70,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'Margin' },
  kind: { kind: 'text', label: 'Kind' },
  interest: { kind: 'number', label: 'Open interest', unit: 'm USD', digits: 1 },
  rate: { kind: 'number', label: 'Of the position', unit: '%', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const opening = (interest: number): number =>
  100 * toNumber(openInterestMargin({ ...MID_CAP, openInterest: new Decimal(interest) }));

function run({ interest }: V): R[] {
  const corners = [0, MID_CAP.lower, MID_CAP.upper, LAST];
  const row = (kind: string, at: number, rate: number, what = ''): R => {
    return { what, kind, interest: at, rate };
  };
  return [
    row('to open now', interest, opening(interest), 'To open'),
    row('to keep now', interest, KEPT, 'To keep'),
    ...corners.map((at) => row('to open', at, opening(at))),
    ...[0, LAST].map((at) => row('to keep', at, KEPT)),
  ];
}

export const widget = defineWidget({
  id: 'full-market',
  title: 'Which margin rises as a market fills?',
  question: 'What does a fuller market ask of you, to open and to keep?',
  measures: 'Margin, % of the position, by open interest: dYdX Chain’s mid-cap defaults, 2026.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    initial: {
      label: 'initial margin',
      unit: '%',
      digits: 1,
      of: ({ interest }) => opening(interest),
    },
    kept: { label: 'maintenance margin', unit: '%', digits: 1, of: () => KEPT },
    leverage: {
      label: 'highest leverage',
      unit: '×',
      digits: 1,
      of: ({ interest }) => 100 / opening(interest),
    },
  },
  finding: ({ interest }) =>
    `At ${short(interest)} million, ${percent(opening(interest))} to open and ${percent(KEPT, 0)} to keep`,
  readout: ({ interest }) =>
    `With ${short(interest)} million dollars of open interest a position may be opened at ${times(100 / opening(interest))}, with ${percent(opening(interest))} of its value; ${percent(KEPT, 0)} still keeps it.`,
  figure: () => {
    const kind = (name: string) => (row: R) => row.kind === name;
    return {
      x: {
        column: 'interest',
        label: 'open interest, million USD',
        domain: [0, LAST],
        ticks: [0, 40, 70, 100],
      },
      panels: [
        {
          y: { column: 'rate', label: 'Margin', domain: [0, 108], ticks: [0, 50, 100], unit: '%' },
          height: { narrow: 130, wide: 150 },
          marks: [
            { mark: 'line', where: kind('to open'), tone: 'gain' },
            { mark: 'line', where: kind('to keep'), tone: 'quiet' },
            {
              mark: 'dot',
              where: kind('to open now'),
              tone: 'ink',
              label: {
                text: ({ rate }) => `${percent(rate ?? 0)} to open`,
                side: 'end',
                dx: 12,
                dy: -6,
                strong: true,
              },
            },
            {
              mark: 'dot',
              where: kind('to keep now'),
              tone: 'quiet',
              label: {
                text: ({ rate }) => `${percent(rate ?? 0, 0)} to keep`,
                side: 'start',
                dx: 10,
                dy: -12,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
