import { expect, test } from 'vitest';
import { formula } from '../../src/build/formula.ts';

test('a lone letter is marked as upright, for the style sheet to set in italic', () => {
  expect(formula('P')).toContain('<mi mathvariant="normal" class="v">P</mi>');
});

test('a letter that is meant upright stays as it is', () => {
  expect(formula(String.raw`\mathrm{d}`)).toContain('<mi mathvariant="normal">d</mi>');
});

test('an asterisk is the plain one', () => {
  expect(formula('L^{*}')).toMatch(/<mo[^>]*>\*<\/mo>/);
});

test('a symbol keeps the class that links it to its colour', () => {
  expect(formula(String.raw`\class{c-e}{E}`)).toContain('class="c-e v">E</mi>');
});

test('the TeX goes along, for whoever copies the formula', () => {
  expect(formula(String.raw`\frac{1}{L}`)).toContain(String.raw`x-tex">\frac{1}{L}</annotation>`);
});

test('the TeX that goes along knows nothing of colours', () => {
  expect(formula(String.raw`\class{c-e}{E_0} + 1`)).toContain('x-tex">{E_0} + 1</annotation>');
});

test('TeX that cannot be read stops the build in a sentence', () => {
  expect(() => formula(String.raw`\frac{1`)).toThrow(
    /^The formula “\\frac\{1” cannot be read: .*\. Correct its TeX\.$/,
  );
});

test('a command that could reach into the page is refused', () => {
  expect(() => formula(String.raw`\style{color:red}{x}`)).toThrow(/not trusted/);
});
