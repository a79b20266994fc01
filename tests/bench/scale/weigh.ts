// What a built site weighs, in bytes as they lie on a disk or, packed, as they are sent.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export interface Weights {
  /** all files */
  readonly site: number;
  readonly files: number;
  /** Pagefind's folder, and its largest chunk of words */
  readonly fullText: number;
  readonly chunk: number;
  /** the instant tier: files, all together, and the largest of them packed */
  readonly shards: number;
  readonly instant: number;
  readonly shard: number;
  /** packed: the home page, A–Z, and the middle one of the terms */
  readonly home: number;
  readonly list: number;
  readonly term: number;
}

export function weigh(dist: string): Weights {
  const all = below(dist);
  const sizes = (files: readonly string[]) => files.map((file) => statSync(file).size);
  const fullText = all.filter((file) => file.startsWith(join(dist, 'pagefind/')));
  const shards = all.filter((file) => /\/terms(?:\/[^/]+)?\.json$/.test(file.slice(dist.length)));
  const largest = shards.toSorted((a, b) => statSync(b).size - statSync(a).size).slice(0, 5);
  const terms = all.filter((file) =>
    /^\/definition\/[^/]+\/index\.html$/.test(file.slice(dist.length)),
  );
  const page = terms.toSorted((a, b) => statSync(a).size - statSync(b).size)[terms.length >> 1];
  return {
    site: sum(sizes(all)),
    files: all.length,
    fullText: sum(sizes(fullText)),
    chunk: Math.max(...sizes(fullText.filter((file) => file.endsWith('.pf_index')))),
    shards: shards.length,
    instant: sum(sizes(shards)),
    shard: Math.max(...largest.map(packed)),
    home: packed(join(dist, 'index.html')),
    list: packed(join(dist, 'a-z/index.html')),
    term: page === undefined ? 0 : packed(page),
  };
}

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const packed = (file: string): number => brotliCompressSync(readFileSync(file)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
