// One build of the site in a process of its own, and what it took.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Built {
  /** seconds on the clock, which others on the machine lengthen */
  readonly wall: number;
  /** seconds of processor time, its children's with it */
  readonly processor: number;
  /** most memory held at one time, bytes, by all its processes together */
  readonly memory: number;
}

const root = join(import.meta.dirname, '../../..');
// Linux counts processor time in hundredths.
const TICKS = 100;
const LOOK = 100;

/** @throws if the build fails, with the end of what it said */
export async function build(content: string, dist: string): Promise<Built> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, UNWIND_CONTENT: content };
  const start = performance.now();
  const child = spawn(process.execPath, [astro, 'build', '--outDir', dist], { cwd: root, env });
  let [said, processor, memory] = ['', 0, 0];
  const hear = (text: Buffer) => (said = (said + String(text)).slice(-3000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const looking = setInterval(() => {
    const all = family(child.pid ?? 0);
    memory = Math.max(
      memory,
      all.map(held).reduce((a, b) => a + b, 0),
    );
    processor = Math.max(
      processor,
      all.map(spent).reduce((a, b) => a + b, 0),
    );
  }, LOOK);
  const code = await new Promise((ended) => child.on('close', ended));
  clearInterval(looking);
  if (code !== 0) throw new Error(`The build of ${content} failed:\n${said}`);
  return { wall: (performance.now() - start) / 1000, processor, memory };
}

/** A process and those it has started, as far as they still run. */
function family(process: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => Number(stat(Number(name))[1]) === process)
    .map(Number);
  return [process, ...children.flatMap(family)];
}

/** What follows the name in /proc/…/stat: state, parent, … */
const stat = (process: number): string[] =>
  read(process, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');

// User and system time, and those of children that have ended and been waited for.
const spent = (process: number): number =>
  stat(process)
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS;

const held = (process: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(read(process, 'status'))?.[1] ?? 0) * 1024;

/** Nothing, where the process has ended meanwhile. */
function read(process: number, name: string): string {
  try {
    return readFileSync(`/proc/${process}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
