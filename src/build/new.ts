// `npm run new -- slippage` lays out a new term: its law, its model, its widget and its page.
import { readdirSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { objection, type Place } from './objection.ts';
import { namesOf, type Names } from './names.ts';
import { scaffold } from './scaffold.ts';
import { rawBelow, written } from './written.ts';

const help = `npm run new -- <term>                 lays out a page, a widget, a model and its test
npm run new -- <term> --widget <id>   lays out a page alone, for a widget there is

A term in any spelling: slippage, funding-rate, "Funding Rate". Nothing is overwritten.`;

/** What the command prints, or why it does nothing. */
export interface Answer {
  readonly said: string;
  readonly done: boolean;
}

/**
 * Does what the words after `npm run new --` ask for.
 *
 * @param root the project’s folder
 * @param today YYYY-MM-DD
 */
export async function answer(
  words: readonly string[],
  root: string,
  today: string,
): Promise<Answer> {
  const asked = read(words);
  if (typeof asked === 'string') return { said: `${asked}\n\n${help}`, done: false };
  if (asked.help) return { said: help, done: true };
  const names = namesOf(asked.term, exported(root));
  const said = objection(names, placeAt(root), asked.widget);
  if (said !== undefined) return { said, done: false };
  return { said: onward(names, await layOut(names, root, today, asked.widget)), done: true };
}

const DOOR = 'src/engine/index.ts';

/** Every word of the engine's doors, its exports among them. */
function exported(root: string): string[] {
  const raw = rawBelow(root);
  const doors = readdirSync(join(root, 'src/engine/doors')).map(
    (name) => `src/engine/doors/${name}`,
  );
  return [DOOR, ...doors].flatMap((path) => raw(path)?.match(/\w+/g) ?? []);
}

function read(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { widget: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const term = positionals.join(' ').trim();
    return term === '' && !values.help ? 'Say which term.' : { ...values, term };
  } catch (error) {
    return `${String(error instanceof Error ? error.message : error).split('. ')[0] ?? ''}.`.replace(
      '..',
      '.',
    );
  }
}

const placeAt = (root: string): Place => ({
  ...written(root).content,
  raw: rawBelow(root),
  folders: readdirSync(join(root, 'src/components/widgets')).filter((name) => !name.includes('.')),
});

/** Writes the files of a new term, as Prettier would have them; their paths. */
async function layOut(names: Names, root: string, today: string, shown?: string) {
  const files = Object.entries(scaffold(names, today, shown));
  const style = await resolveConfig(fileURLToPath(import.meta.url));
  for (const [path, text] of files) {
    const neat = await format(text, { ...style, filepath: path });
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), neat, { flag: 'wx' });
  }
  const line = `export * from './doors/${names.slug}.ts';\n`;
  if (shown === undefined) await appendFile(join(root, DOOR), line);
  return files.map(([path]) => path);
}

const holds: readonly (readonly [RegExp, string])[] = [
  [/^tests/, 'what must hold for the quantity, as laws'],
  [/models/, 'the quantity'],
  [/doors/, 'what of the model is for others'],
  [/widgets/, 'what a reader can move and see'],
  [/terms/, 'the page'],
];

/** What to do now. */
function onward({ slug, title }: Names, paths: readonly string[]): string {
  const width = Math.max(...paths.map(({ length }) => length));
  const lines = paths.map(
    (path) => `  ${path.padEnd(width)}  ${holds.find(([kind]) => kind.test(path))?.[1] ?? ''}`,
  );
  return `“${title}” is laid out as a draft, which says so wherever it is shown.
Begin at the top and go down:
${lines.join('\n')}
Look at it:  npm run dev, then http://localhost:4321/definition/${slug}/
At the end:  take \`draft: true\` out of the page; .github/CONTRIBUTING.md tells what it then needs.`;
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const today = new Date().toISOString().slice(0, 10);
  const { said, done } = await answer(process.argv.slice(2), root, today);
  (done ? console.log : console.error)(said);
  process.exitCode = done ? 0 : 1;
}
