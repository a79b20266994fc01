/**
 * `npm run golden -- FILE…`: golden files through the engine's adapters, every file of this
 * folder when none is named. Exits 1 on a failure, an unknown fn or an unreadable file.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { adapters } from '../../src/engine/golden/adapters.ts';
import { goldenCases } from '../../src/engine/golden/case.ts';
import { checked } from '../../src/engine/golden/compare.ts';
import type { CaseResult } from '../../src/engine/golden/compare.ts';
import { report } from './report.ts';

// npm moves to the project's root; the paths it was given start where the reader stood.
const origin = process.env.INIT_CWD ?? process.cwd();
const named = process.argv.slice(2).map((file) => resolve(origin, file));

const results = (named.length > 0 ? named : ownFiles()).flatMap(resultsOf);
console.log(report(results).join('\n'));
if (results.some(({ status }) => status === 'fail')) process.exitCode = 1;

function ownFiles(): readonly string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => resolve(import.meta.dirname, name));
}

function resultsOf(file: string): readonly CaseResult[] {
  try {
    const cases = goldenCases(JSON.parse(readFileSync(file, 'utf8')));
    return cases.map((golden) => checked(golden, adapters));
  } catch (error) {
    console.error(`Cannot read ${file} as golden cases: ${(error as Error).message}`);
    process.exitCode = 1;
    return [];
  }
}
