/** 10 October 2025 on Hyperliquid, coin by coin: what was liquidated, and what was closed against it. */
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';

// US dollars, 21:15–21:27 UTC, from the files of conejo-capital-2025 at commit 79bad0f.
const NIGHT = [
  { coin: 'BTC', closed: 620_890_947.73, liquidated: 1_789_607_763.72 },
  { coin: 'ETH', closed: 458_008_925.03, liquidated: 1_058_159_258.96 },
  { coin: 'SOL', closed: 276_200_960.58, liquidated: 618_098_440.07 },
  { coin: 'All coins', closed: 2_103_111_430.86, liquidated: 5_511_042_925.05 },
] as const;

const params = {
  of: {
    kind: 'choice',
    label: 'Measured in',
    options: [
      { value: 'dollars', label: 'Dollars' },
      { value: 'share', label: 'Share of liquidations' },
    ],
    default: 'dollars',
  },
} as const;

const columns = {
  coin: { kind: 'text', label: 'Coin' },
  line: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  closed: { kind: 'number', label: 'Closed against winners', unit: '', digits: 1 },
  liquidated: { kind: 'number', label: 'Liquidated', unit: '', digits: 1 },
  share: { kind: 'number', label: 'Closed, of liquidated', unit: '%', digits: 1 },
} as const;

type V = Values<typeof params>;
type C = typeof columns;
type R = Row<C>;

/** Millions of dollars, or per cent of what was liquidated. */
function run({ of }: V): R[] {
  return NIGHT.map(({ coin, closed, liquidated }, i) => {
    const unit = of === 'dollars' ? 1e6 : liquidated / 100;
    return {
      coin,
      line: i + 1,
      closed: closed / unit,
      liquidated: liquidated / unit,
      share: (closed / liquidated) * 100,
    };
  });
}

const all = NIGHT[3];
const share = (all.closed / all.liquidated) * 100;

export const widget = defineWidget({
  id: 'deleveraged-by-coin',
  title: 'How much of the night was auto-deleveraging?',
  question: 'Of what was liquidated that night, how much was closed against winners?',
  measures: 'Liquidated, and hatched of it what was closed against winners, 21:15–21:27 UTC.',
  params,
  columns,
  key: 'coin',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    share: { label: 'closed against winners', unit: '%', digits: 1, of: () => share },
    closed: {
      label: 'closed against winners',
      unit: 'bn USD',
      digits: 2,
      of: () => all.closed / 1e9,
    },
    liquidated: { label: 'liquidated', unit: 'bn USD', digits: 2, of: () => all.liquidated / 1e9 },
  },
  finding: () =>
    `Of $${number(all.liquidated / 1e9, 1)}bn liquidated, ${percent(share, 0)} was closed against winners`,
  readout: () =>
    `On Hyperliquid $${number(all.liquidated / 1e9, 2)}bn was liquidated in twelve minutes, and $${number(all.closed / 1e9, 2)}bn of positions on the other side was closed by auto-deleveraging.`,
  figure: (values): Figure<C> => {
    const dollars = values.of === 'dollars';
    const text = ({ closed, liquidated }: R) =>
      dollars ? `${number(closed ?? 0)} of ${number(liquidated ?? 0)}` : percent(closed ?? 0, 0);
    const bar = { mark: 'bar', x1: 0, thick: 18 } as const;
    const label = { text, side: 'start', outside: true, dx: 6, dy: 13, strong: true } as const;
    return {
      x: {
        column: 'liquidated',
        label: dollars ? 'millions of US dollars' : '% of what was liquidated',
        domain: [0, dollars ? 7000 : 118],
      },
      panels: [
        {
          y: {
            column: 'line',
            label: 'Coin',
            domain: [NIGHT.length + 0.5, 0.5],
            ticks: NIGHT.map((_, i) => i + 1),
            say: (line) => NIGHT[line - 1]?.coin ?? '',
          },
          height: { narrow: 160, wide: 168 },
          marks: [
            {
              ...bar,
              x2: 'liquidated',
              tone: 'quiet',
              fill: 'wash',
              label: { ...label, tone: 'ink' },
            },
            { ...bar, x2: 'closed', tone: 'loss', fill: 'hatch' },
          ],
        },
      ],
    };
  },
});
