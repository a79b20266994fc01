/*
 * A council against a proof system: when it is safer to let the code decide. Float64.
 */
import { real, unit } from '../domain.ts';
import { atLeastProbability } from './signer-threshold.ts';

/** Chance that a rollup fails at each stage (0 to 1). */
export interface StageFailures {
  readonly stage0: number;
  readonly stage1: number;
  readonly stage2: number;
}

/** Chances of the proof system at which neighbouring stages are as safe; null if they always are. */
export interface StageCrossovers {
  readonly from0to1: number | null;
  readonly from1to2: number;
}

/**
 * Chance of failure at each stage of a rollup.
 *
 * Stage 0 fails if 4 of 7 members do; stage 1 if 6 of 8 do, or if the proof system does and 3, 4 or 5
 * of them cannot rescue it (6 or more are counted already); stage 2 if the proof system does.
 *
 * @param proof chance that the proof system breaks (0 to 1)
 * @param member chance that a member of the council breaks (0 to 1), independent
 * @returns the three chances
 * @throws {DomainError} if an argument is outside its domain
 * @see buterin-stages-2025 in src/content/sources.yaml
 */
export function stageFailures(proof: number, member: number): StageFailures {
  const x = real('proof', proof, unit);
  const { stage0, alone, blocked } = councils(member);
  return { stage0, stage1: Math.min(1, alone + x * blocked), stage2: x };
}

/**
 * Where the safest stage changes as the proof system gets better.
 *
 * @param member chance that a member of the council breaks (0 to 1), independent
 * @returns the proof system's chances at both borders
 * @throws {DomainError} if `member` is outside its domain
 * @see buterin-stages-2025 in src/content/sources.yaml
 */
export function stageCrossovers(member: number): StageCrossovers {
  const { stage0, alone, blocked } = councils(member);
  return {
    from0to1: blocked > 0 ? (stage0 - alone) / blocked : null,
    from1to2: alone / (1 - blocked),
  };
}

function councils(member: number) {
  const p = real('member', member, unit);
  const of = (signers: number, needed: number) =>
    atLeastProbability(
      needed,
      Array.from({ length: signers }, () => p),
    );
  const alone = of(8, 6);
  return { stage0: of(7, 4), alone, blocked: of(8, 3) - alone };
}
