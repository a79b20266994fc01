import { toDecimal } from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import { DomainError } from '../errors.ts';
import type { Side } from '../side.ts';
import { rational } from '../rational.ts';

/** The inputs of a golden case, as its JSON has them. */
export type Inputs = Readonly<Record<string, unknown>>;

/** An exact input: decimal or fraction text, or a number by its shortest decimal. */
export function exactInput(inputs: Inputs, name: string): Decimal {
  const value = rational(inputs[name]);
  if (!value) throw new DomainError(name, inputs[name], 'a decimal or a fraction');
  return toDecimal(value);
}

/** A float64 input; text is read exactly, then rounded once. */
export function realInput(inputs: Inputs, name: string): number {
  const value = inputs[name];
  return typeof value === 'number' ? value : exactInput(inputs, name).toNumber();
}

/** The side of a position: 1 long, −1 short. */
export function sideInput(inputs: Inputs): Side {
  const side = exactInput(inputs, 'side');
  if (!side.abs().eq(1)) throw new DomainError('side', inputs['side'], '1 (long) or −1 (short)');
  return side.gt(0) ? 'long' : 'short';
}
