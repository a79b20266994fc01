/** Real days in their reported figures, and one drawn by chance. Sources: src/content/sources.yaml. */
import {
  circuitBreakerLevels,
  haltedDay,
  haltTimeline,
  toNumber,
  type HaltRule,
  type HaltTimeline,
  type Look,
} from '../../../engine/index.ts';
import series from '../../../content/series/btc-2020-03-12.json' with { type: 'json' };
import { number } from '../../kit/format.ts';
import { rulesOf } from './books.ts';
import { LAST, type Settings } from './params.ts';

export interface Day {
  readonly name: string;
  /** Minutes of the day between which it is shown. */
  readonly open: number;
  readonly close: number;
  readonly rules: readonly HaltRule[];
  /** What stands beside each level. */
  readonly labels: readonly string[];
  readonly looks: readonly Look[];
  /** How far it fell in all (fraction), also while trading was stopped. */
  readonly deepest: number;
  /** Where the time is. */
  readonly place: string;
}

const [OPEN, CLOSE] = [570, 960];
const percents = (rules: readonly HaltRule[]): string[] =>
  rules.map(({ fall }) => `${number(100 * fall)}\u202f%`);
const deepestOf = (looks: readonly Look[]): number => Math.max(...looks.map(({ fall }) => fall));

/** Its close of 13 March: the close of the 16th and the points lost. */
export const PRIOR_CLOSE = '2711.02';

function sp500(): Day {
  const close = Number(PRIOR_CLOSE);
  const exact = circuitBreakerLevels({ priorClose: PRIOR_CLOSE, falls: ['0.07', '0.13', '0.20'] });
  const points = exact.map(toNumber);
  const looks = [
    { minute: OPEN, price: 2490.47 },
    { minute: 585, price: 2446.37 },
    { minute: CLOSE, price: 2386.13 },
  ].map(({ minute, price }) => ({ minute, fall: 1 - price / close }));
  return {
    name: 'The S&P 500',
    open: OPEN,
    close: CLOSE,
    // In the arithmetic of the looks, so that a price at the level has reached it.
    rules: rulesOf.us.map((rule, i) => ({ ...rule, fall: 1 - (points[i] ?? 0) / close })),
    labels: points.map((level, i) => `level ${i + 1}: ${number(level, 2)}`),
    looks,
    deepest: deepestOf(looks),
    place: 'New York, 16 March 2020',
  };
}

const china: Day = {
  name: 'The CSI 300',
  open: OPEN,
  close: 612,
  rules: rulesOf.china,
  labels: percents(rulesOf.china),
  looks: [
    { minute: 582, fall: 0.05 },
    { minute: 599, fall: 0.0721 },
  ],
  deepest: 0.0721,
  place: 'Shanghai, 7 January 2016',
};

function bitcoin(): Day {
  const start = series.open[0] ?? 1;
  const looks = series.low
    .slice(0, LAST)
    .map((low, hour) => ({ minute: 60 * (hour + 1), fall: 1 - low / start }));
  // A market that never closes has no last minutes.
  const rules = rulesOf.us.map(({ fall, pause }) => ({ fall, pause }));
  return {
    name: 'Bitcoin',
    open: 0,
    close: 60 * LAST,
    rules,
    labels: percents(rules),
    looks,
    deepest: deepestOf(looks),
    place: 'universal time, 12 March 2020',
  };
}

const real = { sp500: sp500(), china, bitcoin: bitcoin() } as const;

export function dayOf(values: Settings): Day {
  if (values.path !== 'drawn') return real[values.path];
  const rules = rulesOf[values.rules];
  const { looks } = haltedDay({
    volatility: values.volatility / 100,
    minutes: CLOSE - OPEN,
    open: OPEN,
    rules,
    magnet: values.magnet,
    seed: Math.trunc(values.seed),
  });
  return {
    name: 'The day drawn',
    open: OPEN,
    close: CLOSE,
    rules,
    labels: percents(rules),
    looks,
    deepest: deepestOf(looks),
    place: 'a session of 6.5 hours',
  };
}

/** How many stages a day is played in: its looks, or as many parts of a drawn one. */
export const stagesOf = (values: Settings): number =>
  values.path === 'drawn' ? LAST : dayOf(values).looks.length;

export interface Played {
  readonly day: Day;
  /** What has been seen so far. */
  readonly looks: readonly Look[];
  /** Minute to which it is known. */
  readonly until: number;
  readonly timeline: HaltTimeline;
}

/** A day as far as it is played: up to the next look. */
export function playedOf(values: Settings): Played {
  const day = dayOf(values);
  const { open, rules } = day;
  const parts = stagesOf(values);
  const stage = Math.min(parts, Math.trunc(values.played));
  const count =
    values.path === 'drawn' ? 1 + Math.round(((day.looks.length - 1) * stage) / parts) : stage;
  const looks = day.looks.slice(0, count);
  const until = day.looks[count]?.minute ?? day.close;
  return { day, looks, until, timeline: haltTimeline({ open, close: until, rules, looks }) };
}

/** A minute of the day as a clock shows it. */
export function clock(minute: number): string {
  const whole = Math.round(minute);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
