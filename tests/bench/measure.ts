/** Best time of a unit of a kernel's work, in nanoseconds, once it is compiled: `measure KERNEL`. */
import { kernels } from './subjects.ts';

const [, , name = ''] = process.argv;
const work = kernels[name]?.();
if (!work) throw new Error(`There is no kernel “${name}”.`);
const { pass, units } = work;

let sink = 0;
timed(150);
const best = Math.min(...Array.from({ length: 15 }, () => timed(10)));
if (Number.isNaN(sink)) throw new Error(`The kernel “${name}” gave no number.`);
console.log(best);

function timed(milliseconds: number): number {
  const start = performance.now();
  let passes = 0;
  do {
    sink += pass();
    passes++;
  } while (performance.now() - start < milliseconds);
  return ((performance.now() - start) * 1e6) / (passes * units);
}
