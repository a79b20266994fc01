/** A stop and the prices that went through it: reported ones, and the reader’s own. Sources: src/content/sources.yaml. */
import { gapLossInR, gappedExpectancy, expectancy } from '../../../engine/index.ts';
import series from '../../../content/series/btc-2025-10-10.json' with { type: 'json' };
import { number } from '../../kit/format.ts';
import { defaults } from '../../kit/define.ts';
import { params, type Settings } from './params.ts';
import { sizeOf } from './sizing.ts';

export interface Look {
  readonly price: number;
  /** When it was, in a few words. */
  readonly when: string;
}

export interface Crash {
  readonly name: string;
  readonly axis: string;
  readonly entry: number;
  readonly stop: number;
  readonly looks: readonly Look[];
  /** Which look is the fill. */
  readonly fill: number;
  readonly digits: number;
}

/** Euro in francs: entry and stop are ours; quotes and fills as FXCM and a trader reported them. */
const franc: Crash = {
  name: 'The euro in francs',
  axis: 'prices reported, in their order',
  entry: 1.201,
  stop: 1.195,
  looks: [
    { price: 1.201, when: 'before' },
    { price: 1.2, when: '47 s' },
    { price: 1.1972, when: '48 s' },
    { price: 1.1659, when: '56 s' },
    { price: 1.1094, when: '68 s' },
    { price: 1, when: '106 s' },
    { price: 1.03, when: 'filled' },
  ],
  fill: 6,
  digits: 4,
};

/** The four units of October 2025, seen at the end of each hour. */
function bitcoin(): Crash {
  const { average, lastStop } = sizeOf({ ...defaults(params), candles: 'bitcoin' });
  const looks = [
    { price: 121_555, when: '12:00' },
    ...series.close.map((price, i) => ({ price, when: `${13 + i}:00` })),
  ];
  return {
    name: 'Bitcoin',
    axis: '10 October 2025, by the hour',
    entry: average,
    stop: lastStop,
    looks,
    fill: looks.findIndex(({ price }) => price <= lastStop),
    digits: 0,
  };
}

/** From an entry at 0, in N: it wavers, and then is elsewhere. */
const WAVERS = [0, 0.25, 0.4, 0.2, 0.35, 0.05, -0.2, -0.1, -0.45, -0.35, -0.7, -0.85];

const own = ({ stop, gap }: Settings): Crash => ({
  name: 'The price',
  axis: 'looks at the price',
  entry: 0,
  stop: -stop,
  looks: [
    ...WAVERS.map((part, i) => ({ price: part * stop, when: String(i) })),
    { price: -(stop + gap), when: 'filled' },
  ],
  fill: WAVERS.length,
  digits: 1,
});

export const crashOf = (values: Settings): Crash =>
  values.crash === 'own' ? own(values) : values.crash === 'franc' ? franc : bitcoin();

export const looksOf = (values: Settings): number => crashOf(values).looks.length - 1;

export interface Gapped {
  readonly crash: Crash;
  /** How many looks have been played; the first is the entry. */
  readonly stage: number;
  readonly inR: (price: number) => number;
  /** Whether the fill has come. */
  readonly filled: boolean;
  /** Loss at the fill, in R. */
  readonly loss: number;
  /** The deepest look of all, in R. */
  readonly deepest: number;
  /** R a trade on average, with every stop filled at its price, and with the gaps. */
  readonly average: number;
  readonly gapped: number;
}

export function gapOf(values: Settings): Gapped {
  const crash = crashOf(values);
  const { entry, stop, looks, fill } = crash;
  const inR = (price: number) => gapLossInR({ entry, stop, fill: price });
  const stage = Math.min(looks.length - 1, Math.trunc(values.played));
  const loss = inR(looks[fill]?.price ?? stop);
  const average = expectancy({ winRate: values.winRate / 100, payoff: values.payoff });
  return {
    crash,
    stage,
    inR,
    filled: stage >= fill,
    loss,
    deepest: Math.max(...looks.map(({ price }) => inR(price))),
    average,
    gapped: gappedExpectancy(average, values.gaps / 100, loss),
  };
}

/** A price of the crash; in one’s own the distance in N. */
export const priceText = ({ digits }: Crash, price: number): string => number(price, digits);
