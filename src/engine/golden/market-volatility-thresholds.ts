import { toDecimal } from '../decimal.ts';
import { DomainError } from '../errors.ts';
import { bandExitProbability } from '../models/band-exit.ts';
import { circuitBreakerLevels, circuitBreakerPoints } from '../models/circuit-breaker-level.ts';
import { ewmaMemory, ewmaVolatility } from '../models/ewma-volatility.ts';
import { normalFall, studentFall } from '../models/fall-probability.ts';
import { closeProbability, touchProbability } from '../models/first-passage.ts';
import { luldBand } from '../models/luld-band.ts';
import { orderBand, orderBandOutcome } from '../models/order-band.ts';
import type { BandedOrder, OrderBand } from '../models/order-band.ts';
import { haltTimeline } from '../models/trading-halt.ts';
import type { HaltRule } from '../models/trading-halt.ts';
import { procyclicality, volatilityMargins } from '../models/volatility-margin.ts';
import type { Adapter } from './compare.ts';
import { exactInput, realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { exactsInput, realsInput, rowsInput } from './lists.ts';

/** The functions of the term “Market Volatility Thresholds”. */
export const marketVolatilityThresholds: Readonly<Record<string, Adapter>> = {
  circuitBreakerLevels: (inputs) => ({
    thresholds: circuitBreakerLevels(breaker(inputs)).map(toDecimal),
  }),

  circuitBreakerPoints: (inputs) => ({
    pointsDown: circuitBreakerPoints(breaker(inputs)).map(toDecimal),
    level1: circuitBreakerLevels(breaker(inputs)).map(toDecimal)[0],
  }),

  luldBands: (inputs) => ({
    bands: rowsInput(inputs, 'cases').map((row) => {
      const { low, high } = luldBand({
        tier: realInput(row, 'tier') === 1 ? 1 : 2,
        priorClose: exactInput(row, 'priorClose'),
        reference: exactInput(row, 'ref'),
        lastMinutes: row['last25min'] === true,
      });
      return [toDecimal(low), toDecimal(high)];
    }),
  }),

  orderBand: (inputs) => shownBand(bandOf(inputs)),

  orderBandOutcome: (inputs) => {
    const band = bandOf(inputs);
    const all = rowsInput(inputs, 'orders').map((row) => orderBandOutcome(orderOf(row), band));
    return {
      ...shownBand(band),
      outcome: all.map(({ outcome }) => outcome),
      capPrice: all.map(({ cap }) => cap && toDecimal(cap)),
    };
  },

  haltTimeline: (inputs) => {
    const open = minuteOf(inputs['open']);
    const looks = rowsInput(inputs, 'events').map((event) => ({
      minute: minuteOf(event['t']),
      fall: realInput(event, 'drop'),
    }));
    const rules = rowsInput(inputs, 'rules').map((rule): HaltRule => ({
      fall: realInput(rule, 'drop'),
      pause: rule['halt'] === 'rest of day' ? 'rest of day' : realInput(rule, 'haltMin'),
    }));
    const close = looks.at(-1)?.minute ?? open;
    const { resumed, closed, trading } = haltTimeline({ open, close, rules, looks });
    return {
      resume: resumed === null ? null : clock(resumed),
      closed: closed === null ? null : clock(closed),
      tradingMinutes: trading,
      wallClockMinutes: (closed ?? close) - open,
    };
  },

  touchProbability: (inputs) => {
    const passages = realsInput(inputs, 'sigmaDaily').map((volatility) => ({
      price: 1,
      barrier: 1 - realInput(inputs, 'threshold'),
      direction: 'down' as const,
      volatility,
      drift: realInput(inputs, 'mu'),
      // In days, as volatility and drift are.
      years: realInput(inputs, 'horizonDays'),
    }));
    return { touch: passages.map(touchProbability), close: passages.map(closeProbability) };
  },

  twoSidedExitProbability: (inputs) => ({
    exit: realsInput(inputs, 'bands').map((band) =>
      bandExitProbability({
        down: band,
        up: band,
        spread: realInput(inputs, 'sigmaDaily') * Math.sqrt(realInput(inputs, 'horizonDays')),
      }),
    ),
  }),

  tailProbability: (inputs) => {
    const [fall, deviation] = [realInput(inputs, 'threshold'), realInput(inputs, 'sigmaDaily')];
    return {
      probStudent: studentFall(fall, deviation, realInput(inputs, 'dof')),
      probGauss: normalFall(fall, deviation),
    };
  },

  ewmaMemory: (inputs) => {
    const days = realsInput(inputs, 'lambda').map((decay) =>
      ewmaMemory(decay, realInput(inputs, 'tolerance')),
    );
    return { exact: days, effectiveDays: days };
  },

  ewmaMargin: (inputs) => {
    const volatilities = ewmaVolatility({
      start: realInput(inputs, 'sigma0'),
      decay: realInput(inputs, 'lambda'),
      returns: realsInput(inputs, 'returns'),
    });
    const [before = 0, after = 0] = volatilityMargins({
      volatilities,
      deviations: realInput(inputs, 'z99'),
    });
    return {
      sigmaPath: volatilities,
      marginBefore: before,
      marginAfterShock: after,
      ratio: after >= before ? procyclicality([before, after]) : after / before,
    };
  },
};

const breaker = (inputs: Inputs) => ({
  priorClose: exactInput(inputs, 'priorClose'),
  falls: exactsInput(inputs, 'levels'),
});

const bandOf = (inputs: Inputs) =>
  orderBand(exactInput(inputs, 'mark'), exactInput(inputs, 'band'));

const shownBand = ({ low, high }: OrderBand) => ({ low: toDecimal(low), high: toDecimal(high) });

function orderOf(row: Inputs): BandedOrder {
  const side = row['side'] === 'sell' ? 'sell' : 'buy';
  return row['type'] === 'market'
    ? { side, type: 'market' }
    : { side, type: 'limit', price: exactInput(row, 'price') };
}

/** Minute of the day of a time such as 09:42. */
function minuteOf(value: unknown): number {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/u.exec(String(value)) ?? [];
  if (hour === undefined) throw new DomainError('time', value, 'a time such as 09:42');
  return 60 * Number(hour) + Number(minute);
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
