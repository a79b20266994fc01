/**
 * The table "Checked against": published values of a term beside what the engine
 * gives for the same inputs, run at build from the cases the tests run.
 */
import { adapters } from '../engine/golden/adapters.ts';
import { goldenCases, type CaseSource, type GoldenCase } from '../engine/golden/case.ts';
import { checked, type FieldResult } from '../engine/golden/compare.ts';
import { fractionText, rational, toNumber } from '../engine/rational.ts';
import { MINUS, number, THIN } from '../components/kit/format.ts';
import { words } from './checked-words.ts';

const files = import.meta.glob<unknown>('../../tests/golden/*.json', {
  import: 'default',
  eager: true,
});

export interface CheckedRow {
  readonly name: string;
  readonly what: string;
  readonly published: string;
  readonly ours: string;
  readonly gap: string;
  readonly source: CaseSource | undefined;
}

export interface CheckedAgainst {
  /** Values somebody printed, that we have read there. */
  readonly published: readonly CheckedRow[];
  /** Values computed a second way, where nobody printed one. */
  readonly independent: readonly CheckedRow[];
}

/** The cases of a term; a case that fails stops the build, as a page may not claim what is not so. */
export function checkedAgainst(slug: string): CheckedAgainst {
  const data = files[`../../tests/golden/${slug}.json`];
  if (data === undefined)
    throw new Error(`There is no tests/golden/${slug}.json to check against. Write it.`);
  const cases = goldenCases(data);
  const rows = (verified: string) =>
    cases.filter((golden) => golden.verified === verified).flatMap(rowsOf);
  // Cases recalled from memory are tested, but not shown as if their source had been read.
  return { published: rows('source text seen'), independent: rows('computed independently') };
}

function rowsOf(golden: GoldenCase): CheckedRow[] {
  const result = checked(golden, adapters);
  if (result.status === 'skip') return [];
  if (result.status === 'fail') {
    throw new Error(`The engine no longer gives the value of “${golden.id}”. Run: npm run golden`);
  }
  return result.fields.map((field) => ({
    name: golden.id.replaceAll('-', ' '),
    what: words(field.field),
    ...printed(field),
    source: golden.source,
  }));
}

/** Both values to the digits that the source prints; a float of many digits to eight; a list item by item. */
function printed({ expected, got, difference }: FieldResult) {
  const [theirs, ours] = [listed(expected), listed(got)];
  const places = theirs.map(digits);
  const shown = (list: readonly unknown[]) =>
    list.map((value, i) => item(value, theirs[i], places[i] ?? 0)).join(' · ');
  return {
    published: shown(theirs),
    ours: shown(ours),
    gap: number(difference ?? 0, Math.max(0, ...places)),
  };
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const digits = (value: unknown): number => Math.min(8, String(value).split('.')[1]?.length ?? 0);

/** A fraction where the source prints one; text as it is, two numbers as an interval, more as a list. */
function item(value: unknown, asPrinted: unknown, places: number): string {
  if (value === null) return 'none';
  if (Array.isArray(value) && Array.isArray(asPrinted))
    return value
      .map((part, i) => item(part, asPrinted[i], digits(asPrinted[i])))
      .join(value.length === 2 && isNumbers(asPrinted) ? ' to ' : ', ');
  const exact = rational(value);
  if (exact === null) return typeof value === 'string' ? ends(value) : JSON.stringify(value);
  if (String(asPrinted).includes('/')) return fractionText(exact);
  // A ledger’s whole number has more digits than a float64, and the last one counts.
  if (exact.denominator === 1n && String(exact.numerator).length > 15)
    return String(exact.numerator)
      .replace('-', MINUS)
      .replaceAll(/\B(?=(\d{3})+$)/gu, THIN);
  const plain = toNumber(exact);
  return plain !== 0 && Math.abs(plain) < 10 ** -places ? tiny(plain) : number(plain, places);
}

const isNumbers = (list: readonly unknown[]): boolean =>
  list.every((part) => rational(part) !== null);

/** Of a digest its two ends: they are compared whole, and no table is as wide. */
const ends = (text: string): string =>
  text.replace(/^((?:0x)?[0-9a-f]{8})[0-9a-f]{40,}([0-9a-f]{8})$/, '$1…$2');

/** A number of which plain digits would show nothing: 1.27981 × 10⁻¹². */
function tiny(value: number): string {
  const [first, power = ''] = value.toExponential(5).split('e-');
  return `${first} × 10⁻${power.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))}`;
}
