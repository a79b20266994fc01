import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { faults } from '../../src/build/proofread.ts';

interface Mistake {
  readonly mistake: string;
  readonly file?: string;
  readonly for: string;
  readonly write: string;
  readonly at?: string;
  readonly said: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = `${root}tests/output/mistakes/`;
const { file: term, ...kinds } = parse(
  readFileSync(new URL('mistakes.yaml', import.meta.url), 'utf8'),
) as { readonly file: string } & Readonly<Record<string, readonly Mistake[]>>;

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ['src/content', 'src/components/prose', 'tests/golden'])
    cpSync(root + folder, copy + folder, { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe.each(Object.entries(kinds))(
  'of %s, told with its file, its line and a remedy:',
  (_, all) => {
    test.each(all.map((one) => [one.mistake, one] as const))('%s', (_, mistake) => {
      const { file = term, said } = mistake;
      const right = readFileSync(copy + file, 'utf8');
      expect(right.split(mistake.for).length, 'it is made in one place').toBe(2);
      const wrong = right.replace(mistake.for, () => mistake.write);
      const place =
        mistake.at === undefined ? right.indexOf(mistake.for) : wrong.indexOf(mistake.at);
      writeFileSync(copy + file, wrong);
      const found = faults(copy);
      writeFileSync(copy + file, right);
      const where = `${file}:${wrong.slice(0, place).split('\n').length}`;
      // A rule goes on from the place, what is wrong within one entry is a sentence by itself.
      const whole = /^(?:[A-Z“]|<\/?[A-Z])/.test(said) ? `${where}: ${said}` : `${where} ${said}`;
      // What follows from it may be told after it.
      expect(found[0]).toBe(whole);
    });
  },
);
