import { textOf } from './text.ts';

/** What a term's formulas can be found by. */
export interface Notation {
  /** each symbol with the quantity it stands for: `['λ', 'effective leverage']` */
  readonly symbols: readonly (readonly [sign: string, quantity: string])[];
  /** each formula in a line, as it would be typed */
  readonly formulas: readonly string[];
}

/** The notation of a term's text, from the formulas and legends it holds. */
export function notation(body: string): Notation {
  const all = textOf(body).tags.map(({ name, attributes }) => ({ name, ...attributes }));
  const symbols = all.flatMap(({ name, tex, meaning }: Attributes): [string, string][] =>
    // Of two symbols in one line it is not said which is which.
    name === 'Sign' && tex && meaning && !tex.includes(',')
      ? [[typed(tex), quantity(meaning)]]
      : [],
  );
  const formulas = all.flatMap(({ name, tex, typed: also }: Attributes) =>
    name === 'Formula' && tex ? [...apart(tex), ...(also ? [also] : [])] : [],
  );
  return { symbols, formulas };
}

type Attributes = Readonly<Partial<Record<'name' | 'tex' | 'meaning' | 'typed', string>>>;

/** TeX in one line of plain text: `\frac{\sigma^{2}}{8}` is `σ^2/8`. */
export function typed(tex: string): string {
  let text = LETTERS.reduce((before, [macro, letter]) => before.replaceAll(macro, letter), tex);
  for (let before = ''; before !== text;) {
    before = text;
    text = GROUPS.reduce((whole, [pattern, put]) => whole.replace(pattern, put), text);
  }
  return text
    .replace(/\\[A-Za-z]+|\\./g, ' ')
    .replaceAll('-', '−')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The formulas that stand in one line, less those too long to be typed by anybody. */
function apart(tex: string): string[] {
  return tex
    .split(/,?\s*(?:\\;\s*)?(?:\\(?:q?quad|text\{and\}|[lL]ong\w+)\s*)+(?:\\;\s*)?/)
    .map(typed)
    .filter(({ length }) => length > 1 && length <= LONGEST);
}

const LONGEST = 40;

/** The quantity alone, without what is said of it: "effective leverage, now" is "effective leverage". */
function quantity(meaning: string): string {
  return meaning.replace(/[,;:].*$/, '');
}

const bracketed = (text: string) => (/^[\p{L}\p{N}_√^]*$/u.test(text) ? text : `(${text})`);

// Of the innermost braces, which hold no others; done over and over, until none are left.
const GROUPS: readonly (readonly [RegExp, (whole: string, a: string, b: string) => string])[] = [
  [/\\class\{[^{}]*\}\{([^{}]*)\}/g, (_, inside) => inside],
  [
    /\\t?frac\{([^{}]*)\}\{([^{}]*)\}/g,
    (_, above, below) => `${bracketed(above)}/${bracketed(below)}`,
  ],
  [/\\sqrt\s*(?:\{([^{}]*)\}|(\w))/g, (_, inside, letter) => `√${letter || bracketed(inside)}`],
  [/\^\{([^{}]*)\}/g, (_, inside) => `^${bracketed(inside.trim())}`],
  [/_\{([^{}]*)\}/g, (_, inside) => `_${inside}`],
  [
    /\\(?:text|mathcal|bar)(?![a-z])\s*(?:\{([^{}]*)\}|(\w))/g,
    (_, inside, letter) => letter || inside,
  ],
];

const LETTERS: readonly (readonly [RegExp, string])[] = Object.entries({
  alpha: 'α',
  varepsilon: 'ε',
  lambda: 'λ',
  sigma: 'σ',
  kappa: 'κ',
  varphi: 'φ',
  Gamma: 'Γ',
  Delta: 'Δ',
  Phi: 'Φ',
  rho: 'ρ',
  tau: 'τ',
  mu: 'μ',
  nu: 'ν',
  pi: 'π',
  ell: 'ℓ',
  sum: 'Σ',
  times: '×',
  cdot: '·',
  le: '≤',
  ge: '≥',
  ln: 'ln',
  max: 'max',
  min: 'min',
}).map(([macro, letter]) => [new RegExp(String.raw`\\${macro}(?![A-Za-z])`, 'g'), letter]);
