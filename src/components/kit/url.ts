/**
 * The reader's settings in a query, and back. It holds only what differs from
 * the default, decimals as written; it is untrusted, so whatever does not fit
 * falls back and is named in a sentence.
 */
import { resolve, type AnyWidget, type Given, type Param, type Params } from './define.ts';
import { number, short, withUnit } from './format.ts';

/** Settings that were read, and what could not be. */
export interface Reading {
  readonly given: Given;
  readonly complaints: readonly string[];
}

/** Longer than any value we print: a query is not a place to store text. */
const LONGEST = 40;
/** As many complaints as a reader may want to read. */
const MOST = 4;
/** 68,139 is never 68.139 here, where the prose is English; 0,005 and 12,5 have a decimal comma. */
const THOUSANDS = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN_DECIMAL = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;

/** The query for these settings, without its question mark; empty at the default. Order as declared. */
export function query(params: Params, given: Given): string {
  const without = (name: string) => resolve(params, { ...given, [name]: undefined } as Given)[name];
  return Object.keys(params)
    .filter((name) => given[name] !== undefined && given[name] !== without(name))
    .map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(written(given[name]))}`)
    .join('&');
}

/** Reads a query. Unknown names are left alone if `others` says who else may own them. */
export function read(
  widget: AnyWidget,
  search: string,
  others: (name: string) => boolean = () => false,
): Reading {
  const params = widget.params as Params;
  const given: Record<string, number | string> = {};
  const complaints: string[] = [];
  const seen = new Set<string>();
  for (const [written, text] of new URLSearchParams(search)) {
    const name = Object.keys(params).find(
      (key) => key === written || params[key]?.formerly?.includes(written),
    );
    const param = name === undefined ? undefined : params[name];
    if (name === undefined || param === undefined) {
      if (!others(written)) complaints.push(`This widget has no setting “${cut(written)}”.`);
    } else if (seen.has(name)) {
      complaints.push(`${param.label} is given twice; the first is used.`);
    } else {
      seen.add(name);
      const value = valueOf(param, text);
      if (value === undefined) complaints.push(refusal(param, text));
      else given[name] = value;
    }
  }
  return { given, complaints: few(complaints) };
}

function few(complaints: readonly string[]): readonly string[] {
  const more = complaints.length - MOST;
  if (more <= 0) return complaints;
  return [...complaints.slice(0, MOST), `And ${number(more)} more like these.`];
}

/** A value as a query holds it: never 1e-7, which nobody writes and reading refuses. */
function written(value: number | string | undefined): string {
  const text = String(value);
  const [, sign = '', first = '', rest = '', places] =
    /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text) ?? [];
  return places === undefined ? text : `${sign}.${'0'.repeat(Number(places) - 1)}${first}${rest}`;
}

/** The value a text stands for, or undefined if it is none the param allows. */
export function valueOf(param: Param, text: string): number | string | undefined {
  if (text.length > LONGEST) return undefined;
  if (param.kind === 'choice') return param.options.find((option) => option.value === text)?.value;
  const plain = decimal(text);
  if (!PLAIN_DECIMAL.test(plain)) return undefined;
  const value = Number(plain) + 0;
  return value >= param.min && value <= param.max ? (Object.is(value, -0) ? 0 : value) : undefined;
}

/**
 * As a reader may write it: a true minus, commas between thousands, a comma for the point.
 * Nobody means 1e3 or Infinity by a number in a field.
 */
function decimal(text: string): string {
  const plain = text.trim().replace('\u2212', '-');
  return THOUSANDS.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
}

/** Why a text was not taken, and what is shown instead. */
export function refusal(param: Param, text: string): string {
  const said = text === '' ? 'nothing' : `“${cut(text)}”`;
  if (param.kind === 'choice') {
    const options = param.options.map((option) => option.label).join(', ');
    return `${param.label} cannot be ${said}: it is one of ${options}.`;
  }
  const end = (value: number) => withUnit(short(value, 6), param.unit);
  return `${param.label} cannot be ${said}: it takes a number from ${end(param.min)} to ${end(param.max)}.`;
}

/** A few letters of what a stranger wrote, without what cannot be seen or turns the line around. */
function cut(text: string): string {
  const letters = Array.from(text.slice(0, 200).replace(/\p{C}/gu, ''));
  return letters.length > 24 ? `${letters.slice(0, 24).join('')}…` : letters.join('');
}
