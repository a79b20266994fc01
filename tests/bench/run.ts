/**
 * `npm run bench`: what the engine costs against the straightforward way, as ratios taken in
 * one run. Each measurement has a process of its own, so that no kernel is compiled with
 * another's history, and the kernels take turns, so that a busy machine slows all alike.
 */
import { execFileSync } from 'node:child_process';
import { kernels } from './kernels.ts';

interface Comparison {
  readonly ours: string;
  readonly reference: string;
  /** The median ratio must not be above this. */
  readonly atMost: number;
}

const comparisons: readonly Comparison[] = [
  { ours: 'fill', reference: 'Box–Muller', atMost: 0.35 },
  { ours: 'fill', reference: 'one by one', atMost: 0.8 },
  { ours: 'decimal', reference: 'plain decimal', atMost: 4 },
  { ours: 'decimal', reference: 'float64', atMost: 5000 },
];
const rounds = 5;

const [, , name] = process.argv;
if (name === undefined) compare();
else console.log(JSON.stringify(nanoseconds(name)));

function compare(): void {
  const names = [...new Set(comparisons.flatMap(({ ours, reference }) => [ours, reference]))];
  const measured = Array.from({ length: rounds }, () =>
    Object.fromEntries(names.map((kernel) => [kernel, apart(kernel)])),
  );
  const taken = (kernel: string) => measured.map((round) => round[kernel] ?? Number.NaN);

  console.log(`${rounds} rounds, a fresh process each; minimum and median\n`);
  for (const kernel of names)
    console.log(row(kernel, taken(kernel), `ns a ${kernels[kernel]?.unit ?? ''}`));
  console.log('');
  for (const { ours, reference, atMost } of comparisons) {
    const below = taken(reference);
    const ratios = taken(ours).map((time, i) => time / (below[i] ?? Number.NaN));
    const holds = median(ratios) <= atMost;
    if (!holds) process.exitCode = 1;
    const verdict = `${holds ? 'holds' : 'FAILS'}: at most ${atMost}`;
    console.log(row(`${ours} ÷ ${reference}`, ratios, verdict));
  }
}

function row(label: string, values: readonly number[], remark: string): string {
  const figures = [Math.min(...values), median(values)].map((value) =>
    value.toPrecision(3).padStart(9),
  );
  return [label.padEnd(22), ...figures, `  ${remark}`].join('');
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function apart(kernel: string): number {
  return Number(
    execFileSync(process.execPath, [import.meta.filename, kernel], { encoding: 'utf8' }),
  );
}

/** Best time of a unit of a kernel's work, in nanoseconds, once it is compiled. */
function nanoseconds(kernel: string): number {
  const work = kernels[kernel];
  if (!work) throw new Error(`There is no kernel “${kernel}”.`);
  const { pass, units } = work;
  let sink = 0;
  const timed = (milliseconds: number) => {
    const start = performance.now();
    let passes = 0;
    for (; performance.now() - start < milliseconds; passes++) sink += pass();
    return ((performance.now() - start) * 1e6) / (passes * units);
  };
  timed(150);
  const best = Math.min(...Array.from({ length: 15 }, () => timed(10)));
  if (Number.isNaN(sink)) throw new Error(`The kernel “${kernel}” gave no number.`);
  return best;
}
