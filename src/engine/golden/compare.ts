import { Decimal, toDecimal } from '../decimal.ts';
import { DomainError } from '../errors.ts';
import type { GoldenCase, Tolerance } from './case.ts';
import { atMost, magnitude, minus, rational, times } from '../rational.ts';
import type { Rational } from '../rational.ts';

/** Computes the values of one `fn` from a case's inputs. */
export type Adapter = (
  inputs: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

/** One expected value beside ours. */
export interface FieldResult {
  readonly field: string;
  readonly expected: unknown;
  readonly got: unknown;
  /** got − expected; of a list, the largest by magnitude; null where the two are not numbers. */
  readonly difference: number | null;
  readonly passes: boolean;
}

/** A case run: what each field gave, or why nothing was. */
export interface CaseResult {
  readonly id: string;
  readonly fn: string;
  readonly status: 'pass' | 'fail' | 'skip';
  readonly fields: readonly FieldResult[];
  /** Why the case failed as a whole: no such function, or an error in it. */
  readonly reason?: string;
}

const notComputed = new Set(['fact', 'property']);

/**
 * A golden case, run through its adapter and compared field by field.
 *
 * @param golden the case
 * @param adapters the adapters by `fn`
 * @returns its result; an unknown `fn` and an error thrown by the adapter are failures
 */
export function checked(
  golden: GoldenCase,
  adapters: Readonly<Record<string, Adapter>>,
): CaseResult {
  const { id, fn, inputs, expected, tolerance = {} } = golden;
  if (notComputed.has(fn)) return { id, fn, status: 'skip', fields: [] };
  const adapter = Object.hasOwn(adapters, fn) ? adapters[fn] : undefined;
  if (!adapter) return failed(id, fn, `there is no function “${fn}”`);
  try {
    const outputs = adapter(inputs);
    const fields = Object.entries(expected).map(([field, value]) =>
      compared(field, value, outputs[field], tolerance[field] ?? tolerance['*'] ?? {}),
    );
    return { id, fn, status: fields.every(({ passes }) => passes) ? 'pass' : 'fail', fields };
  } catch (error) {
    return failed(id, fn, error instanceof Error ? error.message : String(error));
  }
}

function failed(id: string, fn: string, reason: string): CaseResult {
  return { id, fn, status: 'fail', fields: [], reason };
}

/**
 * An expected value beside the one computed.
 *
 * Text that is a number counts as one, exactly; numbers are compared as ratios of integers,
 * so that a tolerance of 0 means equal. Lists are compared element by element.
 *
 * @param field name of the value
 * @param expected what the case says
 * @param got what the adapter gave
 * @param tolerance how far apart the two may be; exact if it says nothing
 * @returns both, their difference, and whether it is within the tolerance
 */
export function compared(
  field: string,
  expected: unknown,
  got: unknown,
  tolerance: Tolerance,
): FieldResult {
  if (Array.isArray(expected) && Array.isArray(got))
    return comparedLists(field, expected, got, tolerance);
  const target = rational(expected);
  const value = rational(got);
  if (!target || !value)
    return { field, expected, got, difference: null, passes: expected === got };
  const gap = minus(value, target);
  const passes =
    allowances(target, tolerance).some((allowed) => atMost(magnitude(gap), allowed)) ||
    // A Decimal has 40 digits: a number without an end is met exactly by its rounding to those.
    (Decimal.isDecimal(got) && toDecimal(target).eq(got));
  return { field, expected, got, difference: toDecimal(gap).toNumber(), passes };
}

// The wider holds, so it is enough to be within either.
function allowances(target: Rational, { abs = 0, rel = 0 }: Tolerance): readonly Rational[] {
  return [read(abs), times(read(rel), magnitude(target))];
}

function read(tolerance: number): Rational {
  const width = rational(tolerance);
  if (!width) throw new DomainError('tolerance', tolerance, 'a finite number');
  return width;
}

function comparedLists(
  field: string,
  expected: readonly unknown[],
  got: readonly unknown[],
  tolerance: Tolerance,
): FieldResult {
  const items = expected.map((item, i) => compared(`${field}[${i}]`, item, got[i], tolerance));
  const differences = items.flatMap(({ difference }) => difference ?? []);
  return {
    field,
    expected,
    got,
    difference: differences.length
      ? differences.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a))
      : null,
    passes: expected.length === got.length && items.every(({ passes }) => passes),
  };
}
