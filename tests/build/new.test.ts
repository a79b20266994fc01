import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { layOut, objection } from '../../src/build/new.ts';
import { namesOf } from '../../src/build/scaffold.ts';
import { term } from '../../src/build/schema.ts';
import type { AnyWidget } from '../../src/components/kit/define.ts';
import { laws } from '../widgets/laws.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = `${root}tests/output/new`;
let written: string[] = [];

beforeAll(async () => {
  await rm(copy, { recursive: true, force: true });
  await mkdir(`${copy}/src/components`, { recursive: true });
  await cp(`${root}src/engine`, `${copy}/src/engine`, { recursive: true });
  await cp(`${root}src/components/kit`, `${copy}/src/components/kit`, { recursive: true });
  written = await layOut('funding-rate', copy, '2026-11-25');
});

afterAll(() => rm(copy, { recursive: true, force: true }));

test('a slug is a function, a title and an address', () => {
  expect(namesOf('funding-rate', '')).toMatchObject({
    quantity: 'fundingRate',
    title: 'Funding Rate',
  });
});

test('a new term is four files, and a line in the door of the engine', async () => {
  expect(written).toEqual([
    'tests/engine/funding-rate.test.ts',
    'src/engine/models/funding-rate.ts',
    'src/components/widgets/funding-rate/widget.ts',
    'src/content/terms/funding-rate.mdx',
  ]);
  expect(await readFile(`${copy}/src/engine/index.ts`, 'utf8')).toMatch(
    /export \{ fundingRate \} from '\.\/models\/funding-rate\.ts';\n$/,
  );
});

test('its code compiles under the strictest rules as it is', () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const code = written.filter((path) => path.endsWith('.ts')).map((path) => `${copy}/${path}`);
  const found = ts.getPreEmitDiagnostics(ts.createProgram(code, { ...options, types: [] }));
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual(
    [],
  );
});

test('its widget keeps the contract as it is', async () => {
  const path = `${copy}/src/components/widgets/funding-rate/widget.ts`;
  const { widget } = (await import(/* @vite-ignore */ path)) as { widget: AnyWidget };
  expect(Object.entries(laws).map(([sentence, law]) => [sentence, law(widget)])).toEqual(
    Object.keys(laws).map((sentence) => [sentence, []]),
  );
});

test('its page has the front matter of a term', async () => {
  const page = await readFile(`${copy}/src/content/terms/funding-rate.mdx`, 'utf8');
  const front: unknown = parse(page.split('---')[1] ?? '');
  expect(term.safeParse(front).error).toBeUndefined();
});

test.each([
  [undefined, 'Say which term: npm run new -- slippage.'],
  [
    'Funding Rate',
    '“Funding Rate” cannot be an address: write it in lower-case letters, digits and hyphens, beginning with a letter.',
  ],
  ['../x', /cannot be an address/],
  ['funding-', /cannot be an address/],
])('%o is refused in a sentence', (slug, sentence) => {
  expect(objection(slug, () => false)).toMatch(sentence);
});

test('a slug that is taken is refused with the file that takes it, and a free one is not', () => {
  const page = 'src/content/terms/funding-rate.mdx';
  expect(objection('funding-rate', (path) => path === page)).toBe(
    `“funding-rate” is taken: ${page} exists.`,
  );
  expect(objection('funding-rate', () => false)).toBeUndefined();
});
