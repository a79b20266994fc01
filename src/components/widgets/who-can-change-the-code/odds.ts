/** The model’s answers, from what the reader sets. */
import {
  deadlockProbability,
  exitProbability,
  exitWindow,
  overYears,
  takeoverProbability,
  withSharedFailure,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

/** The signers, in whole numbers, and no more signatures than there are of them. */
export function groupOf(values: Pick<Settings, 'needed' | 'signers'>) {
  const signers = Math.round(values.signers);
  return { signers, needed: Math.min(Math.round(values.needed), signers) };
}

/** Chances at a threshold: taken over if signers break one by one, with the shared failure, and locked. */
export function chances(values: Settings, needed = groupOf(values).needed) {
  const group = { ...groupOf(values), needed, chance: values.chance / 100 };
  const yearly = takeoverProbability(group);
  return {
    independent: overYears(yearly, values.years),
    taken: overYears(withSharedFailure(yearly, values.shared / 100), values.years),
    locked: overYears(deadlockProbability(group), values.years),
  };
}

/** Time to decide in, and the share of users who notice within it. */
export function exitOf({ delay, leaving, median }: Settings) {
  const plan = { delay, exit: leaving };
  return { window: exitWindow(plan), share: exitProbability(plan, median) };
}

/** Share of users who have noticed after so many days. */
export const noticedBy = (day: number, { median }: Settings): number =>
  exitProbability({ delay: day, exit: 0 }, median);
