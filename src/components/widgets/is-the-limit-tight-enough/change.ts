/** The way of a change: the parts of a vote, the steps of a delegate, or one notice. */
import { proposalTimeline, stewardPath, toNumber } from '../../../engine/index.ts';
import type { Settings } from './params.ts';

/** Aave’s proposal 197, the one round trip whose moments we have: universal time. */
export const VOTE = proposalTimeline({
  created: '2024-11-06T10:17',
  votingStart: '2024-11-07T10:41',
  votingEnd: '2024-11-10T10:41',
  executed: '2024-11-12T04:46',
});

/** What the same vote let a delegate do: half a percentage point every three days. */
export const STRIDE = { maxStep: '0.5', minDelay: 3 } as const;

export interface Phase {
  readonly name: string;
  /** Days after the change was proposed. */
  readonly from: number;
  readonly until: number;
}

export function phases({ way, delay }: Settings): readonly Phase[] {
  if (way === 'decree') return [{ name: 'notice', from: 0, until: delay }];
  return way === 'vote' ? parts(delay) : strides(delay);
}

/** A vote of another length, divided as the one we have. */
function parts(delay: number): Phase[] {
  const scaled = (days: number) => (days / VOTE.total) * delay;
  const voting = scaled(VOTE.delay);
  const timelock = scaled(VOTE.delay + VOTE.voting);
  return [
    { name: 'delay', from: 0, until: voting },
    { name: 'vote', from: voting, until: timelock },
    { name: 'timelock', from: timelock, until: delay },
  ];
}

/** The first step is made at once; each bar is the wait for the next. */
function strides(delay: number): Phase[] {
  const days = steps(delay).path.map(({ day }) => toNumber(day));
  return days.map((from, i) => ({
    name: `step ${i + 1}`,
    from,
    until: days[i + 1] ?? delay,
  }));
}

/** The steps a delegate can make in so many days. */
export function steps(delay: number) {
  const count = Math.floor(delay / STRIDE.minDelay) + 1;
  return stewardPath({ from: 0, to: `${count}/2`, ...STRIDE });
}
