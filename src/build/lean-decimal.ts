/**
 * decimal.js is a quarter of the script that a page with a widget may load, and most of it is
 * what no model asks of a decimal: trigonometry, powers and logarithms, other bases, two names
 * for everything. The build leaves those methods out; what only they used, the bundler drops.
 * Node and the tests have the whole library, and tests/build holds the two to the same results.
 */
import type { Plugin } from 'vite';

/** What models and widgets may ask of a decimal in a browser. */
export const KEPT: ReadonlySet<string> = new Set([
  ...['plus', 'minus', 'times', 'div', 'abs', 'neg', 'negated'],
  ...['cmp', 'eq', 'gt', 'gte', 'lt', 'lte', 'isZero', 'isFinite', 'isNegative', 'isInteger'],
  ...['ceil', 'floor', 'round', 'trunc', 'decimalPlaces'],
  ...['toDecimalPlaces', 'toSignificantDigits', 'toFixed', 'toNumber', 'toString', 'valueOf'],
  ...['max', 'min'],
]);

const method = /^P\.(\w+) = (?:P\.(\w+) = )?function \([^)]*\) \{\n[\s\S]*?^\};\n/gm;
const alone = /^ {2}Decimal\.(\w+) = \1;.*\n/gm;

/** The library's source without the methods that are not kept, and the names of those. */
export function lean(code: string): { readonly code: string; readonly dropped: readonly string[] } {
  const dropped: string[] = [];
  const cut = (whole: string, ...names: (string | undefined)[]): string => {
    const known = names.filter((name) => name !== undefined);
    if (known.some((name) => KEPT.has(name))) return whole;
    dropped.push(...known);
    return '';
  };
  const short = code
    .replaceAll('\r\n', '\n')
    .replace(method, (whole, name: string, also?: string) => cut(whole, name, also))
    .replace(alone, (whole, name: string) => (name === 'clone' ? whole : cut(whole, name)));
  if (!['naturalLogarithm', 'sine', 'atan2', 'toPower'].every((name) => dropped.includes(name)))
    throw new Error(
      'decimal.js is no longer written as it was: look at its source, and mend or remove src/build/lean-decimal.ts.',
    );
  return { code: short, dropped };
}

export default function leanDecimal(): Plugin {
  return {
    name: 'unwind-lean-decimal',
    apply: 'build',
    transform: {
      filter: { id: /decimal\.js\/decimal\.mjs$/ },
      handler: (code) => ({ code: lean(code).code, map: null }),
    },
  };
}
