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

/** What was found in several, as one: each claim once, and where it holds if not in all. */
export function together(hosts: readonly Tried[]): {
  readonly names: string;
  /** Of the one tried longest ago. */
  readonly date: string;
  readonly claims: readonly string[];
} {
  const claims = new Set(hosts.flatMap(({ findings }) => findings.map(({ claim }) => claim)));
  const holders = (claim: string): readonly string[] =>
    hosts
      .filter(({ findings }) => findings.some((one) => one.claim === claim && one.held))
      .map(({ name }) => name);
  const limited = (claim: string): string => {
    const where = holders(claim);
    if (where.length === hosts.length) return claim;
    return `${claim} (${where.length === 0 ? 'Not so in this version' : `In ${and.format(where)}`}.)`;
  };
  return {
    names: and.format(hosts.map(({ name, version }) => `${name} ${version}`)),
    date: hosts.map(({ date }) => date).sort()[0] ?? '',
    claims: [...claims].map(limited),
  };
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });
