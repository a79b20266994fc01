import { words } from './words.ts';

/** A search as it is understood. */
export interface Query {
  /** what was typed, trimmed and cut to {@link LONGEST} characters */
  readonly text: string;
  /** its words, without those that only make it a sentence */
  readonly words: readonly string[];
  /** the same and the whole of it, run together: "de-peg", "de peg" and "depeg" are one */
  readonly joined: readonly string[];
  /** whether it was put as a question, where a part of an answer is better than none */
  readonly question: boolean;
  /** whether it may be a symbol or a formula: no, perhaps, or nothing else, being all signs and letters */
  readonly notation: 'no' | 'perhaps' | 'only';
}

/** Nobody searches for more; and a pasted page must not freeze the one it is pasted into. */
export const LONGEST = 100;

const ASKING = new Set(
  'what whats which who whose why how when where is are was were do does did can could should would will'.split(
    ' ',
  ),
);

const FILLING = new Set(
  (
    'a an the this that there it its i im me my you your we our they their he she be been am have has had ' +
    'of to in on at for by with from into about as if or and than then so vs versus over under between ' +
    'get gets got getting happen happens happened mean means meaning define defined definition explain ' +
    'explained work works difference formula equation example examples percent please tell show crypto defi'
  ).split(' '),
);

/** What a reader's text asks for. */
export function parse(typed: string): Query {
  const text = typed.trim().slice(0, LONGEST);
  const all = words(text);
  const telling = all.filter((word) => !isFilling(word));
  // "to the" has nothing but filling: then the filling is what is looked for.
  const kept = telling.length > 0 ? telling : all;
  return {
    text,
    words: kept,
    joined: [...new Set([all.join(''), kept.join('')])].filter((run) => run !== ''),
    question: text.endsWith('?') || ASKING.has(all[0] ?? ''),
    notation: notation(text, all),
  };
}

const SIGNS = /[=+*/^√÷×·∑²³<>≤≥()_]|\p{Script=Greek}|\bsqrt\b|\d\.\d/u;
const GREEK = /^(?:alpha|beta|gamma|delta|epsilon|theta|kappa|lambda|mu|nu|pi|rho|sigma|tau|phi)$/;

function notation(text: string, words: readonly string[]): Query['notation'] {
  const letters = words.every((word) => word.length === 1 || /\d/.test(word));
  if (SIGNS.test(text)) return letters ? 'only' : 'perhaps';
  const [only = '', ...more] = words;
  return more.length === 0 && (only.length < 3 || GREEK.test(only)) ? 'perhaps' : 'no';
}

/** Whether a word only makes a sentence of what is asked. */
export function isFilling(word: string): boolean {
  return ASKING.has(word) || FILLING.has(word);
}

/** Queries with less in them: each with one word left out, then each word alone. */
export function shorter(query: Query): string[] {
  if (query.words.length < 2) return [];
  const without = query.words.map((_, i) => query.words.toSpliced(i, 1).join(' '));
  return [...new Set([...without, ...query.words])];
}
