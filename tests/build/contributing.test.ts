// Whoever follows .github/CONTRIBUTING.md has a page that builds: here its steps are taken, as they
// stand there, in a copy of the project.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { faults } from '../../src/build/proofread.ts';
import { event, source } from '../../src/build/schema.ts';
import { adapters } from '../../src/engine/golden/adapters.ts';
import { goldenCases } from '../../src/engine/golden/case.ts';
import { checked } from '../../src/engine/golden/compare.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8');
const fences = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', text = '']) => ({ kind, text }),
);
const copy = mkdtempSync(join(tmpdir(), 'contributing-'));

/** What the tests around this one tell Vitest is not for one within. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV$|FORCE_COLOR)/.test(name)),
);

beforeAll(() => {
  for (const path of ['src', 'tests', 'public', 'package.json', 'package-lock.json'])
    cpSync(root + path, join(copy, path), {
      recursive: true,
      filter: (from) => !from.includes('output'),
    });
  for (const path of ['tsconfig.json', 'astro.config.mjs', '.prettierrc.json'])
    cpSync(root + path, join(copy, path));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Lines that are as they say: the file, then hunks apart by `@@`. */
function edit(text: string): void {
  const [, path = '', hunks = ''] = /^--- (.+)\n([\s\S]*)$/.exec(text) ?? [];
  let file = readFileSync(join(copy, path), 'utf8');
  for (const hunk of hunks.split(/^@@\n/m)) {
    const side = (sign: string): string =>
      hunk
        .split('\n')
        .filter((line) => line.startsWith(sign) || line.startsWith(' '))
        .map((line) => `${line.slice(1)}\n`)
        .join('');
    expect(file.split(side('-')).length, `${path} has once:\n${side('-')}`).toBe(2);
    file = file.replace(side('-'), () => side('+'));
  }
  writeFileSync(join(copy, path), file);
}

/** Scripts around a script would install into the folder that is linked here. */
const literally = (command: string): string =>
  command.replace('npm run', 'npm run --ignore-scripts');

function run(command: string): void {
  const { status, stdout, stderr } = spawnSync(literally(command), {
    cwd: copy,
    env,
    shell: true,
    encoding: 'utf8',
  });
  expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
}

/** The page as the server of `npm run dev` gives it. */
async function page(path: string): Promise<string> {
  const server = spawn(literally('npm run dev'), { cwd: copy, env, shell: true, detached: true });
  try {
    let said = '';
    const home = await new Promise<string>((found, failed) => {
      server.stdout.on('data', (text: Buffer) => {
        said += String(text);
        const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
        if (address !== undefined) found(address);
      });
      server.on('exit', () => failed(new Error(said)));
    });
    return await (await fetch(home + path)).text();
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
  }
}

test(
  'a new term in five minutes, step by step, is a page without a fault',
  { timeout: 300_000 },
  async () => {
    let html = '';
    for (const { kind, text } of fences) {
      if (kind === 'diff') edit(text);
      else if (kind === 'sh' && text === 'npm run dev\n')
        html = await page('/definition/margin-ratio/');
      else if (kind === 'sh') for (const line of text.trim().split('\n')) run(line);
    }
    expect(html).toMatch(/<h1[^>]*>\s*Margin Ratio\s*<\/h1>/);
    expect(html).toMatch(/<dfn[^>]*>Draft: The margin that must stay/);
    expect(html).toContain('class="widget');
    expect(html).not.toMatch(/A share grows|How large/);
  },
);

test('taken out of draft it has no fault either, and is written as Prettier would have it', async () => {
  const path = join(copy, 'src/content/terms/margin-ratio.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('draft: true\n', ''));
  expect(faults(copy)).toEqual([]);
  const style = await resolveConfig(join(root, 'package.json'));
  for (const { text } of fences.filter(({ kind }) => kind === 'diff')) {
    const [, name = ''] = /^--- (.+)\n/.exec(text) ?? [];
    const written = readFileSync(join(copy, name), 'utf8');
    expect(await format(written, { ...style, filepath: name }), name).toBe(written);
  }
});

describe('its examples can be taken over:', () => {
  const [cited, told] = fences
    .filter(({ kind }) => kind === 'yaml')
    .map(({ text }) => Object.values(parse(text) as Record<string, unknown>)[0]);

  test('a source', () => expect(source.safeParse(cited).error).toBeUndefined());
  test('an event', () => expect(event.safeParse(told).error).toBeUndefined());
  test('a published value', () => {
    const json = fences.find(({ kind }) => kind === 'json')?.text ?? '';
    const cases = goldenCases([JSON.parse(json)]);
    expect(cases.map((one) => checked(one, adapters).status)).toEqual(['pass']);
  });
});
