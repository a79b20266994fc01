/*
 * Trading halts: what a rule book of falls does to a session, look by look.
 *
 *   trading ─ a level is reached → paused ─ its time is up → trading
 *      └──── the last level is reached → closed
 *
 * Falls are shares of the last close. A fall at exactly a level has reached it; of several
 * reached at once the deepest counts, and each level counts once a day.
 */
import { nonNegative, positive, real, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** A level of a rule book and what happens there. */
export interface HaltRule {
  /** Fall from the last close (fraction, > 0). */
  readonly fall: number;
  /** How long trading stops (minutes, > 0), or that it does for the day. */
  readonly pause: number | 'rest of day';
  /** Minute of the day from which on the level does nothing; none unless given. */
  readonly before?: number;
}

/** Where a session stands. */
export interface HaltState {
  readonly phase: 'trading' | 'paused' | 'closed';
  /** Minute at which a pause ends; Infinity of a day that is closed, −Infinity before any halt. */
  readonly until: number;
  /** How many of the levels, from the first, have had their turn. */
  readonly spent: number;
}

/** A look at the market: a minute of the day and the fall then (fraction, negative of a rise). */
export interface Look {
  readonly minute: number;
  readonly fall: number;
}

/** A stretch of a session in one phase. */
export interface HaltPhase {
  readonly phase: HaltState['phase'];
  readonly from: number;
  readonly to: number;
  /** Which rule began it, by its place in the rule book; null where none did. */
  readonly rule: number | null;
}

/** A session: when it opens and closes (minutes of the day), its rules and what is seen in it. */
export interface HaltSession {
  readonly open: number;
  readonly close: number;
  /** From the smallest fall to the largest. */
  readonly rules: readonly HaltRule[];
  /** In the order of time. */
  readonly looks: readonly Look[];
}

export interface HaltTimeline {
  /** The whole session, without gaps. */
  readonly phases: readonly HaltPhase[];
  /** Minute at which the last pause ended; null if none did. */
  readonly resumed: number | null;
  /** Minute at which trading stopped for the day; null if a rule did not stop it. */
  readonly closed: number | null;
  /** Minutes of the session in which it was open, and in which it was paused. */
  readonly trading: number;
  readonly paused: number;
}

export const beforeHalts: HaltState = { phase: 'trading', until: -Infinity, spent: 0 };

/**
 * Where a session stands after one more look.
 *
 * While trading is stopped nothing is reached. A look in the minute in which a pause ends sees
 * trading again, and may stop it at a deeper level.
 *
 * @param state where it stood
 * @param rules the rule book, from the smallest fall to the largest
 * @param look minute and fall
 * @returns where it stands now
 */
export function afterLook(
  state: HaltState,
  rules: readonly HaltRule[],
  { minute, fall }: Look,
): HaltState {
  if (minute < state.until) return state;
  const open: HaltState = { ...state, phase: 'trading' };
  const reached = rules.findLastIndex(
    (rule, i) => i >= state.spent && fall >= rule.fall && minute < (rule.before ?? Infinity),
  );
  const pause = rules[reached]?.pause;
  if (pause === undefined) return open;
  const spent = reached + 1;
  return pause === 'rest of day'
    ? { phase: 'closed', until: Infinity, spent }
    : { phase: 'paused', until: minute + pause, spent };
}

/**
 * The phases of a session.
 *
 * @param session hours, rules and looks; a look outside the hours is an error
 * @returns its phases, which fill the time from open to close, and their lengths
 * @throws {DomainError} if hours, rules or looks are out of order or outside their domain
 * @see sec-circuit-breakers in src/content/sources.yaml
 */
export function haltTimeline(session: HaltSession): HaltTimeline {
  const { open, close, rules } = checked(session);
  const phases: HaltPhase[] = [];
  let state = beforeHalts;
  let from = open;
  let rule: number | null = null;
  let resumed: number | null = null;
  const end = (to: number) => {
    if (to > from) phases.push({ phase: state.phase, from, to, rule });
    from = to;
  };
  const resume = (by: number) => {
    if (state.phase !== 'paused' || by < state.until) return;
    end(state.until);
    resumed = state.until;
    state = { ...state, phase: 'trading' };
    rule = null;
  };
  for (const look of session.looks) {
    resume(look.minute);
    const next = afterLook(state, rules, look);
    if (next.spent !== state.spent) {
      end(look.minute);
      rule = next.spent - 1;
    }
    state = next;
  }
  const closed = state.phase === 'closed' ? from : null;
  resume(close);
  end(close);
  const length = (phase: HaltState['phase']) =>
    phases.reduce((sum, { from: a, to, phase: own }) => sum + (own === phase ? to - a : 0), 0);
  return { phases, resumed, closed, trading: length('trading'), paused: length('paused') };
}

function checked(session: HaltSession): HaltSession {
  const open = real('open', session.open, nonNegative);
  const close = real('close', session.close, {
    words: 'a minute that is not before the opening',
    from: open,
  });
  let last = 0;
  for (const { fall, pause } of session.rules) {
    real('fall', fall, unit);
    if (fall <= last) throw new DomainError('fall', fall, 'more than that of the rule before it');
    if (pause !== 'rest of day') real('pause', pause, positive);
    last = fall;
  }
  let now = open;
  for (const { minute, fall } of session.looks) {
    const words = 'a minute of the session, in the order of time';
    now = real('minute', minute, { words, from: now, to: close });
    real('fall', fall);
  }
  return session;
}
