/** Numbers as a well-set page prints them: true minus, thin spaces, the unit once. */

export const MINUS = '\u2212';
export const THIN = '\u202f';

/** From here on a float64 has no cents left, and a reader loses count of the thousands. */
const VAST = 1e15;

/** A number to so many digits: 1 234.5, −0.4; never a negative zero, never 1e+21. */
export function number(value: number, digits = 0): string {
  if (Math.abs(value) >= VAST) return vast(value);
  const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
  const spaced = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, THIN);
  const text = fraction === undefined ? spaced : `${spaced}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** In powers of ten: 1.50 × 10²¹. */
function vast(value: number): string {
  const [first, power = ''] = value.toExponential(2).split('e+');
  return `${number(Number(first), 2)} × 10${power.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))}`;
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

/** How a quantity of a widget is set. */
export interface Setting {
  readonly unit: string;
  readonly digits: number;
  readonly signed?: true | undefined;
  readonly none?: string | undefined;
}

/** A quantity of a widget, or the word for its absence. */
export function quantity(
  value: number | null,
  { unit, digits, signed, none = '–' }: Setting,
): string {
  if (value === null) return none;
  return withUnit(`${signed && value > 0 ? '+' : ''}${number(value, digits)}`, unit);
}

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
