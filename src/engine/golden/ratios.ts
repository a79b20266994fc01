import { toDecimal } from '../decimal.ts';
import { DomainError } from '../errors.ts';
import { compare, fractionText, rational } from '../rational.ts';
import type { Rational } from '../rational.ts';
import type { Inputs } from './inputs.ts';
import { rowsInput } from './lists.ts';

/** An exact input as a ratio: a fraction loses nothing. */
export function ratioInput(inputs: Inputs, name: string): Rational {
  const value = rational(inputs[name]);
  if (!value) throw new DomainError(name, inputs[name], 'a decimal or a fraction');
  return value;
}

/** A list of exact inputs as ratios. */
export function ratiosInput(inputs: Inputs, name: string): readonly Rational[] {
  const list: unknown = inputs[name];
  if (!Array.isArray(list)) throw new DomainError(name, list, 'a list');
  const values: readonly unknown[] = list;
  return values.map((value, i) => ratioInput({ [`${name}[${i}]`]: value }, `${name}[${i}]`));
}

/** A square or other table of ratios, by rows. */
export function ratioRowsInput(inputs: Inputs, name: string): readonly (readonly Rational[])[] {
  return rowsInput(inputs, name).map((row) =>
    Object.keys(row).map((place) => ratioInput(row, place)),
  );
}

/** A ratio as a golden value, without loss: a decimal where it has an end, else a fraction. */
export function text(value: Rational): string {
  const decimal = toDecimal(value).toString();
  const read = rational(decimal);
  return read && compare(read, value) === 0 ? decimal : fractionText(value);
}

/** A list of them. */
export function texts(list: readonly Rational[]): readonly string[] {
  return list.map(text);
}

/** A ratio as a golden value, or null where there is none. */
export function textOrNull(value: Rational | null): string | null {
  return value && text(value);
}
