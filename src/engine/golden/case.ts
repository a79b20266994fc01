import { DomainError } from '../errors.ts';

/** How far a value may lie from the one expected; the wider of the two holds, neither is exact. */
export interface Tolerance {
  readonly abs?: number | undefined;
  readonly rel?: number | undefined;
}

/** Where a published value was read. */
export interface CaseSource {
  readonly title: string;
  readonly author: string | null;
  readonly year: number | string | null;
  readonly url: string | null;
  readonly locator: string;
}

/** A value from outside our code: what goes in, what must come out, and who says so. */
export interface GoldenCase {
  readonly id: string;
  /** The quantity checked; `fact` and `property` are not computed. */
  readonly fn: string;
  readonly source?: CaseSource;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  /** By field of `expected`; `*` for all others; what is not named must be exact. */
  readonly tolerance?: Readonly<Record<string, Tolerance | undefined>>;
  readonly note?: string;
  readonly verified?: string;
}

/**
 * The cases of a golden file.
 *
 * @param data the file's JSON, parsed
 * @returns its cases, each with an id, a fn, inputs, expected values and tolerances
 * @throws {DomainError} naming the first part that is not as the format has it
 */
export function goldenCases(data: unknown): readonly GoldenCase[] {
  if (!Array.isArray(data)) throw new DomainError('a golden file', data, 'a list of cases');
  const list: readonly unknown[] = data;
  return list.map((entry, i) => {
    if (!isCase(entry)) throw new DomainError(`case ${i + 1}`, entry, caseConstraint);
    return entry;
  });
}

const caseConstraint = 'an object with text “id” and “fn” and objects “inputs” and “expected”';

function isCase(entry: unknown): entry is GoldenCase {
  if (!isRecord(entry)) return false;
  const { id, fn, inputs, expected, tolerance = {} } = entry;
  return (
    typeof id === 'string' &&
    typeof fn === 'string' &&
    [inputs, expected, tolerance].every(isRecord)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
