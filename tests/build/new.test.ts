import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { namesOf } from '../../src/build/names.ts';
import { answer } from '../../src/build/new.ts';
import { faults } from '../../src/build/proofread.ts';
import { quantities } from '../../src/build/quantities.ts';
import { written } from '../../src/build/written.ts';
import type { AnyWidget } from '../../src/components/kit/define.ts';
import { laws } from '../widgets/laws.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = `${root}tests/output/new`;
const read = (path: string) => readFileSync(`${copy}/${path}`, 'utf8');
const make = (...words: string[]) => answer(words, copy, '2026-11-25');
const files = [
  'tests/engine/swing-yield.test.ts',
  'src/engine/models/swing-yield.ts',
  'src/engine/doors/swing-yield.ts',
  'src/components/widgets/swing-yield/widget.ts',
  'src/content/terms/swing-yield.mdx',
];

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  for (const folder of ['src/engine', 'src/content', 'src/components', 'tests/golden'])
    cpSync(root + folder, `${copy}/${folder}`, { recursive: true });
  await make('Swing', 'yield');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each([
  ['slippage', 'slippage', 'Slippage', 'slippage'],
  ['swing-yield', 'swing-yield', 'Swing Yield', 'swingYield'],
  ['Swing Yield', 'swing-yield', 'Swing Yield', 'swingYield'],
  ['loss given default', 'loss-given-default', 'Loss Given Default', 'lossGivenDefault'],
  ['risk-of-ruin', 'risk-of-ruin', 'Risk of Ruin', 'riskOfRuin'],
  ['DeFi Écart', 'defi-ecart', 'DeFi Écart', 'defiEcart'],
  // A function cannot be called by a word of JavaScript, nor by the name of another.
  ['default', 'default', 'Default', 'defaultShare'],
  ['kelly', 'kelly', 'Kelly', 'kellyShare'],
])('%s is an address, a title and a function', (term, slug, title, quantity) => {
  expect(namesOf(term, ['kelly'])).toEqual({ slug, title, quantity });
});

test('a new term is five files, and a line in the door of the engine', () => {
  expect(files.filter((path) => !existsSync(`${copy}/${path}`))).toEqual([]);
  expect(read('src/engine/index.ts')).toMatch(/export \* from '\.\/doors\/swing-yield\.ts';\n$/);
});

test('its code compiles under the strictest rules as it is', () => {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const code = files.filter((path) => path.endsWith('.ts')).map((path) => `${copy}/${path}`);
  const found = ts.getPreEmitDiagnostics(ts.createProgram(code, { ...options, types: [] }));
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual(
    [],
  );
});

test('its widget keeps the contract as it is', async () => {
  const { widget } = await laid();
  expect(Object.entries(laws).map(([sentence, law]) => [sentence, law(widget)])).toEqual(
    Object.keys(laws).map((sentence) => [sentence, []]),
  );
});

test('its page keeps every rule as it is, and says that it is a draft', async () => {
  const { widget } = await laid();
  expect(faults(copy)).toEqual([]);
  const { content } = written(copy);
  const terms = content.terms.filter(({ slug }) => slug === 'swing-yield');
  expect(quantities({ ...content, terms, widgets: new Map([[widget.id, widget]]) })).toEqual([]);
  expect(terms.map(({ definition }) => definition)).toEqual([
    'Draft: How large a part is, measured against the whole that it belongs to.',
  ]);
});

test('what was laid out is not published as if somebody had written it', () => {
  const path = 'src/content/terms/swing-yield.mdx';
  const draft = read(path);
  writeFileSync(`${copy}/${path}`, draft.replace('draft: true\n', ''));
  const found = faults(copy);
  writeFileSync(`${copy}/${path}`, draft);
  const still = (line: number, what: string) =>
    `${path}:${line} still has the ${what} that \`npm run new\` wrote. ` +
    'Write it, or mark the entry `draft: true`.';
  expect(found).toEqual([still(7, 'definition'), still(8, 'meaning'), still(18, 'text')]);
});

test('a function is never called as another of the engine', async () => {
  expect(read('src/engine/doors/leverage-and-deleveraging-risks.ts')).toContain(
    'effectiveLeverage',
  );
  rmSync(`${copy}/src/engine/models/effective-leverage.ts`);
  const aliases = 'src/content/terms/leverage-and-deleveraging-risks.mdx';
  writeFileSync(`${copy}/${aliases}`, read(aliases).replace('  - effective leverage\n', ''));
  await make('Effective Leverage');
  expect(read('src/engine/doors/effective-leverage.ts')).toContain('{ effectiveLeverageShare }');
});

test('a page for a widget there is is one file', async () => {
  const { done } = await make('Margin Squeeze', '--widget', 'where-does-it-stop');
  expect(done).toBe(true);
  expect(faults(copy)).toEqual([]);
  expect(read('src/engine/index.ts')).not.toContain('margin-squeeze');
  expect(existsSync(`${copy}/src/engine/models/margin-squeeze.ts`)).toBe(false);
});

test.each<[string[], string]>([
  [[], 'Say which term.'],
  [['--wigdet'], 'Unknown option'],
  [['2008 Crash'], '“2008 Crash” cannot be an address: begin it with a letter from a to z.'],
  [['../x'], '“../x” cannot be an address: begin it with a letter from a to z.'],
  [['a*b'], '“A*b” cannot be a title: leave out the sign “*”.'],
  [['swing-yield'], '“swing-yield” is taken: src/content/terms/swing-yield.mdx exists. Go on'],
  [
    ['Kelly Growth'],
    '“kelly-growth” is taken: src/engine/models/kelly-growth.ts exists. Choose another name, or',
  ],
  [['Leverage Closeup'], '“leverage-closeup” is taken by a picture of that name.'],
  [['GEARING'], '“GEARING” is a name of src/content/terms/leverage-and-deleveraging-risks.mdx:7'],
  [
    ['Margin', '--widget', 'where-does-it-stob'],
    'src/components/widgets holds no “where-does-it-stob” that a reader can set. Did you mean “where-does-it-stop”?',
  ],
])('%o is refused in a sentence, and nothing is written', async (words, sentence) => {
  const before = readdirSync(copy, { recursive: true }).length;
  const { said, done } = await make(...words);
  expect(said.slice(0, sentence.length)).toBe(sentence);
  expect(done).toBe(false);
  expect(readdirSync(copy, { recursive: true }).length).toBe(before);
});

test('asked for help it lists its forms', async () => {
  expect((await make('--help')).said).toMatch(/^npm run new -- <term>/);
});

async function laid(): Promise<{ widget: AnyWidget }> {
  const path = `${copy}/src/components/widgets/swing-yield/widget.ts`;
  return (await import(/* @vite-ignore */ path)) as { widget: AnyWidget };
}
