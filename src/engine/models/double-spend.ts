/*
 * What undoing a payment costs and brings, and what a wait leaves open. Float64.
 */
import { nonNegative, positive, real, unit } from '../domain.ts';

/** Work hired against a chain. */
export interface HiredWork {
  /** Price of the attacker’s work (money an hour, ≥ 0). */
  readonly perHour: number;
  /** Blocks that must be outrun (≥ 0). */
  readonly blocks: number;
  /** Mean seconds of a block (> 0). */
  readonly secondsPerBlock: number;
  /** What is paid beyond the price, to get it at once (fraction of it, ≥ 0; none if left out). */
  readonly premium?: number;
}

/**
 * Bill for the work of one attempt, for the time that the blocks take.
 *
 * The least that an attempt costs: it may take longer, and hired work moves its own price.
 *
 * @param work the work hired
 * @returns money (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function attackBill({ perHour, blocks, secondsPerBlock, premium = 0 }: HiredWork): number {
  const hours =
    (real('blocks', blocks, nonNegative) * real('secondsPerBlock', secondsPerBlock, positive)) /
    3600;
  return (
    real('perHour', perHour, nonNegative) * hours * (1 + real('premium', premium, nonNegative))
  );
}

/** One attempt to undo a payment. */
export interface DoubleSpend {
  /** Value spent twice (money, ≥ 0). */
  readonly value: number;
  /** Chance of success (0 to 1). */
  readonly probability: number;
  /** Bill for the work (money, ≥ 0). */
  readonly bill: number;
  /** Rewards of the attacker’s blocks, kept if they become the chain (money, ≥ 0; none if left out). */
  readonly rewards?: number;
}

export interface AttackBalance {
  /** What an attempt brings on average. */
  readonly gain: number;
  /** Gain less the bill. */
  readonly profit: number;
  /** Gain ÷ bill; null if nothing is paid. */
  readonly ratio: number | null;
  /** Value from which on an attempt pays; null if it never succeeds. */
  readonly breakEven: number | null;
}

/**
 * What one attempt brings and costs, on average.
 *
 * @param attempt value, chance, bill and rewards
 * @returns gain P·(V + R), profit, ratio, and the value at which gain and bill are equal (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function attackBalance(attempt: DoubleSpend): AttackBalance {
  const value = real('value', attempt.value, nonNegative);
  const probability = real('probability', attempt.probability, unit);
  const bill = real('bill', attempt.bill, nonNegative);
  const rewards = real('rewards', attempt.rewards ?? 0, nonNegative);
  const gain = probability * (value + rewards);
  const needed = bill / probability - rewards;
  return {
    gain,
    profit: gain - bill,
    ratio: bill > 0 ? gain / bill : null,
    breakEven: probability > 0 && Number.isFinite(needed) ? Math.max(0, needed) : null,
  };
}

/**
 * Value that has left one side and is not yet final on the other.
 *
 * @param flow money a second (≥ 0)
 * @param wait seconds until it counts as final (≥ 0)
 * @returns money in flight (≥ 0), in a steady flow
 * @throws {DomainError} if an argument is outside its domain
 */
export const valueInFlight = (flow: number, wait: number): number =>
  real('flow', flow, nonNegative) * real('wait', wait, nonNegative);
