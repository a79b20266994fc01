/** The stretch of time that a working feed is drawn for, and its path. */
import { feedPace, feedPath, type FeedPath } from '../../../engine/index.ts';
import { feedOf } from './feed.ts';
import type { Settings } from './params.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const LENGTHS = [600, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY];
/** Writes that are expected in it. */
const WRITES = 12;
export const LOOKS = 2400;

/** Seconds of the stretch. */
export function lengthOf(values: Settings): number {
  const { interval } = feedPace(feedOf(values));
  return LENGTHS.find((length) => length >= WRITES * interval) ?? 30 * DAY;
}

export function pathOf(values: Settings): FeedPath {
  return feedPath({
    ...feedOf(values),
    delay: values.delay,
    seconds: lengthOf(values),
    looks: LOOKS,
    seed: Math.trunc(values.seed),
  });
}

const TICKS = [1 / 60, 1 / 30, 1 / 12, 1 / 6, 0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 120, 240];

export interface HourAxis {
  readonly label: string;
  readonly ticks: readonly number[];
  readonly say: (hours: number) => string;
}

/** An axis of hours, told in minutes, hours or days. */
export function hourAxis(hours: number): HourAxis {
  const apart = TICKS.find((tick) => tick >= hours / 7) ?? 240;
  const [label, unit] = unitOf(hours);
  return {
    label,
    ticks: Array.from({ length: Math.floor(hours / apart + 1e-9) + 1 }, (_, i) => i * apart),
    say: (at) => String(Math.round((10 * at) / unit) / 10),
  };
}

function unitOf(hours: number): readonly [name: string, hours: number] {
  if (hours <= 2) return ['minutes', 1 / 60];
  return hours <= 72 ? ['hours', 1] : ['days', 24];
}
