import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesBelow } from '../src/build/html.ts';
import { forbiddenImports, importsOf } from './import-rule.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');
const inside = async (folder: string): Promise<string[]> =>
  (await filesBelow(root + folder)).map((path) => `${folder}/${path}`);

const source = await inside('src');
const code = source.filter((path) => /\.(ts|tsx|mjs|astro|css)$/.test(path));
const engine = source.filter((path) => /^src\/engine\/.*\.ts$/.test(path));

test('every import in src/ points inward', () => {
  const importing = source.filter((path) => /\.(ts|tsx|mjs|astro|css|mdx)$/.test(path));
  expect(importing.length).toBeGreaterThan(0);
  expect(importing.flatMap((path) => forbiddenImports(path, read(path)))).toEqual([]);
});

test('an import that turns back is named in a sentence', () => {
  const path = 'src/engine/models/a.ts';
  expect(forbiddenImports(path, "import { x } from '../../components/kit/url.ts';")).toEqual([
    `${path} imports "../../components/kit/url.ts", ` +
      'but engine may import only engine and packages /^(?:decimal\\.js|@noble\\/hashes\\/sha3\\.js)$/.',
  ]);
  expect(forbiddenImports(path, "import { x } from 'solid-js';")).toHaveLength(1);
  expect(forbiddenImports(path, "import { y } from '../decimal.ts';")).toEqual([]);
});

test('the kit knows no model, no widget and no registry', () => {
  const kit = (name: string): number =>
    forbiddenImports('src/components/kit/Stage.tsx', `import x from '${name}';`).length;
  expect(
    ['../../engine/index.ts', '../widgets/a/widget.ts', '../widgets/registry.ts'].map(kit),
  ).toEqual([1, 1, 1]);
  expect(['./url.ts', './define.ts', 'solid-js/web', 'd3-array'].map(kit)).toEqual([0, 0, 0, 0]);
});

test('imports are found in all their forms, and not in comments or texts', () => {
  const script = `import type { A } from './a';\nexport * from "./b";\nconst c = import('./c');
import './d.css';\n// import './e';\n/* from './f' */\nconst text = \`import './g';\`;
import {\n  h,\n} from './h';\nconst way = ['from', './i'];`;
  expect(importsOf('a.ts', script).sort()).toEqual(['./a', './b', './c', './d.css', './h']);
  const page = `---\nimport A from './A.astro';\n---\n<p>import './b';</p>\n<script>\n  import './c.ts';\n</script>`;
  expect(importsOf('a.astro', page)).toEqual(['./A.astro', './c.ts']);
  expect(importsOf('a.css', `@import url('./a.css') layer(base);\n@import './b.css';`)).toEqual([
    './a.css',
    './b.css',
  ]);
  expect(importsOf('a.mdx', `import A from './A.astro';\n\nSold from 'A' to 'B'.`)).toEqual([
    './A.astro',
  ]);
});

test('no file is called utils, helpers or common', async () => {
  const all = [...source, ...(await inside('tests'))];
  expect(all.filter((path) => /(^|\/)(utils?|helpers?|common)(\.|\/)/i.test(path))).toEqual([]);
});

test('a file of code has at most 200 lines', () => {
  const lines = (path: string): number => read(path).trimEnd().split('\n').length;
  const long = code.filter((path) => lines(path) > 200);
  expect(long.map((path) => `${path} has ${lines(path)} lines: split it by idea.`)).toEqual([]);
});

test('the engine reads no clock and no ambient randomness', () => {
  const ambient = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(|\bperformance\.|\bcrypto\./;
  expect(engine.length).toBeGreaterThan(0);
  expect(engine.filter((path) => ambient.test(read(path)))).toEqual([]);
});

test('what must give the same bits in every browser uses only exact operations', () => {
  const inexact =
    /\bMath\.(?!sqrt\b|imul\b|abs\b|floor\b|trunc\b|min\b|max\b|clz32\b|fround\b|[A-Z])\w+|\*\*/g;
  const faults = reachedFrom('src/engine/random.ts').flatMap((path) => {
    const withoutComments = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    return (withoutComments.match(inexact) ?? []).map((found) => `${path} uses ${found}`);
  });
  expect(faults).toEqual([]);
});

function reachedFrom(path: string): string[] {
  const near = importsOf(path, read(path)).filter((name) => name.startsWith('.'));
  return [path, ...near.flatMap((name) => reachedFrom(posix.join(posix.dirname(path), name)))];
}

test('nothing is loaded from another site', () => {
  const loads =
    /(?:\b(?:fetch|import|url|Worker|URL)\(\s*|@import\s+)['"`]?https?:\/\/|<(?:script|img|iframe|source|video|audio)\b[^>]*\bsrc=["'{`]+https?:\/\//;
  expect(code.filter((path) => loads.test(read(path)))).toEqual([]);
});

interface Locked {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lock = JSON.parse(read('package-lock.json')) as {
  packages: Readonly<Record<string, Locked>>;
};

test('the lock names no address, so it serves every registry', () => {
  const entries = Object.entries(lock.packages);
  expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
});

test('every optional dependency is in the lock, or `npm ci` refuses it', () => {
  const absent = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(name, path))
      .map((name) => `${path || 'the project'} wants ${name}`),
  );
  expect(absent).toEqual([]);
});

/** Looks where Node would: in the package's own folder, then in each one around it. */
function isLocked(name: string, from: string): boolean {
  if (posix.join(from, 'node_modules', name) in lock.packages) return true;
  return from !== '' && isLocked(name, from.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ''));
}
