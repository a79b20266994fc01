/**
 * `npm run bench [-- WORD…]`: what the engine costs against the straightforward way and against
 * C, as ratios taken in one run; only comparisons that have all the words in their names. Each
 * measurement has a process of its own, so that no kernel is compiled with another's history,
 * and the kernels take turns, so that a busy machine slows all alike.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { makeNatives } from './native.ts';
import { strip } from './stripped.ts';
import { kernels, natives, subjects } from './subjects.ts';

const rounds = 5;
const root = join(import.meta.dirname, '../..');

compare(process.argv.slice(2));

function compare(words: readonly string[]): void {
  const programs = makeNatives();
  const plain = strip(root, ['src/engine', 'tests/bench']);
  const comparisons = subjects
    .flatMap((subject) => subject.comparisons)
    .filter(({ ours, reference }) => words.every((word) => `${ours} ${reference}`.includes(word)))
    .filter(({ reference }) => programs !== null || !Object.hasOwn(natives, reference));
  const names = [...new Set(comparisons.flatMap(({ ours, reference }) => [ours, reference]))];
  const apart = (kernel: string): number => {
    const native = natives[kernel];
    if (native && programs) return programs.measured(native);
    const measure = join(plain.folder, 'tests/bench/measure.js');
    return Number(execFileSync(process.execPath, [measure, kernel], { encoding: 'utf8' }));
  };
  const measured = Array.from({ length: rounds }, () =>
    Object.fromEntries(names.map((kernel) => [kernel, apart(kernel)])),
  );
  programs?.end();
  plain.end();
  const taken = (kernel: string) => measured.map((round) => round[kernel] ?? Number.NaN);
  const unitOf = (kernel: string) => (natives[kernel] ?? kernels[kernel]?.())?.unit ?? '';

  console.log(`${rounds} rounds, a fresh process each; minimum and median\n`);
  if (!programs) console.log('There is no C compiler here, so nothing is compared with C.\n');
  for (const kernel of names) console.log(row(kernel, taken(kernel), `ns a ${unitOf(kernel)}`));
  console.log('');
  for (const { ours, reference, atMost } of comparisons) {
    const below = taken(reference);
    const ratios = taken(ours).map((time, i) => time / (below[i] ?? Number.NaN));
    const holds = atMost === undefined || median(ratios) <= atMost;
    if (!holds) process.exitCode = 1;
    const verdict = `${holds ? 'holds' : 'FAILS'}: at most ${atMost?.toPrecision(3) ?? ''}`;
    console.log(row(`${ours} ÷ ${reference}`, ratios, atMost === undefined ? '' : verdict));
  }
}

function row(label: string, values: readonly number[], remark: string): string {
  const figures = [Math.min(...values), median(values)].map((value) =>
    value.toPrecision(3).padStart(11),
  );
  return [label.padEnd(42), ...figures, `  ${remark}`].join('').trimEnd();
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
