import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { adapters } from '../../src/engine/golden/adapters.ts';
import { goldenCases } from '../../src/engine/golden/case.ts';
import { checked } from '../../src/engine/golden/compare.ts';
import { report } from './report.ts';

const here = import.meta.dirname;
const files = readdirSync(here).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const cases = goldenCases(JSON.parse(readFileSync(join(here, file), 'utf8')));

  test.each(cases.map((golden) => [golden.id, golden] as const))('%s', (_, golden) => {
    const result = checked(golden, adapters);
    expect(result.status, report([result]).join('\n')).not.toBe('fail');
  });
});

describe('npm run golden', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const golden = (id: string, fn: string, criticalLeverage: number) => ({
    id,
    fn,
    inputs: { leverage: 10, kappaN: 0.05, shock: 0.01 },
    expected: { criticalLeverage },
    tolerance: { '*': { abs: 0 } },
  });
  const right = golden('right', 'deleveragingAmplifier', 21);
  const wrong = golden('wrong', 'deleveragingAmplifier', 22);

  const run = (content: string | undefined) => {
    const file = join(folder, 'cases.json');
    if (content === undefined) rmSync(file, { force: true });
    else writeFileSync(file, content);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, 'run.ts'), file], {
      encoding: 'utf8',
    });
    return { status, lines: stdout.trimEnd().split('\n'), stderr };
  };

  test('prints a line a case and leaves with 0 when all pass', () => {
    const skipped = golden('told', 'fact', 0);
    expect(run(JSON.stringify([right, skipped]))).toMatchObject({
      status: 0,
      lines: [
        'pass right deleveragingAmplifier criticalLeverage 21 21',
        'skip told fact',
        '1 passed, 0 failed, 1 skipped',
      ],
    });
  });

  test('leaves with 1 when a value is wrong', () => {
    expect(run(JSON.stringify([right, wrong]))).toMatchObject({
      status: 1,
      lines: [
        'pass right deleveragingAmplifier criticalLeverage 21 21',
        'FAIL wrong deleveragingAmplifier criticalLeverage 21 22',
        '1 passed, 1 failed, 0 skipped',
      ],
    });
  });

  test('leaves with 1 when a function is unknown, even one that every object has', () => {
    expect(run(JSON.stringify([golden('unknown', 'toString', 0)]))).toMatchObject({
      status: 1,
      lines: [
        'FAIL unknown toString (there is no function “toString”)',
        '0 passed, 1 failed, 0 skipped',
      ],
    });
  });

  test('leaves with 1 and a sentence when an input cannot be used', () => {
    const broken = { ...right, inputs: { ...right.inputs, leverage: 0.5 } };
    expect(run(JSON.stringify([broken]))).toMatchObject({
      status: 1,
      lines: [
        'FAIL right deleveragingAmplifier (leverage must be a number that is 1 or more, but it is 0.5.)',
        '0 passed, 1 failed, 0 skipped',
      ],
    });
  });

  test.each([
    ['is missing', undefined, /Cannot read .*cases\.json as golden cases: ENOENT/u],
    ['is not JSON', 'nonsense', /Cannot read .*cases\.json as golden cases: .*JSON/u],
    ['is not a list', '{}', /golden cases: a golden file must be a list of cases/u],
    ['has a case without fn', '[{"id": "x"}]', /golden cases: case 1 must be an object with text/u],
  ])('leaves with 1 and a sentence when a file %s', (_, content, sentence) => {
    const { status, stderr } = run(content);
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
  });
});
