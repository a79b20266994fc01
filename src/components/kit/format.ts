/** Numbers as a well-set page prints them: true minus, thin spaces, the unit once. */

export const MINUS = '\u2212';
export const THIN = '\u202f';

/** A number to so many digits: 1 234.5, −0.4; never a negative zero. */
export function number(value: number, digits = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  const text = fraction === undefined ? spaced : `${spaced}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** The same without trailing zeros: 10, 9.5, 0.05. */
export function short(value: number, digits = 2): string {
  const text = number(value, digits);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** A number with its unit: 9.6 %, 19×, 95.00 USDT. */
export function withUnit(text: string, unit: string): string {
  if (unit === '') return text;
  return unit === '×' ? text + unit : text + THIN + unit;
}

/** A quantity of a widget, or the word for its absence. */
export const quantity = (
  value: number | null,
  { unit, digits, none = '–' }: { unit: string; digits: number; none?: string | undefined },
): string => (value === null ? none : withUnit(number(value, digits), unit));

/** Leverage as it is spoken: 19×, 9.5×, 250×. */
export function times(value: number): string {
  return `${short(value, value < 100 ? 1 : 0)}×`;
}

/** A signed move: +4 %, −24.5 %. */
export function move(value: number, digits = 1): string {
  const text = short(value, digits);
  return `${value > 0 && /[1-9]/.test(text) ? '+' : ''}${withUnit(text, '%')}`;
}

/** A share in per cent. */
export const percent = (value: number, digits = 1): string => withUnit(number(value, digits), '%');
