import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A copy of some folders of the project as plain JavaScript. */
export interface Stripped {
  readonly folder: string;
  readonly end: () => void;
}

/**
 * Copies the engine and the benchmark as plain JavaScript, as a browser gets them.
 *
 * Node strips types with a program whose memory grows, which detaches a buffer; from then on V8
 * checks every typed array of the process at each access, and loops over them take up to three
 * times as long. A thread that transfers a buffer pays the same.
 */
export function strip(root: string, folders: readonly string[]): Stripped {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const compilerOptions: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2024,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  for (const from of folders)
    for (const name of readdirSync(join(root, from), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const source = readFileSync(join(root, from, name), 'utf8');
      const to = join(folder, from, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, ts.transpileModule(source, { compilerOptions }).outputText);
    }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, end: () => rmSync(folder, { recursive: true }) };
}
