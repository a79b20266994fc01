/**
 * Where our embeds have been tried, and what was found there: written by `npm run hosts -- --write`
 * into src/content/hosts.json, and held to it by every run of the tests.
 */
import found from '../content/hosts.json';

export interface Finding {
  /** What a writer may expect, as a sentence. */
  readonly claim: string;
  readonly held: boolean;
}

export interface Tried {
  readonly id: string;
  readonly name: string;
  /** Of the software, as it says itself. */
  readonly version: string;
  readonly date: string;
  readonly findings: readonly Finding[];
}

export const tried: readonly Tried[] = found;
