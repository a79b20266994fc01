import type { Decimal } from '../decimal.ts';
import { DomainError } from '../errors.ts';
import { exactInput, realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';

/** The rows of a table input: an object is read by its keys, a list by its places “0”, “1”, …. */
export function rowsInput(inputs: Inputs, name: string): readonly Inputs[] {
  return listInput(inputs, name).map((row, i) => {
    if (typeof row !== 'object' || row === null)
      throw new DomainError(`${name}[${i}]`, row, 'a list or an object');
    return { ...row };
  });
}

/** A list of exact inputs. */
export function exactsInput(inputs: Inputs, name: string): readonly Decimal[] {
  const places = placesOf(inputs, name);
  return Object.keys(places).map((place) => exactInput(places, place));
}

/** A list of float64 inputs. */
export function realsInput(inputs: Inputs, name: string): readonly number[] {
  const places = placesOf(inputs, name);
  return Object.keys(places).map((place) => realInput(places, place));
}

/** A list of lists of float64 inputs. */
export function realTableInput(inputs: Inputs, name: string): readonly (readonly number[])[] {
  const places = placesOf(inputs, name);
  return Object.keys(places).map((place) => realsInput(places, place));
}

// Named so that an error says which of them is wrong.
function placesOf(inputs: Inputs, name: string): Inputs {
  return Object.fromEntries(listInput(inputs, name).map((value, i) => [`${name}[${i}]`, value]));
}

function listInput(inputs: Inputs, name: string): readonly unknown[] {
  const list: unknown = inputs[name];
  if (!Array.isArray(list)) throw new DomainError(name, list, 'a list');
  return list;
}
