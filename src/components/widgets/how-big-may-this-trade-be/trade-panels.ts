/** Candles with the range they leave, the adds and the stop that follows; below, what each unit more may lose. */
import { number } from '../../kit/format.ts';
import type { Axis, Figure, Mark, Panel } from '../../kit/marks.ts';
import { barsPanel } from './bars-panel.ts';
import { is, type columns } from './columns.ts';
import type { Settings } from './params.ts';
import { sizeOf, type Size } from './sizing.ts';

type C = typeof columns;

const axis = ({ market: { shown, first, axis: label, day } }: Size): Axis<C> => {
  const ticks = [first - 20, first - 10, first, first + 10];
  return {
    column: 'at',
    label,
    domain: [shown[0] - 0.8, shown[1] + 0.8],
    ticks: ticks.filter((place) => place >= shown[0] && place <= shown[1]),
    say: day,
  };
};

/** All that is drawn, and a little room. */
function prices({
  market: { bars, channel, first, shown, trade },
  liquidation,
}: Size): readonly [number, number] {
  const seen = bars.slice(shown[0], shown[1] + 1);
  const all = [
    ...seen.flatMap(({ low, high }) => [low, high]),
    ...trade.stops.filter(({ bar }) => bar <= shown[1]).map(({ price }) => price),
    channel[first]?.low ?? 0,
    ...(liquidation === null ? [] : [liquidation]),
  ];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = 0.08 * (high - low);
  return [low - room, high + room];
}

const candle = (kind: string, fill: 'wash' | 'solid'): Mark<C> => ({
  mark: 'block',
  where: is(kind),
  x1: 'left',
  x2: 'right',
  y1: 'low',
  y2: 'high',
  tone: 'quiet',
  fill,
});

function pricePanel(size: Size): Panel<C> {
  const [low, high] = prices(size);
  const { shown, trade } = size.market;
  const units = trade.entries.length;
  return {
    title: 'Price, and its range of 20 days',
    y: {
      column: 'price',
      label: 'Price',
      domain: [low, high],
      say: (tick) => number(tick, Math.max(0, size.market.digits - 2)),
    },
    height: { narrow: 224, wide: 262 },
    marks: [
      { mark: 'line', where: is('channel'), y: 'top', curve: 'step', tone: 'quiet' },
      { mark: 'line', where: is('channel'), y: 'bottom', curve: 'step', tone: 'quiet' },
      candle('wick', 'solid'),
      candle('rise', 'wash'),
      candle('fall', 'solid'),
      { mark: 'line', where: is('stop'), y: 'stop', curve: 'step', tone: 'loss', weight: 'heavy' },
      {
        mark: 'rule',
        at: 'y',
        where: is('liquidation'),
        dash: 'dashed',
        tone: 'warn',
      },
      {
        mark: 'text',
        x: shown[1],
        y: 'price',
        where: is('liquidation'),
        tone: 'warn',
        label: { text: 'liquidated here', side: 'end', dy: 16, strong: true, tone: 'warn' },
      },
      {
        mark: 'dot',
        where: is('entry'),
        tone: 'gain',
      },
      {
        mark: 'text',
        x: 'at',
        y: 'price',
        where: (row) => is('entry')(row) && row.level === units,
        tone: 'gain',
        label: {
          text: units === 1 ? '1 unit' : `${String(units)} units`,
          side: 'end',
          dx: -10,
          dy: -4,
          strong: true,
          tone: 'gain',
        },
      },
      {
        mark: 'dot',
        where: is('exit'),
        symbol: 'cross',
        tone: 'ink',
        label: { text: 'out', side: 'middle', dy: 22, strong: true, tone: 'loss' },
      },
    ],
  };
}

export function tradeFigure(settled: Settings): Figure<C> {
  const size = sizeOf(settled);
  return {
    x: axis(size),
    panels: [
      pricePanel(size),
      barsPanel('Lost at the common stop, of the account', Math.max(...size.plannedShares), {
        planned: ['loss', 'wash'],
      }),
    ],
  };
}
