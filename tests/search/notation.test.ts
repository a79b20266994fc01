import { expect, test } from 'vitest';
import { notation, typed } from '../../src/build/notation.ts';
import { answer } from '../../src/components/search/answer.ts';
import { bare } from '../../src/components/search/bare.ts';
import { parse } from '../../src/components/search/query.ts';
import { signHits } from '../../src/components/search/signs.ts';
import { glossary, noted } from './glossary.ts';

test.each([
  [String.raw`\frac{\kappa\sigma^{2}}{8}`, 'κσ^2/8'],
  [
    String.raw`\class{c-b}{P_{\text{bk}}} = P_0 \left( 1 - \frac{1}{L} \right)`,
    'P_bk = P_0 ( 1 − 1/L )',
  ],
  [String.raw`\frac{\mu - r}{\sigma^2}`, '(μ − r)/σ^2'],
  [String.raw`\sigma\sqrt{T}`, 'σ√T'],
  [String.raw`1 - e^{-\sigma^2 T / 8}`, '1 − e^(−σ^2 T / 8)'],
  [String.raw`\max_k\; w_k \left(V_0 - V_k\right)`, 'max_k w_k (V_0 − V_k )'],
])('%s is typed %s', (tex, text) => {
  expect(typed(tex)).toBe(text);
});

test('a symbol stands for its quantity, and two in one line for neither', () => {
  const body = `<Formula tex="x = \\lambda" typed="1 ÷ y">
    <Legend>
      <Sign tex="\\lambda" meaning="effective leverage, now" />
      <Sign tex="W, q" meaning="margin; quantity" />
    </Legend>
  </Formula>`;
  expect(notation(body)).toEqual({
    symbols: [['λ', 'effective leverage']],
    formulas: ['x = λ', '1 ÷ y'],
  });
});

test('no formula of the glossary keeps a command of TeX', () => {
  const all = noted.flatMap(({ symbols, formulas }) => [
    ...symbols.map(([sign]) => sign),
    ...formulas,
  ]);
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter((text) => /[\\{}]|^\s*$/.test(text))).toEqual([]);
});

test.each([
  ['sigma sqrt t', 'σ√T'],
  ['2 * sqrt(r) / (1 + r) - 1', '(2√r)/(1 + r) − 1'],
  ['P_liq', 'Pliq'],
  ['σ²/8', 'sigma^2/8'],
  ['lambda', 'λ'],
  ['x*y=k', 'x · y = k'],
])('%s and %s are one', (one, other) => {
  expect(bare(one)).toBe(bare(other));
});

test('a text may be a symbol or formula by its signs, its shortness or a letter’s name', () => {
  const notation = (text: string) => parse(text).notation;
  expect(['λ', '(q/p)^z', 'N(d2)', '0.5826'].map(notation)).toEqual(Array(4).fill('only'));
  expect(['1/(1-LTV)', 'sqrt t', 'N', 'HF', 'lambda'].map(notation)).toEqual(
    Array(5).fill('perhaps'),
  );
  expect(['front-running', 'k-of-n', 'what is MEV?', 'ADL'].map(notation)).toEqual(
    Array(4).fill('no'),
  );
});

const first = (text: string) => signHits(parse(text), noted)[0];

test('a symbol leads to the term it stands in, and says what it stands for', () => {
  expect(first('λ')).toMatchObject({
    term: { title: 'Leverage and Deleveraging Risks' },
    notation: 'λ: effective leverage',
  });
  expect(first('lambda')).toEqual(first('λ'));
  expect(first('N')?.notation).toBe('N: average true range');
});

test('a piece of a formula leads to the term that has it, and shows it whole', () => {
  expect(first('sigma^2/8')).toMatchObject({
    term: { title: 'Delta Neutral Liquidity Provision' },
    notation: 'κσ^2/8: lost to arbitrage',
  });
  expect(first('1/(1-LTV)')?.term.title).toBe('Systemic Leverage Chains');
});

test('a formula nobody has written is not looked for among words', () => {
  expect(answer(parse('7/(3+q)=z'), glossary).kind).toBe('none');
  expect(signHits(parse('7/(3+q)=z'), noted)).toEqual([]);
});
