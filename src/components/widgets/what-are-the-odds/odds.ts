/** How likely the price gets there in time: closed forms, watched all the time or now and then. */
import {
  closeProbability,
  correctedTouchProbability,
  discreteTouchProbability,
  touchProbability,
  type Passage,
} from '../../../engine/index.ts';
import { wood } from './ignition.ts';
import { LOOKS, type Settings } from './params.ts';

export const YEAR = 365;

export interface Odds {
  /** Chance that a look finds the price at the level or below, as often as it is watched. */
  readonly seen: number;
  /** The same, watched without pause. */
  readonly touch: number;
  /** Chance that the price is there at the end. */
  readonly close: number;
}

export const passage = (values: Settings, days = values.days): Passage => ({
  price: 1,
  barrier: wood(values).ignition.price.div(100).toNumber(),
  direction: 'down',
  volatility: values.volatility / 100,
  drift: values.drift / 100,
  years: days / YEAR,
});

/** Looks until a horizon, the last at its end; null without pause. */
export const looksOf = ({ watch }: Pick<Settings, 'watch'>, days: number): number | null =>
  watch === 'always' ? null : Math.max(1, Math.round(days * LOOKS[watch]));

/** So few looks are reckoned one by one; of more, a level moved away says as much, but for the nearest. */
const ONE_BY_ONE = 50;
/** Along a curve fewer: it is off by a pixel or two, and only close to the price. */
const ALONG = 12;

/** A setting is asked for its odds many times while one frame is drawn: they are reckoned once. */
const own = new WeakMap<Settings, Odds>();

export function odds(values: Settings): Odds {
  const found = own.get(values) ?? oddsBy(values, values.days, ONE_BY_ONE);
  own.set(values, found);
  return found;
}

/** The same by another horizon. */
export const oddsAlong = (values: Settings, days: number): Odds => oddsBy(values, days, ALONG);

function oddsBy(values: Settings, days: number, oneByOne: number): Odds {
  const way = passage(values, days);
  const looks = looksOf(values, days);
  const touch = touchProbability(way);
  const close = closeProbability(way);
  if (looks === null) return { seen: touch, touch, close };
  // A single look is at the end.
  if (looks === 1) return { seen: close, touch, close };
  const watched = looks <= oneByOne ? discreteTouchProbability : correctedTouchProbability;
  // The last look is at the horizon, so no fewer are found than end there.
  return { seen: Math.max(close, watched({ ...way, looks })), touch, close };
}
