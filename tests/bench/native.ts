import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Native } from './kernel.ts';

/** Runs programs in C, compiled on the spot into a folder that goes when the benchmark does. */
export interface Natives {
  /** Nanoseconds a unit. */
  readonly measured: (native: Native) => number;
  readonly end: () => void;
}

/** A runner of C programs, or null on a machine without a compiler. */
export function makeNatives(): Natives | null {
  if (spawnSync('cc', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const compiled = new Map<string, string>();
  const program = (source: string): string => {
    const known = compiled.get(source);
    if (known !== undefined) return known;
    const file = join(import.meta.dirname, 'native', `${source}.c`);
    const to = join(folder, source);
    execFileSync('cc', ['-O3', '-march=native', '-o', to, file, '-lm']);
    compiled.set(source, to);
    return to;
  };
  return {
    measured: ({ source, work }) =>
      Number(execFileSync(program(source), [...work], { encoding: 'utf8' })),
    end: () => rmSync(folder, { recursive: true }),
  };
}
