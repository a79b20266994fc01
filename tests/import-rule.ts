// Who may import whom, as a table: the rooms of src/ and, for each, what may come in. Arrows point
// inward, towards the engine, and never turn back.
import { posix } from 'node:path';

interface Room {
  readonly name: string;
  readonly path: RegExp;
  /** Names of rooms it may import; its own is always among them. */
  readonly rooms: readonly string[];
  readonly packages: RegExp;
}

const none = /^$/;
const atBuild = /./;
const drawing = /^(?:solid-js(?:\/|$)|d3-)/;

// The first that fits a path is its room.
const rooms: readonly Room[] = [
  { name: 'engine', path: /^src\/engine\//, rooms: [], packages: /^decimal\.js$/ },
  {
    name: 'kit/define',
    path: /^src\/components\/kit\/define\.ts$/,
    rooms: ['kit'],
    packages: none,
  },
  { name: 'kit', path: /^src\/components\/kit\//, rooms: ['kit/define'], packages: drawing },
  {
    name: 'registry',
    path: /^src\/components\/widgets\/registry\.ts$/,
    rooms: ['kit/define', 'widgets'],
    packages: none,
  },
  {
    name: 'views',
    path: /^src\/components\/widgets\/[^/]+\/View\.tsx$/,
    rooms: ['engine', 'kit/define', 'kit', 'widgets'],
    packages: drawing,
  },
  {
    name: 'widgets',
    path: /^src\/components\/widgets\//,
    rooms: ['engine', 'kit/define', 'views'],
    packages: none,
  },
  { name: 'search', path: /^src\/components\/search\//, rooms: [], packages: /^solid-js(?:\/|$)/ },
  { name: 'theme', path: /^src\/components\/theme\//, rooms: [], packages: none },
  {
    name: 'prose',
    path: /^src\/components\/prose\//,
    rooms: ['kit/define', 'kit', 'registry', 'build', 'theme'],
    packages: atBuild,
  },
  {
    name: 'layout',
    path: /^src\/components\/layout\//,
    rooms: ['kit/define', 'kit', 'registry', 'build', 'theme', 'search', 'prose'],
    packages: atBuild,
  },
  {
    name: 'build',
    path: /^src\/build\//,
    rooms: ['engine', 'kit/define', 'kit', 'registry'],
    packages: atBuild,
  },
  {
    name: 'pages',
    path: /^src\/pages\//,
    rooms: ['layout', 'prose', 'kit/define', 'kit', 'registry', 'build', 'theme', 'search'],
    packages: atBuild,
  },
  { name: 'content', path: /^src\/content\//, rooms: [], packages: none },
  {
    name: 'schemas',
    path: /^src\/content\.config\.ts$/,
    rooms: ['build', 'registry', 'kit/define'],
    packages: atBuild,
  },
];

/** A sentence for each import of a file that its room does not allow. */
export function forbiddenImports(path: string, source: string): string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path} lies in no room of src/: see tests/import-rule.ts.`];
  return importsOf(source)
    .filter((name) => !allows(room, path, name))
    .map((name) => `${path} imports "${name}", but ${allowance(room)}.`);
}

function roomOf(path: string): Room | undefined {
  return rooms.find((room) => room.path.test(path));
}

function allows(room: Room, path: string, name: string): boolean {
  if (!name.startsWith('.')) return room.packages.test(name);
  const target = roomOf(posix.join(posix.dirname(path), name.replace(/\?.*$/, '')));
  return target !== undefined && (target === room || room.rooms.includes(target.name));
}

function allowance({ name, rooms, packages }: Room): string {
  const inward = [name, ...rooms].join(', ');
  return `${name} may import only ${inward}${packages === none ? '' : ` and packages ${packages}`}`;
}

const specifier = /(?:\bfrom\s*|\bimport\s*\(?\s*|^@import\s+)(['"])([^'"\n]+)\1/gm;

/** What a file imports, however it says it. Globs are no import of one particular file. */
export function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...code.matchAll(specifier)].map(([, , name = '']) => name);
}
