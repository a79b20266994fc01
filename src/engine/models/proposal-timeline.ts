/*
 * The timeline of a governance proposal, and whether it passes. Days are float64; votes are
 * ratios, because a vote that misses its quorum by one misses it.
 */
import { nonNegative } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { atMost, compare, plus, ratio } from '../rational.ts';
import type { Ratio } from '../rational.ts';
import { utcMinutes } from './utc-minutes.ts';

/** The moments of a proposal, in universal time: “2024-11-06T10:17”. */
export interface ProposalMoments {
  readonly created: string;
  readonly votingStart: string;
  readonly votingEnd: string;
  readonly executed: string;
}

/** How long each part takes (days). */
export interface ProposalTimeline {
  /** From creation to the first vote. */
  readonly delay: number;
  readonly voting: number;
  /** From the last vote to execution. */
  readonly timelock: number;
  readonly total: number;
}

/**
 * How long a proposal takes from its creation to its execution.
 *
 * @param moments the four moments, none before the one before it
 * @returns the days of each part and of all
 * @throws {DomainError} if a moment is none or comes before the one before it
 * @see aave-proposal-197-2024 in src/content/sources.yaml
 */
export function proposalTimeline(moments: ProposalMoments): ProposalTimeline {
  const created = utcMinutes('created', moments.created);
  const votingStart = utcMinutes('votingStart', moments.votingStart);
  const votingEnd = utcMinutes('votingEnd', moments.votingEnd);
  const executed = utcMinutes('executed', moments.executed);
  const days = (name: keyof ProposalMoments, from: number, to: number) => {
    if (to < from)
      throw new DomainError(name, moments[name], 'no earlier than what comes before it');
    return (to - from) / 1440;
  };
  return {
    delay: days('votingStart', created, votingStart),
    voting: days('votingEnd', votingStart, votingEnd),
    timelock: days('executed', votingEnd, executed),
    total: (executed - created) / 1440,
  };
}

/**
 * Whether a vote passes: enough votes for, and enough more than against.
 *
 * for ≥ quorum, and for > against + differential. The two thresholds are each organisation’s own.
 *
 * @param vote votes for and against, quorum and differential (≥ 0, all in votes)
 * @returns whether it passes
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-proposal-197-2024 in src/content/sources.yaml
 */
export function proposalPasses(vote: {
  readonly votesFor: Ratio;
  readonly votesAgainst: Ratio;
  readonly quorum: Ratio;
  readonly differential: Ratio;
}): boolean {
  const votesFor = ratio('votesFor', vote.votesFor, nonNegative);
  const against = ratio('votesAgainst', vote.votesAgainst, nonNegative);
  const needed = plus(against, ratio('differential', vote.differential, nonNegative));
  return (
    atMost(ratio('quorum', vote.quorum, nonNegative), votesFor) && compare(votesFor, needed) > 0
  );
}
