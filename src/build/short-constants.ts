/**
 * decimal.js carries a thousand digits each of π and ln 10: digits do not compress, so they are
 * nearly a kilobyte of the forty a page may spend on script. The engine reckons in forty digits
 * and asks for neither; a hundred remain, and beyond those the library itself refuses in words.
 */
import type { Plugin } from 'vite';

const KEPT = 102;
const constants = /= '((?:2\.302585092994|3\.141592653589)\d+)'/g;

/** The library's source with its two long constants cut. */
export function shortened(code: string): string {
  let found = 0;
  const short = code.replace(constants, (_, digits: string) => {
    found += 1;
    return `= '${digits.slice(0, KEPT)}'`;
  });
  if (found !== 2) {
    throw new Error(
      'decimal.js no longer writes π and ln 10 as it did: look at its source, and mend or remove src/build/short-constants.ts.',
    );
  }
  return short;
}

export default function shortConstants(): Plugin {
  return {
    name: 'unwind-short-constants',
    apply: 'build',
    transform: {
      filter: { id: /decimal\.js\/decimal\.mjs$/ },
      handler: (code) => ({ code: shortened(code), map: null }),
    },
  };
}
