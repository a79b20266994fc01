/**
 * `npm run bench [-- WORD…]`: what the engine costs against the straightforward way and against
 * C, as ratios taken in one run; only comparisons that have all the words in their names. Each
 * measurement has a process of its own, so that no kernel is compiled with another's history,
 * and the kernels take turns, so that a busy machine slows all alike.
 */
import { execFileSync } from 'node:child_process';
import { cascade } from './cascade.ts';
import { clearing } from './clearing.ts';
import { deviates } from './deviates.ts';
import type { Kernel, Subject } from './kernel.ts';
import { liquidationPrices } from './liquidation-prices.ts';
import { makeNatives } from './native.ts';
import { pathKernels } from './paths.ts';

const subjects: readonly Subject[] = [deviates, liquidationPrices, pathKernels, cascade, clearing];
const kernels = Object.assign({}, ...subjects.map((subject) => subject.kernels)) as Readonly<
  Record<string, () => Kernel>
>;
const natives = Object.assign({}, ...subjects.map((subject) => subject.natives)) as NonNullable<
  Subject['natives']
>;
const rounds = 5;
const apartFlag = '--kernel';

const [, , first, name] = process.argv;
if (first === apartFlag) console.log(JSON.stringify(nanoseconds(name ?? '')));
else compare(process.argv.slice(2));

function compare(words: readonly string[]): void {
  const programs = makeNatives();
  const comparisons = subjects
    .flatMap((subject) => subject.comparisons)
    .filter(({ ours, reference }) => words.every((word) => `${ours} ${reference}`.includes(word)))
    .filter(({ reference }) => programs !== null || !Object.hasOwn(natives, reference));
  const names = [...new Set(comparisons.flatMap(({ ours, reference }) => [ours, reference]))];
  const apart = (kernel: string): number => {
    const native = natives[kernel];
    return native && programs ? programs.measured(native) : measuredApart(kernel);
  };
  const measured = Array.from({ length: rounds }, () =>
    Object.fromEntries(names.map((kernel) => [kernel, apart(kernel)])),
  );
  programs?.end();
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

function measuredApart(kernel: string): number {
  const argv = [import.meta.filename, apartFlag, kernel];
  return Number(execFileSync(process.execPath, argv, { encoding: 'utf8' }));
}

/** Best time of a unit of a kernel's work, in nanoseconds, once it is compiled. */
function nanoseconds(kernel: string): number {
  const work = kernels[kernel]?.();
  if (!work) throw new Error(`There is no kernel “${kernel}”.`);
  const { pass, units } = work;
  let sink = 0;
  const timed = (milliseconds: number) => {
    const start = performance.now();
    let passes = 0;
    do {
      sink += pass();
      passes++;
    } while (performance.now() - start < milliseconds);
    return ((performance.now() - start) * 1e6) / (passes * units);
  };
  timed(150);
  const best = Math.min(...Array.from({ length: 15 }, () => timed(10)));
  if (Number.isNaN(sink)) throw new Error(`The kernel “${kernel}” gave no number.`);
  return best;
}
