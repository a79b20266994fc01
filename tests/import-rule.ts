// Who may import whom, as a table: the rooms of src/ and, for each, what may come in. Arrows point
// inward, towards the engine, and never turn back.
import { posix } from 'node:path';
import ts from 'typescript';

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
  {
    name: 'engine',
    path: /^src\/engine\//,
    rooms: [],
    packages: /^(?:decimal\.js|@noble\/hashes\/sha3\.js)$/,
  },
  // What a widget is written in: the contract, the vocabulary of marks, and numbers as text.
  {
    name: 'kit/contract',
    path: /^src\/components\/kit\/(?:define|simulation|marks|format|kinds|parts)\.ts$/,
    rooms: ['kit'],
    packages: none,
  },
  { name: 'kit', path: /^src\/components\/kit\//, rooms: ['kit/contract'], packages: drawing },
  {
    name: 'registry',
    path: /^src\/components\/widgets\/registry\.ts$/,
    rooms: ['kit/contract', 'widgets'],
    packages: none,
  },
  {
    name: 'views',
    path: /^src\/components\/widgets\/[^/]+\/View\.tsx$/,
    rooms: ['engine', 'kit/contract', 'kit', 'widgets'],
    packages: drawing,
  },
  {
    name: 'widgets',
    path: /^src\/components\/widgets\//,
    rooms: ['engine', 'kit/contract', 'views', 'series'],
    packages: none,
  },
  { name: 'search', path: /^src\/components\/search\//, rooms: [], packages: /^solid-js(?:\/|$)/ },
  { name: 'preview', path: /^src\/components\/preview\//, rooms: [], packages: none },
  { name: 'theme', path: /^src\/components\/theme\//, rooms: [], packages: none },
  // What runs inside a frame in somebody else's page, and around it.
  {
    name: 'embed',
    path: /^src\/embed\//,
    rooms: ['kit/contract', 'kit', 'theme', 'preview'],
    packages: /^(?:solid-js(?:\/|$)|virtual:(?:widget|simulation)$)/,
  },
  {
    name: 'prose',
    path: /^src\/components\/prose\//,
    rooms: ['kit/contract', 'kit', 'registry', 'build', 'theme'],
    packages: atBuild,
  },
  {
    name: 'layout',
    path: /^src\/components\/layout\//,
    rooms: [
      ...['kit/contract', 'kit', 'registry', 'build', 'theme'],
      ...['search', 'preview', 'prose', 'embed'],
    ],
    packages: atBuild,
  },
  {
    name: 'build',
    path: /^src\/build\//,
    rooms: ['engine', 'kit/contract', 'kit', 'registry', 'theme', 'embed', 'tried'],
    packages: atBuild,
  },
  {
    name: 'pages',
    path: /^src\/pages\//,
    rooms: [
      ...['layout', 'prose', 'kit/contract', 'kit', 'registry'],
      ...['build', 'theme', 'search', 'preview'],
    ],
    packages: atBuild,
  },
  // Numbers of a real event, as a figure draws them: data, and the one content a widget may name.
  { name: 'series', path: /^src\/content\/series\/[^/]+\.json$/, rooms: [], packages: none },
  // Where embeds have been tried: written by the tests, read by the page for writers.
  { name: 'tried', path: /^src\/content\/hosts\.json$/, rooms: [], packages: none },
  { name: 'content', path: /^src\/content\//, rooms: [], packages: none },
  {
    name: 'schemas',
    path: /^src\/content\.config\.ts$/,
    rooms: ['build', 'registry', 'kit/contract'],
    packages: atBuild,
  },
];

/** A sentence for each import of a file that its room does not allow. */
export function forbiddenImports(path: string, source: string): string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path} lies in no room of src/: see tests/import-rule.ts.`];
  return importsOf(path, source)
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

/** What a file imports, however it says it. Globs are no import of one particular file. */
export function importsOf(path: string, source: string): string[] {
  if (/\.(?:ts|tsx|mjs)$/.test(path)) {
    return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
  }
  const scripts = /^---$[\s\S]*?^---$|<script\b[^>]*>[\s\S]*?<\/script>/gm;
  const code = path.endsWith('.astro') ? (source.match(scripts) ?? []).join('\n') : source;
  return [...code.matchAll(statement)].map(([, , name = '']) => name);
}

const statement = /^\s*@?(?:import|export)\b[^'"]*?(?:\bfrom\s*)?(?:url\()?(['"])([^'"\n]+)\1/gm;
